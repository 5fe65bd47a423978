import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../exit.ts";
import { moment, pause } from "./when.ts";

const NOW = "2031-03-11T08:00:00.000Z";

test("so long ago is counted from now", () => {
  assert.equal(moment("90m", NOW), "2031-03-11T06:30:00.000Z");
  assert.equal(moment("6h", NOW), "2031-03-11T02:00:00.000Z");
  assert.equal(moment("2d", NOW), "2031-03-09T08:00:00.000Z");
  assert.equal(moment("1w", NOW), "2031-03-04T08:00:00.000Z");
});

test("a date with a zone is that moment, one without is local", () => {
  assert.equal(moment("2031-03-10T12:00+02:00", NOW), "2031-03-10T10:00:00.000Z");
  assert.equal(moment("2031-03-10", NOW), new Date(2031, 2, 10).toISOString());
});

test("what is no time is refused with what would be one", () => {
  for (const words of ["yesterday", "", "10", "2031-13-40", "2031-02-30", "2030-02-29", "11.3.2031"])
    assert.throws(() => moment(words, NOW), UsageError, words);
});

test("a leap day is a day; what is still to come is refused, for nothing can have changed since", () => {
  assert.equal(moment("2028-02-29T12:00Z", NOW), "2028-02-29T12:00:00.000Z");
  assert.throws(() => moment("2031-03-11T08:01Z", NOW), /still to come/);
});

test("longer ago than calendars reach is refused", () => {
  assert.equal(moment("100000w", NOW).slice(0, 4), "0114");
  assert.throws(() => moment("999999w", NOW), /longer ago/);
});

test("a pause is a second at least, and none that no timer can wait for", () => {
  assert.deepEqual(["90s", "10m", "2h", "0s", "480h"].map(pause), [9e4, 6e5, 7.2e6, 1000, 1.728e9]);
  for (const words of ["600h", "9999h", "10", "-1m", "1d", "1.5h", ""])
    assert.throws(() => pause(words), UsageError, words);
});
