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
