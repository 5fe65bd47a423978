import assert from "node:assert/strict";
import { test } from "node:test";
import { StandingClock } from "../../test/fixtures/clock.ts";
import { fetcherWith, fetchFrom, page, text, to, why } from "../../test/fixtures/fetching.ts";
import { type Handler, serve } from "../../test/fixtures/server.ts";
import type { Failed, Outcome } from "./outcome.ts";

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
  assert.match(late.message, /left alone for 10 min$/);
  assert.equal(Date.parse(late.retryAt!) - clock.now(), 600_000);
  const before = asked.length;
  assert.equal(why(await fetch("/soon")), "too-many-requests");
  assert.equal(asked.length, before);
  clock.advance(601_000);
  assert.equal(why(await fetch("/soon")), "fetched");
});
