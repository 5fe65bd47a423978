import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../test/fixtures/story.ts";
import type { Figure } from "../model/story.ts";
import { lookup } from "./lookup.ts";
import { inDayOrder, shownSide } from "./sides.ts";

const story = exampleStory();
const look = lookup(story);

test("a side of a dispute over figures shows the figure nearest to its rival's", () => {
  const [few, many] = [story.claims[4]!, story.claims[5]!];
  assert.equal(shownSide(look, few, [few, many]).figure?.value, 2400);
  const huge: Figure = {
    ...look.figuresOf.get(few.id)![0]!,
    id: "f-huge",
    value: 9e6,
    low: 9e6,
    high: null,
    si: { low: 9e6, high: null, unit: "people" },
  };
  const more = lookup({ ...story, figures: [huge, ...story.figures] });
  assert.equal(shownSide(more, few, [few, many]).figure?.value, 2400);
});

test("a side shows the figure that its dispute is about, though another is nearer to the rival's", () => {
  const [few, many] = [story.claims[4]!, story.claims[5]!];
  const [own] = look.figuresOf.get(few.id)!;
  const wounded: Figure = {
    ...own!,
    id: "f-wounded",
    value: 2990,
    low: 2990,
    high: null,
    si: { ...own!.si, low: 2990 },
  };
  const more = lookup({ ...story, figures: [wounded, ...story.figures] });
  assert.equal(shownSide(more, few, [few, many]).figure?.id, "f-wounded");
  assert.equal(shownSide(more, few, [few, many], [{ figures: [own!.id] }]).figure?.id, own!.id);
});

test("what changed is in the order of days, and of one day in that of size", () => {
  const [few, many] = [story.claims[4]!, story.claims[5]!];
  for (const sides of [
    [few, many],
    [many, few],
  ])
    assert.deepEqual(inDayOrder(look, sides, []), [few, many]);
});

test("a figure that the statement of its side leaves out is not told as the speaker's", () => {
  const [few, many] = [story.claims[4]!, story.claims[5]!];
  const { figure } = shownSide(look, few, [few, many]);
  const around = few.assertions.find(
    ({ report, start, end }) => report === figure!.report && start <= figure!.start && figure!.end <= end,
  )!;
  const voiced = (content: { readonly start: number; readonly end: number }) => {
    const said = { ...story.attributions[0]!, id: "a-told", report: around.report, content };
    const assertions = few.assertions.map((each) =>
      each === around ? { ...each, attribution: said.id } : each,
    );
    const told = lookup({ ...story, attributions: [said] });
    return shownSide(told, { ...few, assertions }, [few, many]).assertion.attribution;
  };
  assert.equal(voiced({ start: figure!.start, end: figure!.end }), "a-told");
  assert.equal(voiced({ start: figure!.end, end: figure!.end + 9 }), null);
});
