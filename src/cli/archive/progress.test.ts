import assert from "node:assert/strict";
import { test } from "node:test";
import { progress } from "./progress.ts";

function output(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 80, write: (text: string) => written.push(text) };
}

test("a terminal is shown a bar with rate and time left, which goes away", () => {
  const out = output(true);
  let now = 0;
  const shown = progress(out, () => now);
  now = 2000;
  shown.show(50, 200, "reports");
  assert.match(out.written[0]!, /^\r██████░+ 50 of 200 reports, 25 a second, 6 s left *$/);
  now = 2050;
  shown.show(51, 200, "reports");
  assert.equal(out.written.length, 1);
  shown.end();
  assert.match(out.written[1]!, /^\r +\r$/);
});

test("elsewhere a plain line comes every ten seconds", () => {
  const out = output(false);
  let now = 0;
  const shown = progress(out, () => now);
  for (now = 1000; now <= 21_000; now += 1000) shown.show(now / 100, null, "reports");
  shown.end();
  assert.deepEqual(out.written, [
    "variorum: 100 reports, 10 a second\n",
    "variorum: 200 reports, 10 a second\n",
  ]);
});

test("no rate is told of what takes half a minute each", () => {
  const out = output(false);
  let now = 0;
  const shown = progress(out, () => now);
  now = 30_000;
  shown.show(1, 3, "stories told");
  assert.deepEqual(out.written, ["variorum: 1 of 3 stories told, 1 min 0 s left\n"]);
});

test("what is counted anew has a rate of its own", () => {
  const out = output(false);
  let now = 0;
  const shown = progress(out, () => now);
  now = 60_000;
  shown.show(600, null, "reports");
  shown.show(0, 300, "stories told");
  now = 80_000;
  shown.show(200, 300, "stories told");
  assert.deepEqual(out.written, [
    "variorum: 600 reports, 10 a second\n",
    "variorum: 200 of 300 stories told, 10 a second, 10 s left\n",
  ]);
});
