import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { HOUR, StandingClock } from "../../test/fixtures/clock.ts";
import { type Handler, serve, serveRaw } from "../../test/fixtures/server.ts";
import { createFetcher, type FetcherOptions } from "./fetcher.ts";
import type { Failed, Fetched, Outcome } from "./outcome.ts";

/** Limits that a clock which is moved from wait to wait never reaches. */
const UNHURRIED = { totalTime: 9 * HOUR, headerTime: 9 * HOUR, idleTime: 9 * HOUR };

const fetcherWith = (clock: StandingClock, options: Partial<FetcherOptions> = {}) =>
  createFetcher({
    userAgent: "Desk/1 (+https://desk.example)",
    clock,
    allowPrivate: true,
    limits: UNHURRIED,
    ...options,
  });

async function fetchFrom(url: string, options: Partial<FetcherOptions> = {}): Promise<Outcome> {
  const clock = new StandingClock();
  return clock.drive(fetcherWith(clock, options).fetch(url));
}

const why = (outcome: Outcome): string => (outcome.kind === "failed" ? outcome.why : outcome.kind);
const text = (outcome: Outcome): string => Buffer.from((outcome as Fetched).bytes ?? []).toString();
const page =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/plain", ...headers }).end(body);
  };
const to =
  (location: string, status = 302): Handler =>
  (_, response) => {
    response.writeHead(status, { location }).end("elsewhere");
  };

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

test("robots.txt that is not there allows all; where it is, its rules hold and it is read once", async (t) => {
  const { origin, asked } = await serve(t, {
    "/a": page("a"),
    "/b": page("b"),
    "/robots.txt": page("User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /c\nCrawl-delay: 7"),
  });
  const clock = new StandingClock();
  const fetcher = fetcherWith(clock);
  const outcomes = await clock.drive(Promise.all(["/a", "/b", "/c"].map((at) => fetcher.fetch(origin + at))));
  assert.deepEqual(outcomes.map(why), ["fetched", "fetched", "robots"]);
  assert.deepEqual(asked.filter((at) => at === "/robots.txt").length, 1);
  assert.ok(clock.waits.includes(7000));
});

test("each redirect asks the robots.txt of where it leads", async (t) => {
  const shut = await serve(t, { "/b": page("b"), "/robots.txt": page("User-agent: *\nDisallow: /") });
  const { origin } = await serve(t, { "/a": to(`${shut.origin}/b`) });
  assert.equal(why(await fetchFrom(`${origin}/a`)), "robots");
  assert.deepEqual(shut.asked, ["/robots.txt"]);
});

test("one host is asked one thing at a time, with a pause between; another does not wait", async (t) => {
  let open = 0;
  let most = 0;
  const slow: Handler = (_, response) => {
    most = Math.max(most, ++open);
    setImmediate(() => {
      open--;
      response.end("x");
    });
  };
  const { origin } = await serve(t, { "/1": slow, "/2": slow, "/3": slow });
  const clock = new StandingClock();
  const fetcher = fetcherWith(clock, { manners: { pause: 500 } });
  const begun = clock.now();
  await clock.drive(Promise.all(["/1", "/2", "/3"].map((at) => fetcher.fetch(origin + at))));
  assert.equal(most, 1);
  // robots.txt and three pages: three pauses.
  assert.equal(clock.now() - begun, 1500);
});

test("a site that asks for a little patience is asked again; one that asks for more is left alone till then", async (t) => {
  let answers = 0;
  const { origin, asked } = await serve(t, {
    "/soon": (_, response) => {
      if (answers++ > 0) response.end("hello");
      else response.writeHead(429, { "retry-after": "20" }).end();
    },
    "/late": (_, response) => void response.writeHead(503, { "retry-after": "600" }).end(),
  });
  const clock = new StandingClock();
  const fetcher = fetcherWith(clock);
  const fetch = (at: string): Promise<Outcome> => clock.drive(fetcher.fetch(origin + at));
  assert.equal(text(await fetch("/soon")), "hello");
  assert.ok(clock.waits.includes(20_000));
  const late = (await fetch("/late")) as Failed;
  assert.deepEqual([late.why, late.status], ["too-many-requests", 503]);
  assert.equal(Date.parse(late.retryAt!) - clock.now(), 600_000);
  const before = asked.length;
  assert.equal(why(await fetch("/soon")), "too-many-requests");
  assert.equal(asked.length, before);
  clock.advance(601_000);
  assert.equal(why(await fetch("/soon")), "fetched");
});

/** Lets a request reach its server, then moves the clock on until the fetch is over. */
async function timedOut(t: TestContext, speak: Parameters<typeof serveRaw>[1]): Promise<Outcome> {
  const origin = await serveRaw(t, speak);
  const clock = new StandingClock();
  const limits = { totalTime: 3 * HOUR, headerTime: 2 * HOUR, idleTime: HOUR };
  const fetched = fetcherWith(clock, { limits }).fetch(`${origin}/a`);
  let done = false;
  void fetched.then(() => {
    done = true;
  });
  const ticking = (async () => {
    while (!done) {
      await new Promise((turn) => setTimeout(turn, 5));
      clock.advance(HOUR / 4);
    }
  })();
  await ticking;
  return fetched;
}

test("headers, the next bytes and the end have a time to come in", async (t) => {
  const drip = (words: string, every: string) => (socket: import("node:net").Socket) => {
    socket.write(words);
    const timer = setInterval(() => socket.write(every), 1);
    socket.on("close", () => clearInterval(timer));
  };
  for (const [what, speak, message] of [
    ["no answer", () => {}, /no answer in/],
    [
      "headers that never end",
      drip("HTTP/1.1 200 -\r\n", "x: y\r\n"),
      /no answer in|no sound HTTP|connection/,
    ],
    ["half a body", drip("HTTP/1.1 200 -\r\nContent-Length: 9\r\n\r\nhell", ""), /nothing came for/],
    ["a slow drip", drip("HTTP/1.1 200 -\r\nContent-Length: 99999\r\n\r\n", "x"), /not done in/],
  ] as const) {
    const outcome = (await timedOut(t, speak)) as Failed;
    assert.equal(outcome.kind, "failed", what);
    assert.match(outcome.message, message, what);
  }
});

test("a body of another length than was said is told apart", async (t) => {
  const say = (words: string) => serveRaw(t, (socket) => void socket.end(words));
  const short = await fetchFrom(await say("HTTP/1.1 200 -\r\nContent-Length: 9\r\n\r\nhell"));
  assert.equal(why(short), "truncated");
  const long = await fetchFrom(await say("HTTP/1.1 200 -\r\nContent-Length: 5\r\n\r\nhello, world"));
  assert.ok(text(long) === "hello" || why(long) === "damaged");
  const chunk = await fetchFrom(await say("HTTP/1.1 200 -\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhell"));
  assert.equal(why(chunk), "truncated");
  assert.equal(why(await fetchFrom(await say("how do you do\r\n\r\n"))), "damaged");
});

test("a connection that is reset, refused, or to nowhere is told in words", async (t) => {
  const reset = await serveRaw(t, (socket) => void socket.resetAndDestroy());
  assert.equal(why(await fetchFrom(reset)), "connection");
  assert.equal(why(await fetchFrom("http://127.0.0.1:1/")), "connection");
  assert.equal(why(await fetchFrom("http://nowhere.invalid/")), "connection");
  const { origin } = await serve(t, { "/a": page("x") });
  assert.notEqual(why(await fetchFrom(origin.replace("http", "https"))), "fetched");
});

test("private addresses are refused wherever they come from, and nothing is sent there", async (t) => {
  const { origin, asked } = await serve(t, { "/a": page("secret") });
  const { port } = new URL(origin);
  const refused = async (url: string, options: Partial<FetcherOptions> = {}) =>
    assert.equal(why(await fetchFrom(url, { allowPrivate: false, ...options })), "private-address", url);
  await refused(`${origin}/a`);
  await refused(`http://localhost:${port}/a`);
  await refused(`http://0x7f.1:${port}/a`);
  await refused(`http://[::ffff:127.0.0.1]:${port}/a`);
  // A name that is public when it is checked, and this machine when it is connected to.
  let times = 0;
  await refused(`http://rebind.example:${port}/a`, {
    lookup: (_, __, callback) =>
      callback(null, [{ address: times++ === 0 ? "127.0.0.1" : "8.8.8.8", family: 4 }]),
  });
  assert.deepEqual(asked, []);
});

test("a redirect to a private address is refused where the first was allowed", async (t) => {
  const inner = await serve(t, { "/b": page("secret") });
  const { origin } = await serve(t, { "/a": to(`${inner.origin}/b`) }, "127.0.0.2");
  const outcome = await fetchFrom(`${origin}/a`, { allowPrivate: (address) => address === "127.0.0.2" });
  assert.deepEqual(
    [why(outcome), (outcome as Failed).url, inner.asked],
    ["private-address", `${inner.origin}/b`, []],
  );
});

test("a page that is too slow to be waited for does not hold up its host's queue", async (t) => {
  const { origin } = await serve(t, { "/a": () => {}, "/b": page("hello") });
  const clock = new StandingClock();
  const fetcher = fetcherWith(clock, { limits: { ...UNHURRIED, headerTime: 2 * HOUR } });
  const slow = fetcher.fetch(`${origin}/a`);
  const next = fetcher.fetch(`${origin}/b`);
  let done = false;
  void next.finally(() => {
    done = true;
  });
  while (!done) {
    await new Promise((turn) => setTimeout(turn, 5));
    clock.advance(HOUR / 4);
  }
  assert.deepEqual([why(await slow), text(await next)], ["timeout", "hello"]);
});
