import assert from "node:assert/strict";
import { test } from "node:test";
import { readStory } from "../../pipeline/read.ts";
import { changesBetween } from "../../reconcile/changes/find.ts";
import { renderChanges } from "./changes.ts";

const told = (...texts: readonly string[]) =>
  readStory(
    texts.map((text, at) => ({
      name: `${at}.jsonl`,
      bytes: Buffer.from(
        JSON.stringify({
          outlet: `Outlet ${at}`,
          published: `2031-03-1${at}`,
          text: `Ferry off Tarvik\n\n${text}`,
        }),
      ),
    })),
  );

const first =
  "The Interior Ministry said on Monday that nine people were killed when the ferry Aurelia sank off Tarvik.";
const second =
  "The Interior Ministry said on Tuesday that 14 people were killed when the ferry Aurelia sank off Tarvik. The \u001b[31mred\u001b[0m buoy of the harbour had been out for weeks.";
const options = { width: 100, colour: false };

test("figures come first, old and new, with who says so", () => {
  const [before, after] = [told(first), told(first, second)];
  const printed = renderChanges(changesBetween(before, after), before, after, options);
  assert.match(
    printed,
    /FIGURES {2}1 change\n ↻ 9 → 14 people killed — Interior Ministry; before: Interior Ministry/,
  );
  assert.match(printed, /NEW CLAIMS/);
  assert.doesNotMatch(printed, /\u001b/);
});

test("no width is too narrow or too wide to print on", () => {
  const [before, after] = [told(first), told(first, second)];
  const longest = (width: number): number => {
    const printed = renderChanges(changesBetween(before, after), before, after, { width, colour: false });
    return Math.max(...printed.split("\n").map((line) => line.length));
  };
  for (const width of [3, -5]) assert.ok(longest(width) <= 40, `${width}`);
  for (const width of [0, Number.NaN, Number.POSITIVE_INFINITY]) assert.ok(longest(width) <= 120, `${width}`);
});

test("new claims: what most reports carry first, other speakers told apart from a chain of voices", () => {
  const [nothing, third] = [
    told("The harbour of Tarvik has a new clock."),
    "The mayor said that the ferry Aurelia sank off Tarvik with nine people killed.",
  ];
  const after = told("The harbour of Tarvik has a new clock.", first, third);
  const rows = renderChanges(changesBetween(nothing, after), nothing, after, options).split("NEW CLAIMS")[1]!;
  assert.match(rows, /^.*\n \+ .*nine people/);
  assert.match(rows, /elsewhere/);
  assert.doesNotMatch(rows, /, through/);
});

test("no change is said in words", () => {
  const story = told(first);
  assert.match(renderChanges([], story, story, options), /Nothing changed/);
});

test("words are cut as in the brief: no full stop, no comma before a closing mark", () => {
  const nothing = told("The harbour of Tarvik has a new clock.");
  const after = told(
    "The harbour of Tarvik has a new clock.",
    'Mara Holt of Tarvik said the ferry was full. "Nobody told us to put on life jackets," Holt said.',
  );
  const printed = renderChanges(changesBetween(nothing, after), nothing, after, options);
  assert.match(printed, /"Nobody told us to put on life jackets" — /);
  assert.doesNotMatch(printed.split("REPORTS")[0]!, /\.\s+(?:—|r\d)/);
});

test("since when, with how many reports, is said above; what was not there then is no list of news to wonder at", () => {
  const [before, after] = [told(first), told(first, second)];
  const since = "2031-03-11T08:00:00.000Z";
  const printed = renderChanges(changesBetween(before, after), before, after, { ...options, since });
  assert.match(printed, /^.*\nsince 2031-03-11T08:00Z · 1 report then, 2 now\n\nFIGURES/);
  const nothing = { ...before, reports: [], claims: [], figures: [], attributions: [] };
  const opened = renderChanges(changesBetween(nothing, after), nothing, after, { ...options, since });
  assert.match(opened, /nothing of it was there then: all 2 reports and what they say are new\n/);
});

test("a report that came in is told with its outlet and day, an article that was revised with its edits", () => {
  const [before, after] = [told(first), told(first.replace("nine people", "eleven people"), second)];
  const revised = new Map([
    [before.reports[0]!.id, after.reports.find(({ text }) => /eleven/.test(text))!.id],
  ]);
  const printed = renderChanges(changesBetween(before, after, revised), before, after, options);
  assert.match(printed, /^ \+ Ferry off Tarvik — Outlet 1, 11 Mar 2031 +r\d$/m);
  assert.match(
    printed,
    /^ \+ Ferry off Tarvik — revised silently: 1 edit +r\d\n {3}“.*nine[^”]*” → “.*\n?.*eleven/m,
  );
});
