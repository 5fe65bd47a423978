import assert from "node:assert/strict";
import { test } from "node:test";
import { type Cards, FERRY, INDEX, openDesk } from "../../../test/server/desk.ts";
import type { MarkedClaim } from "../../model/judgement.ts";
import { tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { drawAhead, isDrawn } from "../views/ahead.ts";
import { type Asset, assetsOf } from "./assets.ts";
import { pageWith } from "./page.ts";

const PAGE = "<!doctype html><body><div></div></body>";

test("answers are data of the page, and nothing in them ends the block they are in", () => {
  const words = { text: "</script><script>alert(1)</script><!--", more: "a\u2028b" };
  const page = pageWith(PAGE, new Map([['/api/a?b=1&c="2"', JSON.stringify(words)]]));
  const [, address, json] = /<script type="application\/json" data-answers="([^"]*)">([^<]*)<\/script>/.exec(
    page,
  )!;
  assert.equal(address, "/api/a?b=1&amp;c=&quot;2&quot;");
  assert.deepEqual(JSON.parse(json!), words);
  assert.equal(page.match(/<script/g)?.length, 1);
});

test("without answers the page is as it was built", () => assert.equal(pageWith(PAGE, new Map()), PAGE));

test("the page of a view names what the view will ask for, and no other page does", async () => {
  const ahead = {
    "stories/claims": ["assets/claims-1.js", "assets/claims-1.css"],
    search: ["assets/page-2.js"],
  };
  const file: Asset = { bytes: new Uint8Array(Buffer.from(JSON.stringify(ahead))), contentType: "" };
  const files = new Map([
    ["/index.html", INDEX],
    ["/ahead.json", file],
  ]);
  const { ask } = await openDesk(FERRY, {}, { assets: assetsOf(files) });
  const links = async (path: string) => (await ask(path)).headers.get("link")?.split(", ") ?? [];
  assert.deepEqual(await links("/stories/s1/claims"), [
    "</assets/claims-1.js>; rel=modulepreload",
    "</assets/claims-1.css>; rel=preload; as=style; crossorigin",
    "</api/stories/s1/head>; rel=preload; as=fetch; crossorigin",
    "</api/stories/s1/views/claims?first=100>; rel=preload; as=fetch; crossorigin",
  ]);
  assert.deepEqual((await links("/stories/s1")).length, 2);
  assert.deepEqual((await links("/stories/s1/changes")).length, 1);
  assert.deepEqual(await links("/search?q=x"), ["</assets/page-2.js>; rel=modulepreload"]);
  assert.deepEqual(await links("/stories?place=x"), [], "the list comes with the page");
  assert.deepEqual(await links("/api/stories"), []);
  for (const path of ["/constructor", "/__proto__"]) {
    assert.equal((await ask(path)).status, 200, "the application says that it has no such view");
    assert.deepEqual(await links(path), []);
  }
});

test("a page brings what its view asks first, word for word as the API says it, and no browser keeps it", async () => {
  const { ask, json, archive } = await openDesk();
  const [story] = (await json<Cards>("/api/stories")).stories;
  const brought = async (path: string) => {
    const answer = await ask(path);
    assert.equal(answer.headers.get("cache-control"), "no-store");
    const blocks = (await answer.text()).matchAll(/data-answers="([^"]*)">([^<]*)</g);
    return new Map([...blocks].map(([, address, words]) => [address!.replaceAll("&amp;", "&"), words!]));
  };
  const list = await brought("/stories?q=ferry");
  assert.deepEqual([...list.keys()], ["/api/stories?q=ferry&limit=100&offset=0"]);
  const id = story!.id;
  assert.equal((await brought(`/stories/${id}`)).size, 0, "nobody waits for a story to be drawn");
  drawAhead(archive, id, tellArchived(archive, id));
  for (const [path, size] of [
    ["", 2],
    ["/claims", 2],
    ["/voices", 2],
    ["/changes", 1],
    ["/map", 1],
  ] as const) {
    const answers = await brought(`/stories/${id}${path}`);
    assert.equal(answers.size, size, path);
    for (const [address, words] of answers) assert.deepEqual(JSON.parse(words), await json(address), address);
  }
  assert.equal((await brought("/stories/s00000000")).size, 0);
  assert.equal((await brought("/search?q=ferry")).size, 0);
});

test("marks stand in a head that was drawn beforehand", async () => {
  const { post, json, archive } = await openDesk();
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  const told = tellArchived(archive, id);
  drawAhead(archive, id, told);
  const [claim] = told.claims;
  const { report, start, end } = claim!.assertions[0]!;
  const matter = {
    kind: "markClaim",
    subjects: [{ id: claim!.id, at: { report, start, end } }],
    value: { verdict: "watch" },
  };
  assert.equal((await post("/api/judgements", { matter })).status, 200);
  assert.ok(isDrawn(archive, id));
  const { marks } = await json<{ marks: Record<string, MarkedClaim> }>(`/api/stories/${id}/head`);
  assert.equal(marks[claim!.id]?.verdict, "watch");
});
