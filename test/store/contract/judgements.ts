import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { JudgementDraft, JudgementMatter } from "../../../src/model/judgement.ts";
import { minute, type Open } from "../fixtures.ts";

const signed = { at: minute(0), by: "Ada", note: "seen both", undoes: null } as const;
const draft = (matter: JudgementMatter): JudgementDraft => ({ ...signed, ...matter });
const undo = (undoes: string): JudgementDraft => ({
  ...signed,
  undoes,
  kind: "undo",
  subjects: [],
  value: null,
});

const at = (report: string) => ({ report, start: 0, end: 4 });
const moved = draft({ kind: "moveReport", subjects: ["r1"], value: "s1" });
const joined = draft({
  kind: "joinClaims",
  subjects: [
    { id: "c1", at: at("r1") },
    { id: "c2", at: at("r2") },
  ],
  value: null,
});

export const judgementsContract = (open: Open): void =>
  void describe("judgements", () => {
    test("the ledger gives back what was recorded, in its order", () => {
      const { judgements } = open();
      const marked = draft({
        kind: "markClaim",
        subjects: [{ id: "c1", at: at("r1") }],
        value: { verdict: "false", reliability: "B", credibility: null },
      });
      const ledger = [moved, joined, marked, moved].map((each) => judgements.record(each));
      assert.deepEqual(judgements.all(), ledger);
      assert.deepEqual(judgements.standing(), ledger);
      assert.deepEqual(
        ledger.map(({ id: _, ...rest }) => rest),
        [moved, joined, marked, moved],
      );
      assert.equal(new Set(ledger.map(({ id }) => id)).size, 4);
      assert.deepEqual(judgements.find(ledger[1]!.id), ledger[1]);
      assert.equal(judgements.find("j0"), null);
    });

    test("what is about a report, a story, a claim", () => {
      const { judgements } = open();
      const [one, two] = [judgements.record(moved), judgements.record(joined)];
      assert.deepEqual(judgements.about("r1"), [one, two]);
      assert.deepEqual(judgements.about("s1"), [one]);
      assert.deepEqual(judgements.about("c2"), [two]);
      assert.deepEqual(judgements.about("c3"), []);
    });

    test("an undoing can be undone, and everything stays in the ledger", () => {
      const { judgements } = open();
      const first = judgements.record(moved);
      const undone = judgements.record(undo(first.id));
      assert.deepEqual(judgements.standing(), []);
      judgements.record(undo(undone.id));
      assert.deepEqual(judgements.standing(), [first]);
      assert.equal(judgements.all().length, 3);
    });

    test("an undoing names what it undoes, and nothing else does", () => {
      const { judgements } = open();
      assert.throws(() => judgements.record(undo("j0")), RangeError);
      const { id } = judgements.record(moved);
      assert.throws(() => judgements.record({ ...undo(id), undoes: null }), RangeError);
      assert.throws(() => judgements.record({ ...moved, undoes: id }), RangeError);
      assert.equal(judgements.all().length, 1);
    });
  });
