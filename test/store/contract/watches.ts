import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AlertDraft, WatchDraft } from "../../../src/model/watch.ts";
import { minute, type Open } from "../fixtures.ts";

const draft: WatchDraft = {
  name: "the dead",
  on: { kind: "figure", words: "people killed", threshold: 10 },
  story: null,
  webhook: null,
};
const alertOn = (watch: string, start = 0): AlertDraft => ({
  watch,
  story: "s1",
  at: minute(5),
  title: "Mill burns",
  words: "people killed: 12",
  evidence: [{ report: "r1", start, end: start + 4, quoted: "12 d" }],
  citations: [],
});

/** What people want to hear of, and what there was to say. */
export const watchesContract = (open: Open): void =>
  void describe("watches", () => {
    test("are given back as they were made, each with an id of its own", () => {
      const { watches } = open();
      const [one, two] = [watches.make(draft, minute(0)), watches.make(draft, minute(0))];
      assert.notEqual(one.id, two.id);
      assert.deepEqual(watches.all(), [one, two]);
      assert.deepEqual(watches.find(one.id), { ...draft, id: one.id, madeAt: minute(0) });
      assert.equal(watches.find("w0"), null);
    });

    test("a watch knows how far it has seen a story; removing it forgets all of it", () => {
      const { watches } = open();
      const { id } = watches.make(draft, minute(0));
      assert.equal(watches.seen(id, "s1"), null);
      watches.see(id, "s1", ["r1"]);
      watches.see(id, "s1", ["r1", "r2"]);
      assert.deepEqual(watches.seen(id, "s1"), ["r1", "r2"]);
      watches.alert(alertOn(id));
      watches.remove(id);
      watches.remove(id);
      assert.deepEqual([watches.all(), watches.alerts(id, { limit: 5 })], [[], []]);
      assert.equal(watches.seen(id, "s1"), null);
      assert.throws(() => watches.alert(alertOn(id)), RangeError);
    });

    test("the same is told once; the newest stands first", () => {
      const { watches } = open();
      const { id } = watches.make(draft, minute(0));
      const one = watches.alert(alertOn(id))!;
      assert.equal(watches.alert({ ...alertOn(id), at: minute(9) }), null);
      const two = watches.alert(alertOn(id, 40))!;
      assert.deepEqual(watches.alerts(id, { limit: 5 }), [two, one]);
      assert.deepEqual(watches.alerts(id, { limit: 5, offset: 1 }), [one]);
      assert.deepEqual([one.delivery, watches.undelivered()], [null, []]);
    });

    test("what is to be sent waits until it went, or did not", () => {
      const { watches } = open();
      const { id } = watches.make({ ...draft, webhook: "https://hook.example/" }, minute(0));
      const alert = watches.alert(alertOn(id))!;
      assert.deepEqual(watches.undelivered(), [alert]);
      const failed = { state: "waiting", attempts: 1, outcome: "answered 500" } as const;
      watches.delivered(alert.id, failed);
      assert.deepEqual(watches.undelivered(), [{ ...alert, delivery: failed }]);
      watches.delivered(alert.id, { state: "delivered", attempts: 2, outcome: "answered 200" });
      assert.deepEqual(watches.undelivered(), []);
      assert.equal(watches.alerts(id, { limit: 1 })[0]?.delivery?.attempts, 2);
    });
  });
