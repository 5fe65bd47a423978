import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addMonths,
  civil,
  dayIn,
  dayOf,
  easter,
  feast,
  isoDay,
  isoWeek,
  parseDays,
  weekdayOf,
  writtenDay,
} from "./calendar.ts";

const days = fc.integer({ min: -700_000, max: 700_000 });

test("a day's date leads back to the day, and agrees with Date", () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = civil(day);
      assert.equal(dayOf(year, month, date), day);
      const same = new Date(day * 86_400_000);
      assert.deepEqual(
        [year, month, date],
        [same.getUTCFullYear(), same.getUTCMonth() + 1, same.getUTCDate()],
      );
      assert.equal(weekdayOf(day), same.getUTCDay() || 7);
    }),
    { seed: 1 },
  );
});

test("months run on over the ends of years and stop at the ends of months", () => {
  assert.equal(dayOf(2012, 14, 1), dayOf(2013, 2, 1));
  assert.equal(isoDay(addMonths(dayOf(2013, 1, 31), 1)), "2013-02-28");
  assert.equal(isoDay(addMonths(dayOf(2013, 1, 15), -2)), "2012-11-15");
});

test("weeks belong to the year of their Thursday", () => {
  assert.deepEqual(isoWeek(dayOf(2012, 12, 31)), { year: 2013, week: 1 });
  assert.deepEqual(isoWeek(dayOf(2016, 1, 3)), { year: 2015, week: 53 });
});

test("feasts", () => {
  assert.equal(isoDay(easter(2013)), "2013-03-31");
  assert.equal(isoDay(feast("easter-2", 2024)!), "2024-03-29");
  assert.equal(isoDay(feast("11/4/4", 2013)!), "2013-11-28");
  assert.equal(isoDay(feast("5/1/-1", 2013)!), "2013-05-27");
  assert.equal(feast("never", 2013), null);
});

test("prefixes stand for all their days", () => {
  const range = (iso: string): string => {
    const found = parseDays(iso);
    return found ? `${isoDay(found.first)} ${isoDay(found.last)}` : "none";
  };
  assert.equal(range("2013-02"), "2013-02-01 2013-02-28");
  assert.equal(range("2013-W07"), "2013-02-11 2013-02-17");
  assert.equal(range("2013-02-12T09:30:00Z"), "2013-02-12 2013-02-12");
  assert.equal(range("2013-02-30"), "none");
  assert.equal(range("yesterday"), "none");
});

test("a date with its month in words is read in either order, and nothing else is", () => {
  const cases: readonly (readonly [text: string, iso: string | null])[] = [
    ["10 August 2024", "2024-08-10"],
    ["Saturday, Aug. 10, 2024 at 09:30", "2024-08-10"],
    ["Sept 3rd, 2019, then 4 May 2018", "2019-09-03"],
    ["4 May 2018, not Sept 3, 2019", "2018-05-04"],
    ["31 June 2024", null],
    ["Marble 5, 2024", null],
    ["10/08/2024", null],
    ["August 2024", null],
  ];
  for (const [text, iso] of cases) {
    const day = writtenDay(text);
    assert.equal(day === null ? null : isoDay(day), iso, text);
  }
});

test("a day is found however it is written, and a number of another kind is none", () => {
  for (const text of [
    "on 2031-05-03",
    "2031-05-03T09:30Z",
    "May 3, 2031 at noon",
    "03.05.2031 18:05",
    "2031/5/3",
    "2031.05.03",
  ])
    assert.equal(isoDay(dayIn(text)!), "2031-05-03", text);
  for (const text of ["2031-13-40", "12031-05-031", "case 5", ""]) assert.equal(dayIn(text), null, text);
});
