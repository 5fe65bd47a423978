import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { StandingClock } from "../../test/fixtures/clock.ts";
import { fetcherWith, fetchFrom, page, text, to, UNHURRIED, why } from "../../test/fixtures/fetching.ts";
import { type Handler, serve } from "../../test/fixtures/server.ts";
import type { Failed, Fetched } from "./outcome.ts";

test("a page comes with what its server said of it, asked for under our own name", async (t) => {
  let agent: string | undefined;
  const { origin } = await serve(t, {
    "/a": (request, response) => {
      agent = request.headers["user-agent"];
      page("hello", { "content-type": "Text/HTML; charset=Windows-1251", etag: '"7"' })(request, response);
    },
  });
  const outcome = (await fetchFrom(`${origin}/a#part`)) as Fetched;
  assert.equal(agent, "Desk/1 (+https://desk.example)");
  assert.deepEqual(
    [
      outcome.url,
      text(outcome),
      outcome.contentType,
      outcome.charset,
      outcome.validators.etag,
      outcome.redirects,
    ],
    [`${origin}/a`, "hello", "text/html", "Windows-1251", '"7"', []],
  );
  assert.match(outcome.retrieved, /^2024-08-06T10:00:/);
});

test("what is known is asked for by its validators, and may be unchanged", async (t) => {
  const { origin } = await serve(t, {
    "/a": (request, response) => {
      const same =
        request.headers["if-none-match"] === '"7"' && request.headers["if-modified-since"] === "then";
      response.writeHead(same ? 304 : 200, { etag: '"7"' }).end();
    },
  });
  const clock = new StandingClock();
  const fetched = fetcherWith(clock).fetch(`${origin}/a`, { etag: '"7"', lastModified: "then" });
  assert.deepEqual(await clock.drive(fetched), {
    kind: "unchanged",
    url: `${origin}/a`,
    validators: { etag: '"7"', lastModified: "then" },
  });
});

test("packed bodies are unpacked", async (t) => {
  for (const [coding, body] of [
    ["gzip", gzipSync("hello")],
    ["br", brotliCompressSync("hello")],
    ["deflate", deflateSync("hello")],
    ["deflate", deflateRawSync("hello")],
    ["gzip, br", brotliCompressSync(gzipSync("hello"))],
    ["identity", Buffer.from("hello")],
  ] as const) {
    const { origin } = await serve(t, { "/a": page(body, { "content-encoding": coding }) });
    assert.equal(text(await fetchFrom(`${origin}/a`)), "hello", coding);
  }
});

test("redirects are followed, and told", async (t) => {
  const { origin } = await serve(t, { "/a": to("/b", 301), "/b": to("c?x=1", 307), "/c?x=1": page("hello") });
  const outcome = (await fetchFrom(`${origin}/a`)) as Fetched;
  assert.deepEqual([outcome.url, outcome.redirects], [`${origin}/c?x=1`, [`${origin}/a`, `${origin}/b`]]);
});

const FAILS: Readonly<Record<string, readonly [why: string, pages: Readonly<Record<string, Handler>>]>> = {
  "a redirect in a circle": ["redirect-loop", { "/a": to("/b"), "/b": to("/a") }],
  "redirects without end": [
    "too-many-redirects",
    Object.fromEntries(["/a", "/1", "/2", "/3", "/4", "/5", "/6"].map((at, n) => [at, to(`/${n + 1}`)])),
  ],
  "a redirect to a file": ["bad-address", { "/a": to("file:///etc/passwd") }],
  "a redirect with a password": ["credentials", { "/a": to("http://ann:secret@127.0.0.1/") }],
  "a page that is not there": ["http-status", {}],
  "an error of the server": ["http-status", { "/a": (_, response) => void response.writeHead(500).end() }],
  "an unasked 304": ["http-status", { "/a": (_, response) => void response.writeHead(304).end() }],
  "a body that says it is too large": ["too-large", { "/a": page("x".repeat(3000)) }],
  "a body that is too large and does not say so": [
    "too-large",
    { "/a": (_, response) => void response.writeHead(200).write("x".repeat(3000)) },
  ],
  "a gzip bomb": ["bomb", { "/a": page(gzipSync("x".repeat(500_000)), { "content-encoding": "gzip" }) }],
  "a bomb in a bomb": [
    "bomb",
    {
      "/a": page(gzipSync(gzipSync("x".repeat(5_000_000), { level: 9 })), {
        "content-encoding": "gzip, gzip",
      }),
    },
  ],
  "a packed body that is cut short": [
    "truncated",
    { "/a": page(gzipSync("x".repeat(50)).subarray(0, -9), { "content-encoding": "gzip" }) },
  ],
  "a body that is not packed as it says": [
    "damaged",
    { "/a": page("hello", { "content-encoding": "gzip" }) },
  ],
  "a packing that nobody knows": ["damaged", { "/a": page("hello", { "content-encoding": "sdch" }) }],
  "a packing by a name that every object has": [
    "damaged",
    { "/a": page("hello", { "content-encoding": "constructor" }) },
  ],
  "a page that robots.txt forbids": [
    "robots",
    { "/a": page("x"), "/robots.txt": page("User-agent: *\nDisallow: /a") },
  ],
  "a page that robots.txt forbids us by name": [
    "robots",
    { "/a": page("x"), "/robots.txt": page("User-agent: *\nAllow: /\n\nUser-agent: desk\nDisallow: /a") },
  ],
  "a robots.txt that fails": [
    "robots-unreachable",
    { "/a": page("x"), "/robots.txt": (_, response) => void response.writeHead(503).end() },
  ],
};

for (const [what, [expected, pages]] of Object.entries(FAILS))
  test(`fails with a reason: ${what}`, async (t) => {
    const { origin } = await serve(t, pages);
    const outcome = await fetchFrom(`${origin}/a`, {
      limits: { ...UNHURRIED, size: 2000, unpackedSize: 100_000 },
    });
    assert.equal(why(outcome), expected);
    assert.match((outcome as Failed).message, /^\S+: [^\n]+$/);
    assert.doesNotMatch((outcome as Failed).message, /secret/);
  });
