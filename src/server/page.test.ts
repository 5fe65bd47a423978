import assert from "node:assert/strict";
import { test } from "node:test";
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
