import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../test/fixtures/server.ts";
import { poster } from "./post.ts";

test("JSON is posted, and what is answered is told", async (t) => {
  const got: [string | undefined, string | undefined, string][] = [];
  const { origin } = await serve(t, {
    "/hook": (request, response) => {
      let body = "";
      request.on("data", (piece) => (body += piece));
      request.on("end", () => {
        got.push([request.method, request.headers["content-type"], body]);
        response.writeHead(202).end();
      });
    },
    "/moved": (_, response) => response.writeHead(302, { location: "/hook" }).end(),
  });
  const post = poster({ userAgent: "Test/1", allowPrivate: true });
  assert.deepEqual(await post(`${origin}/hook`, { words: "“neun”" }), { ok: true, words: "answered 202" });
  assert.deepEqual(got, [["POST", "application/json", '{"words":"“neun”"}']]);
  assert.deepEqual(await post(`${origin}/moved`, {}), { ok: false, words: "answered 302" });
  assert.equal(got.length, 1);
});

test("this machine and private networks are told nothing unless that was asked for", async (t) => {
  const { origin, asked } = await serve(t, {});
  const post = poster({ userAgent: "Test/1" });
  for (const url of [`${origin}/hook`, "http://[::1]/", "http://10.0.0.1/", "file:///etc/passwd", "nonsense"])
    assert.equal((await post(url, {})).ok, false, url);
  assert.deepEqual(asked, []);
});
