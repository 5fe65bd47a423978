import assert from "node:assert/strict";
import { test } from "node:test";
import { ingestStream } from "../../../ingest/stream.ts";
import { memoryStore } from "../../../store/sqlite/open.ts";
import { openArchive } from "../archive.ts";
import { addReports, type Incoming } from "./add.ts";
import { withoutHad } from "./summaries.ts";

const PAGE = "https://courier.example/ferry";
const page = {
  name: "ferry.html",
  bytes: Buffer.from(
    `<!doctype html><html lang="en"><head><title>Ferry sinks off Tarvik</title><link rel="canonical" href="${PAGE}"></head><body><article><h1>Ferry sinks off Tarvik</h1><p>Nine people were killed when the ferry Aurelia sank off the port of Tarvik on Monday night, the Interior Ministry said.</p><p>Divers searched the wreck until dawn, and the harbour stayed closed to all traffic on Tuesday.</p></article></body></html>`,
  ),
};
const feed = (words: string) => ({
  name: "feed.xml",
  bytes: Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item><title>Ferry sinks off Tarvik</title><link>${PAGE}?utm_source=rss</link><guid>ferry</guid><description>${words}</description></item></channel></rss>`,
  ),
});
const SHORT = "Nine people were killed when a ferry sank off Tarvik.";

/** An archive that inputs are added to, a call after the other. */
function adding() {
  let minute = 0;
  const now = () => `2031-03-11T08:${String(minute).padStart(2, "0")}:00.000Z`;
  const archive = openArchive(memoryStore(), { now });
  const had: string[] = [];
  async function* incoming(inputs: Parameters<typeof ingestStream>[0]): AsyncGenerator<Incoming> {
    const arrivals = withoutHad(archive.store, ingestStream(inputs), ({ input }) => had.push(input));
    for await (const arrival of arrivals)
      if (arrival.kind === "report") yield { ...arrival, retrievedAt: null };
      else if (arrival.kind === "diagnostic") yield arrival;
  }
  const add = async (...inputs: { name: string; bytes: Uint8Array }[]): Promise<string[]> => {
    minute++;
    const kept: string[] = [];
    for await (const one of addReports(archive, incoming(inputs)))
      if (one.kind === "placed") kept.push(one.is);
    return kept;
  };
  const text = (): string => {
    const [article] = archive.store.articles.current();
    return archive.store.articles.report(article!.report)!.text;
  };
  return { add, had, text };
}

test("the summary of a feed does not take the place of an article that is had whole", async () => {
  const { add, had, text } = adding();
  assert.deepEqual(await add(page), ["new"]);
  assert.deepEqual([await add(feed(SHORT)), had], [[], [`feed.xml#${PAGE}?utm_source=rss`]]);
  assert.match(text(), /Divers searched/);
});

test("nor of one that came just before it and is not kept yet", async () => {
  const { add, text } = adding();
  assert.deepEqual(await add(page, feed(SHORT)), ["new"]);
  assert.match(text(), /Divers searched/);
});

test("a summary is followed by another, and by the whole article", async () => {
  const { add, text } = adding();
  assert.deepEqual(await add(feed(SHORT)), ["new"]);
  assert.deepEqual(await add(feed("Eleven people were killed when a ferry sank off Tarvik.")), ["revised"]);
  assert.match(text(), /Eleven/);
  assert.deepEqual(await add(page), ["revised"]);
  assert.match(text(), /Divers searched/);
});

test("what a feed gives whole after a summary of it stands against the next summary", async () => {
  const { add, text } = adding();
  const whole = Array.from({ length: 60 }, (_, at) => `Boat ${at} searched the bay until dawn.`).join(" ");
  assert.deepEqual(await add(feed(SHORT)), ["new"]);
  assert.deepEqual(await add(feed(whole)), ["revised"]);
  assert.deepEqual(await add(feed("Eleven people were killed when a ferry sank off Tarvik.")), []);
  assert.match(text(), /Boat 59/);
});
