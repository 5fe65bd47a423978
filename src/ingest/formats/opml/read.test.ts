import assert from "node:assert/strict";
import { test } from "node:test";
import { ingestAll } from "../../stream.ts";

test("a list of feeds leads to feeds, folder in folder", async () => {
  const content = `<?xml version="1.0"?><opml version="2.0"><body>
    <outline text="News"><outline text="Lund Post" title="The Lund Post" type="rss" xmlUrl="https://lund.example/feed"/></outline>
    <outline text="Kallvik Times" xmlUrl="https://kallvik.example/feed"/><outline text="no feed"/></body></opml>`;
  const { reports, diagnostics, addresses } = await ingestAll([
    { name: "f.opml", bytes: Buffer.from(content) },
  ]);
  assert.deepEqual([reports, diagnostics], [[], []]);
  assert.deepEqual(addresses, [
    { leadsTo: "feed", url: "https://lund.example/feed", title: "The Lund Post", input: "f.opml" },
    { leadsTo: "feed", url: "https://kallvik.example/feed", title: "Kallvik Times", input: "f.opml" },
  ]);
});

test("a feed whose address is not whole is laid to that of the list, or named and left out", async () => {
  const bytes = Buffer.from(
    `<opml version="2.0"><body><outline text="Lund Post" xmlUrl="../post.xml"/>
    <outline text="Kallvik Times" xmlUrl="https://kallvik.example/feed"/></body></opml>`,
  );
  const fetched = await ingestAll([{ name: "f.opml", bytes, url: "https://lund.example/lists/f.opml" }]);
  assert.deepEqual(
    fetched.addresses.map(({ url }) => url),
    ["https://lund.example/post.xml", "https://kallvik.example/feed"],
  );
  assert.deepEqual(fetched.diagnostics, []);
  const saved = await ingestAll([{ name: "f.opml", bytes }]);
  assert.deepEqual(
    saved.addresses.map(({ url }) => url),
    ["https://kallvik.example/feed"],
  );
  assert.deepEqual(
    saved.diagnostics.map(({ code, message }) => `${code} ${message}`),
    ["ingest/bad-record f.opml: “Lund Post” leads to “../post.xml”, which is no whole address; left out"],
  );
});

test("a list without feeds, or no list at all, says so", async () => {
  for (const [content, code] of [
    ['<opml version="2.0"><body><outline text="x"/></body></opml>', "ingest/empty"],
    ["<opml><body><outline", "ingest/damaged"],
  ] as const) {
    const { diagnostics } = await ingestAll([{ name: "f.opml", bytes: Buffer.from(content) }]);
    assert.deepEqual(
      diagnostics.map((found) => found.code),
      [code],
    );
  }
});
