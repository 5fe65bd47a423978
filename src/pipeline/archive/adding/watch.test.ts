import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome, Validators } from "../../../fetch/outcome.ts";
import { memoryStore } from "../../../store/sqlite/open.ts";
import { type Archive, openArchive } from "../archive.ts";
import { type Added, addReports } from "./add.ts";
import { type Fetch, watchRound } from "./watch.ts";

const page = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry sinks off Tarvik</title></head><body><article><h1>Ferry sinks off Tarvik</h1><p>${text}</p><p>The ferry Aurelia, on its way from Nyborg, sank off the port of Tarvik on Monday night, in waves of four metres.</p><p>Divers searched the wreck until dawn, and the harbour stayed closed to all traffic on Tuesday.</p></article></body></html>`;
const feed = (...links: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Tarvik Courier</title>${links
    .map((link) => `<item><title>Ferry sinks off Tarvik</title><link>${link}</link></item>`)
    .join("")}</channel></rss>`;

/** A web of addresses, each with what it holds; validators are its text. Null: it does not answer. */
function web(pages: Map<string, string | null>) {
  const asked: string[] = [];
  const fetch: Fetch = async (
    url,
    known: Validators = { etag: null, lastModified: null },
  ): Promise<Outcome> => {
    asked.push(url);
    const text = pages.get(url) ?? null;
    if (text === null)
      return {
        kind: "failed",
        why: "connection",
        message: `${url}: no answer`,
        url,
        status: null,
        retryAt: null,
      };
    const validators = { etag: String(text.length), lastModified: null };
    if (known.etag === validators.etag) return { kind: "unchanged", url, validators };
    return {
      ...{ kind: "fetched", url, redirects: [], bytes: Buffer.from(text), validators },
      ...{ contentType: text.startsWith("<?xml") ? "application/rss+xml" : "text/html", charset: "utf-8" },
      retrieved: clock.now,
    };
  };
  return { asked, fetch };
}

const clock = { now: "2031-03-11T08:00:00.000Z" };
const later = (minutes: number): void => {
  clock.now = new Date(Date.parse(clock.now) + 60_000 * minutes).toISOString();
};

const FEED = "https://courier.example/feed";
const PAGE = "https://courier.example/ferry";
const first = page(
  "Nine people were killed, the Interior Ministry said on Tuesday, and 31 were pulled from the sea.",
);

async function round(archive: Archive, fetch: Fetch): Promise<Added[]> {
  const added: Added[] = [];
  for await (const one of addReports(archive, watchRound(archive, fetch, [FEED]))) added.push(one);
  return added;
}
const placed = (added: readonly Added[]) => added.flatMap((one) => (one.kind === "placed" ? [one.is] : []));
const troubles = (added: readonly Added[]) =>
  added.flatMap((one) =>
    one.kind === "diagnostic" && one.diagnostic.severity === "error" ? [one.diagnostic] : [],
  );

test("a feed leads to its pages; what has not changed is not read again", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const { asked, fetch } = web(
    new Map([
      [FEED, feed(PAGE)],
      [PAGE, first],
    ]),
  );
  assert.deepEqual(placed(await round(archive, fetch)), ["new"]);
  assert.deepEqual(asked, [FEED, PAGE]);
  assert.deepEqual(placed(await round(archive, fetch)), []);
  assert.deepEqual(asked, [FEED, PAGE, FEED]);
});

test("a page that was edited without a word is seen when it is looked at again", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const pages = new Map([
    [FEED, feed(PAGE)],
    [PAGE, first],
  ]);
  const { fetch } = web(pages);
  await round(archive, fetch);
  pages.set(PAGE, first.replace("Nine", "Eleven"));
  later(10);
  assert.deepEqual(placed(await round(archive, fetch)), []);
  later(60);
  assert.deepEqual(placed(await round(archive, fetch)), ["revised"]);
});

test("what was fetched and never kept, for the program died, is fetched again", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const { fetch } = web(
    new Map([
      [FEED, feed(PAGE)],
      [PAGE, first],
    ]),
  );
  for await (const one of watchRound(archive, fetch, [FEED])) if (one.kind === "report") break;
  assert.deepEqual(placed(await round(archive, fetch)), ["new"]);
});

test("a round that is ended early takes no note of an answer that comes after all", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const { fetch } = web(
    new Map([
      [FEED, first],
      [PAGE, first],
    ]),
  );
  const slow = Promise.withResolvers<void>();
  const asking: Fetch = async (url, known) => {
    if (url === PAGE) await slow.promise;
    return fetch(url, known);
  };
  for await (const one of watchRound(archive, asking, [PAGE, FEED])) if (one.kind === "report") break;
  slow.resolve();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(archive.store.feeds.find(PAGE), null);
});

test("what cannot be fetched is named, and fetched in the next round", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const pages = new Map<string, string | null>([
    [FEED, feed(PAGE, "https://courier.example/gone")],
    [PAGE, first],
  ]);
  const { fetch } = web(pages);
  const added = await round(archive, fetch);
  assert.deepEqual(placed(added), ["new", "new"]);
  const gone = archive.store.articles.current().find(({ article }) => article.endsWith("/gone"))!;
  assert.match(archive.store.articles.report(gone.report)!.text, /^Ferry sinks off Tarvik\s*$/);
  assert.deepEqual(
    troubles(added).map(({ code, input }) => [code, input]),
    [["fetch/failed", "https://courier.example/gone"]],
  );
  pages.set(FEED, null);
  assert.equal(troubles(await round(archive, fetch)).length, 1);
  assert.match(archive.store.feeds.find(FEED)!.outcome!, /^failed/);
});

test("a page that does not answer for once is not told by its summary when it was read before", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const pages = new Map<string, string | null>([
    [FEED, feed(PAGE)],
    [PAGE, first],
  ]);
  const { fetch } = web(pages);
  await round(archive, fetch);
  pages.set(FEED, feed(PAGE, "https://courier.example/gone"));
  pages.set(PAGE, null);
  later(70);
  const added = await round(archive, fetch);
  assert.deepEqual(placed(added), ["new"]); // the summary of what was never had
  assert.equal(troubles(added).length, 2);
  const [ferry] = archive.store.articles.current();
  assert.match(archive.store.articles.report(ferry!.report)!.text, /Nine people were killed/);
});

test("a summary whose page does not answer takes no place of what its feed gave whole before", async () => {
  const archive = openArchive(memoryStore(), { now: () => clock.now });
  const telling = (words: string): string =>
    feed(PAGE).replace("</item>", `<description>${words}</description></item>`);
  const whole = Array.from({ length: 60 }, (_, at) => `Boat ${at} searched the bay until dawn.`).join(" ");
  const pages = new Map<string, string | null>([[FEED, telling(whole)]]);
  const { fetch } = web(pages);
  assert.deepEqual(placed(await round(archive, fetch)), ["new"]);
  pages.set(FEED, telling("Boats searched the bay."));
  assert.deepEqual(placed(await round(archive, fetch)), []);
});
