import assert from "node:assert/strict";
import { test } from "node:test";
import { publishedBy } from "./days.ts";

const report = (id: string, earliest: string | null, latest: string | null) => ({
  id,
  published: { earliest, latest, basis: "inferred" as const, reasons: [] },
});

test("reports of a known day come first; those between two days are told with these days", () => {
  const reports = [
    report("a", "2031-03-04", "2031-03-09"),
    report("b", "2031-03-09", "2031-03-09"),
    report("c", "2031-03-04", "2031-03-09"),
  ];
  assert.deepEqual(
    publishedBy(reports).map(({ days, reports }) => [days, reports.map(({ id }) => id)]),
    [
      [null, ["b"]],
      ["4–9 Mar 2031", ["a", "c"]],
    ],
  );
});
