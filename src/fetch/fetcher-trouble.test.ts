import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { HOUR, StandingClock } from "../../test/fixtures/clock.ts";
import { fetcherWith, fetchFrom, page, text, to, UNHURRIED, why } from "../../test/fixtures/fetching.ts";
import { serve, serveRaw } from "../../test/fixtures/server.ts";
import type { FetcherOptions } from "./fetcher.ts";
import type { Failed, Outcome } from "./outcome.ts";

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

test("a server that goes on by another protocol is no answer, and holds nobody up", {
  timeout: 5000,
}, async (t) => {
  const answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: chat\r\nConnection: Upgrade\r\n\r\n";
  const origin = await serveRaw(t, (socket) => void socket.write(answer));
  assert.equal(why(await fetchFrom(origin)), "damaged");
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
