import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../../test/fixtures/story.ts";
import { explain } from "./explain.ts";

const story = exampleStory();

const told = (id: string): string => {
  const explanation = explain(story, id);
  assert.ok(explanation.found, id);
  return explanation.lines.join("\n");
};

test("a line of the brief leads down to characters of reports, with the reasons on the way", () => {
  const chain = told("b1.1");
  assert.match(chain, /^line b1\.1: An explosion/);
  assert.match(chain, /line r1 r2: r1 and r2 carry Reuters copy/);
  assert.match(chain, /same 0\.86 by reconcile\/words/);
  assert.match(chain, /attribution a\w{8}: county rescue board; by attributions\/verb/);
  assert.match(chain, /r1\.text\.slice\(65, 158\) = "An explosion/);
});

test("every slice that is shown is what the report has there", () => {
  for (const id of [
    "b1.1",
    story.claims[0]!.id,
    story.disputes[0]!.id,
    story.figures[0]!.id,
    story.attributions[1]!.id,
    story.entities[0]!.id,
    "r2",
  ])
    for (const [, label, start, end, words] of told(id).matchAll(
      /(r\d+)\.text\.slice\((\d+), (\d+)\) = (".*")$/gm,
    ))
      assert.equal(
        JSON.parse(words!),
        story.reports[Number(label!.slice(1)) - 1]!.text.slice(Number(start), Number(end)),
      );
});

test("the beginning of an id is enough where it is the only one", () => {
  const { id } = story.claims[0]!;
  assert.equal(told(id.slice(0, 6)), told(id));
});

test("ids are found in capitals too", () => {
  assert.equal(told("R2"), told("r2"));
});

test("a report whose date is inferred says so once", () => {
  const [first, ...others] = story.reports;
  const published = { ...first!.published, basis: "inferred" } as const;
  const explanation = explain({ ...story, reports: [{ ...first!, published }, ...others] }, "r1");
  assert.ok(explanation.found);
  assert.equal(explanation.lines.join("\n").split("(inferred)").length, 2);
});

test("what is not there, or could be several things, is a typed answer", () => {
  assert.deepEqual(explain(story, "c00000000"), {
    found: false,
    why: "unknown",
    id: "c00000000",
    candidates: [],
  });
  assert.equal(explain(story, "").found, false);
  const several = explain(
    { ...story, claims: story.claims.map((claim, i) => ({ ...claim, id: `cabc${i}` })) },
    "cabc",
  );
  assert.equal(!several.found && several.why, "ambiguous");
  assert.ok(!several.found && several.candidates.length === 10);
});

test("a report by its label: where it was read, when it was published, with whom it shares copy", () => {
  const chain = told("r1");
  assert.match(chain, /shares Reuters copy with r2\n {4}both credit Reuters/);
  assert.match(chain, /credit by blocks\/credit: r1\.text\.slice/);
});
