import assert from "node:assert/strict";
import { test } from "node:test";
import { FERRY, LATER, openDesk } from "../../../test/server/desk.ts";
import type { Added } from "../api/add.ts";
import type { Desk } from "../desk.ts";

test("a text that is pasted goes into its story, which the browsers hear of", async () => {
  const { post, heard, archive, close } = await openDesk();
  const { outlet, text } = LATER;
  const answer = await post("/api/reports", { text, outlet, published: "2031-03-11" });
  const { added, stories, diagnostics } = (await answer.json()) as Added;
  assert.deepEqual([added.length, added[0]!.is, added[0]!.outlet, diagnostics], [1, "new", "times", []]);
  assert.equal(added[0]!.story, stories[0]!.id);
  assert.equal(stories[0]!.reports, 3);
  assert.deepEqual(heard, [{ kind: "stories", stories: [stories[0]!.id] }]);
  const again = (await (
    await post("/api/reports", { text, outlet, published: "2031-03-11" })
  ).json()) as Added;
  assert.equal(again.added[0]!.is, "seen");
  assert.equal(archive.store.articles.count().articles, 3);
  close();
});

test("a report without a headline goes by how it begins, cut between words and marked", async () => {
  const { post, close } = await openDesk([]);
  const text =
    "The ferry Aurelia sank off Tarvik on Monday evening with about forty people on board and was found on Tuesday by the Interior Ministry’s divers, it said.";
  const { added } = (await (await post("/api/reports", { text })).json()) as Added;
  assert.match(added[0]!.title, /^The ferry Aurelia sank off Tarvik[^…]* \w+…$/);
  close();
});

test("what is wrong with a text that was pasted is said without the name that it is read under", async () => {
  const { post, close } = await openDesk([]);
  const text =
    "Le ferry Aurelia a coulé lundi au large de Tarvik, a annoncé le ministère de l’Intérieur. Neuf personnes sont mortes, selon la ministre, qui se rendra mardi sur les lieux avec les secouristes.";
  const { diagnostics } = (await (await post("/api/reports", { text })).json()) as Added;
  assert.deepEqual(
    diagnostics.map(({ message }) => message),
    ["not in English (fr); not read"],
  );
  close();
});

test("files that are dropped are read, each by its format; what cannot be read is said", async () => {
  const { ask, close } = await openDesk([]);
  const form = new FormData();
  const lines = FERRY.map((report) => JSON.stringify({ id: report.outlet, ...report })).join("\n");
  form.append("files", new File([lines], "all.jsonl"));
  form.append("files", new File([LATER.text], "report.txt", { type: "text/plain" }));
  form.append("files", new File(["A bridge at Oberau is closed, the town said."], "report.txt"));
  form.append("files", new File([new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0])], "picture.txt"));
  const answer = await ask("/api/reports", { method: "POST", body: form });
  const { added, diagnostics } = (await answer.json()) as Added;
  assert.equal(answer.status, 200);
  assert.deepEqual(
    added.map(({ is }) => is),
    ["new", "new", "new", "new"],
    "two files of one name are two articles",
  );
  assert.ok(diagnostics.some(({ severity, message }) => severity === "error" && message.length > 0));
  assert.ok(diagnostics.some(({ message }) => message.startsWith("picture.txt")));
  close();
});

test("two that add at once do so one after the other", async () => {
  const { post, archive, close } = await openDesk([]);
  await Promise.all(FERRY.map(({ outlet, text }) => post("/api/reports", { outlet, text })));
  assert.deepEqual([archive.store.articles.count().articles, archive.store.stories.count()], [2, 1]);
  close();
});

test("an address is fetched where the desk may, and what went wrong is said", async () => {
  const paragraphs = [LATER, ...FERRY].map(
    ({ text }) => `<p>${text.replace(/<.*?>/g, "")} It went on for hours.</p>`,
  );
  const page = `<!doctype html><title>Ferry sinks</title><article><h1>Ferry sinks</h1>${paragraphs.join("")}</article>`;
  const fetch: NonNullable<Desk["fetch"]> = async (url) =>
    url.endsWith("/gone")
      ? { code: "fetch/failed", severity: "error", message: "gone", report: null, input: url }
      : { name: url, url, bytes: Buffer.from(page), contentType: "text/html" };
  const { post, close } = await openDesk([], { fetch });
  const { added } = (await (
    await post("/api/reports", { url: "https://times.example/ferry" })
  ).json()) as Added;
  assert.equal(added[0]!.is, "new");
  assert.match(added[0]!.title, /Ferry sinks/);
  assert.equal((await post("/api/reports", { url: "https://times.example/gone" })).status, 502);
  for (const url of ["file:///etc/passwd", "javascript:alert(1)", "nonsense"])
    assert.equal((await post("/api/reports", { url })).status, 422, url);
  close();
  const closed = await openDesk([]);
  assert.equal((await closed.post("/api/reports", { url: "https://times.example/" })).status, 501);
  closed.close();
});

test("more than a request may bring is refused, also where it does not say how much it is", async (t) => {
  const { ask, close } = await openDesk();
  t.after(close);
  const piece = new Uint8Array(2 ** 20).fill(32);
  let sent = 0;
  const body = new ReadableStream({
    pull: (stream) => (sent++ < 80 ? stream.enqueue(piece) : stream.close()),
  });
  const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
  const answer = await ask("/api/reports", { method: "POST", body, headers, duplex: "half" } as RequestInit);
  assert.equal(answer.status, 413);
  assert.ok(sent < 80, "the rest is not read");
  const said = await ask("/api/reports", {
    method: "POST",
    headers: { "content-length": String(2 ** 30) },
    body: "{}",
  });
  assert.equal(said.status, 413);
});
