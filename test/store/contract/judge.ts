import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Judgement, JudgementMatter } from "../../../src/model/judgement.ts";
import { judge } from "../../../src/store/judge.ts";
import type { Store } from "../../../src/store/store.ts";
import { kept, MACHINE, minute, type Open } from "../fixtures.ts";

const signed = { by: "Ada", note: "read both", undoes: null };
const say = (store: Store, matter: JudgementMatter, at = minute(10)): Judgement =>
  judge(store, { ...signed, at, ...matter });
const undo = (store: Store, { id }: Judgement, at = minute(20)): Judgement =>
  judge(store, { ...signed, at, kind: "undo", subjects: [], value: null, undoes: id });

/** Two stories of two reports each, made by the machine. */
function twoStories(store: Store) {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => kept(store, name)) as [
    string,
    string,
    string,
    string,
  ];
  const [mill, bridge] = [store.stories.open(a, minute(0)), store.stories.open(c, minute(0))];
  for (const report of [a, b]) store.stories.assign(report, mill, MACHINE, minute(0));
  for (const report of [c, d]) store.stories.assign(report, bridge, MACHINE, minute(0));
  const where = (): unknown => [a, b, c, d].map((report) => store.stories.of(report)?.story ?? null);
  return { a, b, c, d, mill, bridge, where };
}

export const judgeContract = (open: Open): void =>
  void describe("judging", () => {
    test("a move is done, signed, and taken back", () => {
      const store = open();
      const { b, mill, bridge, where } = twoStories(store);
      const move = say(store, { kind: "moveReport", subjects: [b], value: bridge });
      assert.deepEqual(where(), [mill, bridge, bridge, bridge]);
      const placed = store.stories.of(b);
      assert.equal(placed?.judgement, move.id);
      assert.deepEqual(placed.decision, { verdict: "same", score: null, by: "Ada", reasons: ["read both"] });
      const undone = undo(store, move);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      assert.deepEqual(store.stories.of(b)?.decision, MACHINE);
      undo(store, undone, minute(30));
      assert.deepEqual(where(), [mill, bridge, bridge, bridge]);
      assert.equal(store.stories.of(b)?.judgement, move.id);
      assert.equal(store.stories.assign(b, mill, MACHINE, minute(40)), false);
    });

    test("to undo twice is to undo once, and both have to be undone", () => {
      const store = open();
      const { b, mill, bridge, where } = twoStories(store);
      const move = say(store, { kind: "moveReport", subjects: [b], value: bridge });
      const [first, second] = [undo(store, move), undo(store, move)];
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      undo(store, first);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      undo(store, second);
      assert.deepEqual(where(), [mill, bridge, bridge, bridge]);
      store.transaction(() => {
        for (let last = move, i = 0; i < 300; i++) last = undo(store, last);
      });
      assert.deepEqual(where(), [mill, bridge, bridge, bridge]);
      assert.equal(store.stories.assign(b, mill, MACHINE, minute(40)), false);
    });

    test("a merger is taken back, and the story with it", () => {
      const store = open();
      const { mill, bridge, where } = twoStories(store);
      const merger = say(store, { kind: "mergeStories", subjects: [bridge], value: mill });
      assert.deepEqual(where(), [mill, mill, mill, mill]);
      assert.equal(store.stories.find(bridge)?.mergedInto, mill);
      undo(store, merger);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      assert.equal(store.stories.find(bridge)?.mergedInto, null);
    });

    test("stories that are kept apart are where they were, and it is in the ledger", () => {
      const store = open();
      const { mill, bridge, where } = twoStories(store);
      const before = where();
      const apart = say(store, { kind: "apartStories", subjects: [mill, bridge], value: null });
      assert.deepEqual(where(), before);
      assert.deepEqual(store.judgements.about(bridge), [apart]);
      assert.throws(
        () => say(store, { kind: "apartStories", subjects: [mill, "s0"], value: null }),
        RangeError,
      );
    });

    test("several reports are moved at once, and one that is moved to where it is stays there", () => {
      const store = open();
      const { a, b, c, mill, bridge, where } = twoStories(store);
      const move = say(store, { kind: "moveReport", subjects: [a, b], value: bridge });
      assert.deepEqual(where(), [bridge, bridge, bridge, bridge]);
      undo(store, move);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      say(store, { kind: "moveReport", subjects: [c], value: bridge }, minute(30));
      assert.equal(store.stories.assign(c, mill, MACHINE, minute(40)), false);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
    });

    test("a split has the id of its story in the ledger", () => {
      const store = open();
      const { a, b, mill, bridge, where } = twoStories(store);
      const split = say(store, { kind: "splitStory", subjects: [b], value: null });
      assert.ok(split.kind === "splitStory" && split.value !== null);
      assert.deepEqual(where(), [mill, split.value, bridge, bridge]);
      undo(store, split);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      const second = say(store, { kind: "splitStory", subjects: [a], value: null });
      assert.notEqual(second.value, mill);
    });

    test("an undoing goes back past judgements that do not stand, and leaves later ones alone", () => {
      const store = open();
      const { b, c, d, mill, bridge, where } = twoStories(store);
      const ferry = store.stories.open(kept(store, "e"), minute(0));
      const first = say(store, { kind: "moveReport", subjects: [b], value: bridge });
      const second = say(store, { kind: "moveReport", subjects: [b], value: ferry }, minute(11));
      undo(store, first);
      assert.deepEqual(where(), [mill, ferry, bridge, bridge]);
      undo(store, second);
      assert.deepEqual(where(), [mill, mill, bridge, bridge]);
      const third = say(store, { kind: "moveReport", subjects: [c], value: mill });
      store.stories.merge(bridge, mill, MACHINE, minute(21));
      undo(store, third);
      assert.equal(store.stories.of(c)?.story, mill, "where it was has been merged since");
      assert.equal(store.stories.of(d)?.story, mill);
    });

    test("a revision that only the judgement had placed goes where its article is", () => {
      const store = open();
      const { b, mill, bridge } = twoStories(store);
      const move = say(store, { kind: "moveReport", subjects: [b], value: bridge });
      const later = kept(store, "b", "The mill at b burned down.", minute(12));
      assert.equal(store.stories.assign(later, mill, MACHINE, minute(12)), false);
      assert.equal(store.stories.of(later)?.story, bridge);
      undo(store, move);
      assert.equal(store.stories.of(later)?.story, mill);
    });

    test("what cannot be done is not in the ledger either", () => {
      const store = open();
      const { a, mill, where } = twoStories(store);
      const before = where();
      assert.throws(() => say(store, { kind: "moveReport", subjects: ["r0"], value: mill }), RangeError);
      assert.throws(() => say(store, { kind: "mergeStories", subjects: [mill], value: "s0" }), RangeError);
      assert.throws(() => say(store, { kind: "splitStory", subjects: [a, "r0"], value: null }), RangeError);
      assert.deepEqual(store.judgements.all(), []);
      assert.deepEqual(where(), before);
    });
  });
