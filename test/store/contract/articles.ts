import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Revision } from "../../../src/model/archive.ts";
import { arrival, minute, type Open, report } from "../fixtures.ts";

const URL = { url: "https://courier.example/mill" };
const first = report("The mill at Oberau burned.", URL);
const second = report("The mill at Oberau burned, two are hurt.", URL);

const brief = (revisions: readonly Revision[]): unknown[] =>
  revisions.map(({ number, report, retrievedAt, previous }) => [number, report, retrievedAt, previous]);

export const articlesContract = (open: Open): void =>
  void describe("articles", () => {
    test("a report comes back as it went in", () => {
      const { articles } = open();
      const whole = report("“Two\u0000 people” 😀 — é\r\n", {
        ...URL,
        title: "A mill",
        outlet: "Courier",
        published: "2031-03-11",
      });
      const kept = articles.keep(arrival(whole, "2031-03-11T10:00+02:00"));
      assert.equal(kept.is, "new");
      assert.deepEqual(kept.revision, {
        article: "url:https://courier.example/mill",
        report: whole.id,
        sha256: whole.sha256,
        retrievedAt: "2031-03-11T08:00:00.000Z",
        original: null,
        number: 1,
        previous: null,
        lastSeenAt: "2031-03-11T08:00:00.000Z",
      });
      assert.deepEqual(articles.report(whole.id), whole);
      const { language: _, ...withoutLanguage } = report("No language known.");
      articles.keep(arrival(withoutLanguage, minute(0)));
      assert.deepEqual(articles.report(withoutLanguage.id), withoutLanguage);
    });

    test("the same text again is seen again, and nothing else", () => {
      const { articles } = open();
      articles.keep(arrival(first, minute(0)));
      const again = articles.keep(
        arrival({ ...first, given: { ...first.given, title: "New title" } }, minute(5)),
      );
      assert.equal(again.is, "seen");
      assert.equal(again.revision.lastSeenAt, minute(5));
      assert.equal(again.revision.retrievedAt, minute(0));
      assert.equal(articles.keep(arrival(first, minute(5))).is, "seen");
      assert.deepEqual(articles.count(), { articles: 1, revisions: 1 });
      assert.equal(articles.report(first.id)?.given.title, null);
    });

    test("another text is a revision; going back to the first is one more", () => {
      const { articles } = open();
      articles.keep(arrival(first, minute(0)));
      assert.equal(articles.keep(arrival(second, minute(5))).is, "revised");
      articles.keep(arrival(first, minute(9)));
      const history = [
        [1, first.id, minute(0), null],
        [2, second.id, minute(5), first.id],
        [3, first.id, minute(9), second.id],
      ];
      assert.deepEqual(brief(articles.revisions("url:https://courier.example/mill")), history);
      assert.equal(articles.revision(first.id)?.number, 3);
      assert.equal(articles.revision(second.id)?.number, 2);
    });

    test("what was current at a moment", () => {
      const { articles } = open();
      const other = report("A bridge at Sella is closed.", { url: "https://courier.example/bridge" });
      articles.keep(arrival(first, minute(0)));
      articles.keep(arrival(other, minute(3)));
      articles.keep(arrival(second, minute(5)));
      const at = (moment: number): string[] =>
        articles.reportsAsOf(minute(moment)).map((each) => each.report);
      assert.deepEqual(at(-1), []);
      assert.deepEqual(at(0), [first.id]);
      assert.deepEqual(at(4), [first.id, other.id]);
      assert.deepEqual(at(5), [second.id, other.id]);
      assert.deepEqual(articles.current(), articles.reportsAsOf(minute(99)));
      assert.deepEqual(
        articles.current({ limit: 1, offset: 1 }).map((each) => each.report),
        [other.id],
      );
      assert.deepEqual(
        articles.revisedSince(minute(3)).map((each) => each.report),
        [second.id],
      );
    });

    test("the history hangs on the moments and not on the order of coming in", () =>
      fc.assert(
        fc.property(
          fc
            .uniqueArray(fc.record({ at: fc.nat(20), text: fc.constantFrom("A", "B", "C") }), {
              selector: ({ at }) => at,
              minLength: 1,
            })
            .chain((looks) =>
              fc.tuple(fc.constant(looks), fc.shuffledSubarray(looks, { minLength: looks.length })),
            ),
          ([looks, shuffled]) => {
            const history = (order: typeof looks): unknown => {
              const store = open();
              store.transaction(() => {
                for (const { at, text } of [...order, ...order])
                  store.articles.keep(arrival(report(`The mill ${text}`, URL), minute(at)));
              });
              const revisions = store.articles.revisions("url:https://courier.example/mill");
              store.close();
              return revisions;
            };
            const inOrder = looks.toSorted((a, b) => a.at - b.at);
            const runs = inOrder.filter(({ text }, i) => text !== inOrder[i - 1]?.text);
            const revisions = history(shuffled);
            assert.deepEqual(revisions, history(inOrder));
            assert.deepEqual(
              (revisions as Revision[]).map(({ retrievedAt }) => retrievedAt),
              runs.map(({ at }) => minute(at)),
            );
          },
        ),
        { numRuns: 30 },
      ));

    test("the same report by another name is not another article", () => {
      const { articles } = open();
      articles.keep(arrival(report("A mill burned.", {}, "a.txt"), minute(0)));
      assert.equal(articles.keep(arrival(report("A mill burned.", {}, "copy/a.txt"), minute(1))).is, "seen");
      assert.deepEqual(articles.count(), { articles: 1, revisions: 1 });
    });

    test("two reports that happen to have one id are both kept", () => {
      const { articles } = open();
      const other = { ...report("A bridge fell.", { url: "https://courier.example/bridge" }), id: first.id };
      articles.keep(arrival(first, minute(0)));
      const { revision } = articles.keep(arrival(other, minute(1)));
      assert.notEqual(revision.report, first.id);
      assert.equal(articles.report(first.id)?.text, first.text);
      assert.equal(articles.report(revision.report)?.text, other.text);
      assert.equal(articles.keep(arrival(other, minute(2))).is, "seen");
    });

    test("what cannot be is the caller's mistake, and nothing is written", () => {
      const { articles } = open();
      assert.throws(() => articles.keep(arrival(first, "2031-03-11")), RangeError);
      assert.throws(() => articles.keep(arrival(first, "2031-03-11T10:00:00")), RangeError);
      assert.throws(() => articles.keep(arrival({ ...first, text: "Another" }, minute(0))), RangeError);
      assert.throws(() => articles.keep(arrival(first, minute(0), { original: "f00" })), RangeError);
      assert.throws(() => articles.current({ limit: 0 }), RangeError);
      assert.deepEqual(articles.count(), { articles: 0, revisions: 0 });
      assert.equal(articles.report("r0"), null);
      assert.equal(articles.revision("r0"), null);
      assert.deepEqual(articles.revisions("url:"), []);
    });
  });
