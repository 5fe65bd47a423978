import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../../test/fixtures/server.ts";
import { warm } from "./warm.ts";

test("a desk is asked for each of its first pages, with its token", async (t) => {
  const asked: string[] = [];
  const { origin } = await serve(t, {
    "/": ({ headers }, answer) => {
      asked.push(`/ ${headers.authorization}`);
      answer.end("the list");
    },
    "/stories/s1": ({ headers }, answer) => {
      asked.push(`/stories/s1 ${headers.authorization}`);
      answer.end("a story");
    },
  });
  await warm(origin, ["/", "/stories/s1"], "sesame");
  assert.deepEqual(asked, ["/ Bearer sesame", "/stories/s1 Bearer sesame"]);
});

test("one that does not answer, or is not there, keeps nobody waiting for long", async (t) => {
  const { origin } = await serve(t, { "/": () => {} });
  await warm(origin, ["/", "/"], null);
  await warm("http://127.0.0.1:9", ["/"], null);
});
