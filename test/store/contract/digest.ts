import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { digestOf, judgementsOn } from "../../../src/store/digest.ts";
import { judge } from "../../../src/store/judge.ts";
import { kept, MACHINE, minute, type Open } from "../fixtures.ts";

export const digestContract = (open: Open): void =>
  void describe("what a telling hangs on", () => {
    test("reports, judgements about them, the reader; and nothing else", () => {
      const store = open();
      const [a, b] = [kept(store, "a"), kept(store, "b")];
      const story = store.stories.open(a, minute(0));
      store.stories.assign(a, story, MACHINE, minute(0));
      const seen = [digestOf(store, story, "1")];
      const differs = (): void => {
        const digest = digestOf(store, story, "1");
        assert.ok(!seen.includes(digest));
        seen.push(digest);
      };
      kept(store, "c");
      kept(store, "a", undefined, minute(4));
      assert.equal(digestOf(store, story, "1"), seen[0]);
      assert.notEqual(digestOf(store, story, "2"), seen[0]);
      store.stories.assign(b, story, MACHINE, minute(1));
      differs();
      const signed = { at: minute(2), by: "Ada", note: null, undoes: null } as const;
      const place = { id: "c1", at: { report: b, start: 0, end: 3 } };
      const before = seen.at(-1);
      const mark = judge(store, {
        ...signed,
        kind: "markClaim",
        subjects: [place],
        value: { verdict: "false", reliability: null, credibility: 2 },
      });
      assert.deepEqual(judgementsOn(store, story), [mark]);
      assert.equal(digestOf(store, story, "1"), before);
      const subjects = [place, { id: "c2", at: { report: a, start: 0, end: 3 } }] as const;
      const join = judge(store, { ...signed, kind: "joinClaims", subjects, value: null });
      differs();
      for (const { id } of [mark, join])
        judge(store, { ...signed, undoes: id, kind: "undo", subjects: [], value: null });
      assert.deepEqual(judgementsOn(store, story), []);
      assert.equal(digestOf(store, story, "1"), before);
      store.stories.assign(
        kept(store, "b", "The mill at b burned down.", minute(5)),
        story,
        MACHINE,
        minute(5),
      );
      differs();
    });
  });
