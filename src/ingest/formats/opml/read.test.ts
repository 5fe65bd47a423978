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
