import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Store } from "../../../src/store/store.ts";
import { arrival, kept, MACHINE, minute, type Open, PERSON, report } from "../fixtures.ts";

const reportsOf = (store: Store, story: string, asOf?: string): string[] =>
  store.stories.members(story, asOf).map((member) => member.report);

/** A story with these reports, by the machine. */
function story(store: Store, [seed, ...others]: readonly [string, ...string[]], at = minute(0)): string {
  const opened = store.stories.open(seed, at);
  for (const each of [seed, ...others]) store.stories.assign(each, opened, MACHINE, at);
  return opened;
}

const judge = (store: Store): string =>
  store.judgements.record({
    at: minute(0),
    by: "Ada",
    note: null,
    undoes: null,
    kind: "moveReport",
    subjects: ["r1"],
    value: "s1",
  }).id;

export const storiesContract = (open: Open): void =>
  void describe("stories", () => {
    test("a report belongs to one story, with the decision that put it there", () => {
      const store = open();
      const [a, b] = [kept(store, "a"), kept(store, "b")];
      const mill = story(store, [a, b], minute(1));
      assert.match(mill, /^s[0-9a-v]{8}$/);
      assert.deepEqual(reportsOf(store, mill), [a, b].sort());
      assert.deepEqual(store.stories.of(a), {
        report: a,
        story: mill,
        since: minute(1),
        until: null,
        decision: MACHINE,
        judgement: null,
      });
      assert.equal(store.stories.of("r0"), null);
      assert.deepEqual(store.stories.find(mill), {
        id: mill,
        openedAt: minute(1),
        updatedAt: minute(1),
        reports: 2,
        title: null,
        mergedInto: null,
      });
    });

    test("stories are found by the beginning of their ids, at most ten, and by nothing that is none", () => {
      const store = open();
      const ids = Array.from({ length: 12 }, (_, at) =>
        story(store, [kept(store, `t${at}`)], minute(1)),
      ).sort();
      const [first] = ids as [string];
      assert.deepEqual(store.stories.named("s"), ids.slice(0, 10));
      for (const beginning of [first, first.slice(0, -1), first.slice(0, 3)])
        assert.deepEqual(
          store.stories.named(beginning),
          ids.filter((id) => id.startsWith(beginning)).slice(0, 10),
        );
      for (const other of [`${first}0`, "S", "s%", "s_", "'"])
        assert.deepEqual(store.stories.named(other), []);
    });

    test("who has counted the placings knows later into and out of which stories reports were put", () => {
      const store = open();
      const before = store.stories.placings();
      const [a, b] = [kept(store, "a"), kept(store, "b")];
      const [one, two] = [story(store, [a], minute(1)), story(store, [b], minute(1))];
      assert.deepEqual(store.stories.placedSince(before), [one, two].sort());
      const then = store.stories.placings();
      assert.notEqual(then, before);
      store.stories.assign(b, two, MACHINE, minute(2));
      assert.deepEqual([store.stories.placings(), store.stories.placedSince(then)], [then, []]);
      // Retrieved before: the story's last update is not later than it was.
      store.stories.assign(a, two, MACHINE, minute(1));
      assert.deepEqual(store.stories.placedSince(then), [one, two].sort());
    });

    test("moving leaves a trace, and each moment keeps its answer", () => {
      const store = open();
      const [a, b] = [kept(store, "a"), kept(store, "b")];
      const [one, two] = [story(store, [a], minute(1)), story(store, [b], minute(1))];
      assert.equal(store.stories.assign(a, two, MACHINE, minute(5)), true);
      assert.deepEqual(reportsOf(store, one), []);
      assert.deepEqual(reportsOf(store, two), [a, b].sort());
      assert.deepEqual(reportsOf(store, one, minute(4)), [a]);
      assert.deepEqual(reportsOf(store, two, minute(4)), [b]);
      assert.equal(store.stories.of(a, minute(4))?.story, one);
      assert.equal(store.stories.of(a, minute(0)), null);
      assert.deepEqual(
        store.stories.history(a).map(({ story, since, until }) => [story, since, until]),
        [
          [one, minute(1), minute(5)],
          [two, minute(5), null],
        ],
      );
    });

    test("a clock that was set back makes no two memberships of one moment", () => {
      const store = open();
      const a = kept(store, "a");
      const one = story(store, [a], minute(5));
      const two = store.stories.open(a, minute(6));
      assert.notEqual(two, one);
      store.stories.assign(a, two, MACHINE, minute(2));
      assert.equal(store.stories.of(a)?.since, minute(5));
      assert.equal(store.stories.of(a, minute(5))?.story, two);
    });

    test("only an article's newest revision counts, in its time", () => {
      const store = open();
      const old = kept(store, "a", "The mill burned.", minute(0));
      const mill = story(store, [old], minute(0));
      const fresh = kept(store, "a", "The mill burned down.", minute(9));
      assert.deepEqual(reportsOf(store, mill), []);
      store.stories.assign(fresh, mill, MACHINE, minute(9));
      assert.deepEqual(reportsOf(store, mill), [fresh]);
      assert.deepEqual(reportsOf(store, mill, minute(8)), [old]);
      assert.deepEqual(reportsOf(store, mill, minute(10)), [fresh]);
      assert.equal(store.stories.find(mill)?.reports, 1);
    });

    test("the last updated come first, page by page; empty ones are not listed", () => {
      const store = open();
      const ids = ["a", "b", "c"].map((name, i) => story(store, [kept(store, name)], minute(i)));
      store.stories.open(kept(store, "d"), minute(9));
      store.stories.assign(kept(store, "e"), ids[0]!, MACHINE, minute(7));
      const list = (limit: number, offset = 0): string[] =>
        store.stories.list({ limit, offset }).map((entry) => entry.id);
      assert.deepEqual(list(10), [ids[0], ids[2], ids[1]]);
      assert.deepEqual([...list(2), ...list(2, 2)], list(10));
      assert.equal(store.stories.count(), 3);
    });

    test("merging moves all and says where to; splitting opens another", () => {
      const store = open();
      const [a, b, c] = [kept(store, "a"), kept(store, "b"), kept(store, "c")];
      const [one, two] = [story(store, [a, b]), story(store, [c])];
      assert.deepEqual(store.stories.merge(two, one, MACHINE, minute(3)), [c]);
      assert.equal(store.stories.find(two)?.mergedInto, one);
      assert.deepEqual(store.stories.merge(one, one, MACHINE, minute(3)), []);
      assert.equal(store.stories.assign(kept(store, "d"), two, MACHINE, minute(4)), true);
      assert.equal(reportsOf(store, one).length, 4);
      const three = store.stories.split([a, b], MACHINE, minute(5));
      assert.deepEqual(reportsOf(store, three), [a, b].sort());
      assert.equal(reportsOf(store, one).length, 2);
    });

    test("where a person put a report the machine leaves it, and its later revisions", () => {
      const store = open();
      const [a, b] = [kept(store, "a"), kept(store, "b")];
      const [one, two] = [story(store, [a]), story(store, [b])];
      const judgement = judge(store);
      assert.equal(store.stories.assign(a, two, PERSON, minute(1), judgement), true);
      assert.equal(store.stories.assign(a, one, MACHINE, minute(2)), false);
      assert.equal(store.stories.of(a)?.story, two);
      const later = kept(store, "a", "The mill at a burned down.", minute(3));
      assert.equal(store.stories.assign(later, one, MACHINE, minute(4)), false);
      assert.equal(store.stories.of(later)?.judgement, judgement);
      assert.deepEqual(store.stories.merge(two, one, MACHINE, minute(5)), [b]);
      assert.equal(store.stories.find(two)?.mergedInto, null);
      store.judgements.record({
        at: minute(6),
        by: "Ada",
        note: null,
        undoes: judgement,
        kind: "undo",
        subjects: [],
        value: null,
      });
      assert.equal(store.stories.assign(later, one, MACHINE, minute(7)), true);
    });

    test("what is not there cannot be written about", () => {
      const store = open();
      const a = kept(store, "a");
      const mill = story(store, [a]);
      assert.throws(() => store.stories.open("r0", minute(0)), RangeError);
      assert.throws(() => store.stories.assign("r0", mill, MACHINE, minute(0)), RangeError);
      assert.throws(() => store.stories.assign(a, "s0", MACHINE, minute(0)), RangeError);
      assert.throws(() => store.stories.split([a, "r0"], MACHINE, minute(0)), RangeError);
      assert.equal(store.stories.of(a)?.story, mill);
      assert.equal(store.stories.find("s0"), null);
      assert.deepEqual(reportsOf(store, "s0"), []);
      const later = arrival(report("The mill.", {}, "b"), minute(1));
      assert.deepEqual(store.stories.history(later.report.id), []);
    });
  });
