import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CardFilter } from "../../../src/model/archive.ts";
import type { Store } from "../../../src/store/store.ts";
import { exampleStory } from "../../fixtures/story.ts";
import { kept, MACHINE, minute, type Open } from "../fixtures.ts";

/** A told story of an invented fire, and one of a bridge that nobody has told yet. */
function two(store: Store) {
  const [mill, bridge] = [kept(store, "mill"), kept(store, "bridge", "The bridge at Tarvik is closed.")];
  const [told, untold] = [store.stories.open(mill, minute(0)), store.stories.open(bridge, minute(1))];
  store.stories.assign(mill, told, MACHINE, minute(0));
  store.stories.assign(bridge, untold, MACHINE, minute(1));
  const file = exampleStory();
  store.told.keep({ story: told, digest: "1", toldAt: minute(2), file });
  return { told, untold, file };
}

/** Stories as they stand in a list: cards, filters, facets, looks. */
export const cardsContract = (open: Open): void =>
  void describe("cards", () => {
    test("a card says what the last telling says; a story never told has one too", () => {
      const store = open();
      const { told, untold, file } = two(store);
      const [first, second] = store.cards.list({}, { limit: 5 });
      assert.deepEqual([first?.id, first?.isTold, first?.title, first?.claims], [untold, false, null, 0]);
      assert.deepEqual([second?.id, second?.isTold, second?.title], [told, true, file.title]);
      assert.deepEqual(second?.period, file.period);
      assert.equal(second?.claims, file.claims.length);
      assert.equal(second?.contested, file.disputes.filter(({ comparable }) => comparable).length);
      assert.equal(second?.lines, Math.max(...file.claims.map(({ lines }) => lines.length)));
      assert.deepEqual(store.cards.find(told), second);
      assert.equal(store.cards.find("s00000000"), null);
    });

    test("what passes is found anew when something was written, and when writing was taken back", () => {
      const store = open();
      const { told, untold } = two(store);
      const unread = () => store.cards.count({ status: "unread" });
      assert.equal(unread(), 2);
      store.cards.look(told, minute(3));
      assert.equal(unread(), 1);
      assert.throws(() =>
        store.transaction(() => {
          store.cards.look(untold, minute(4));
          assert.equal(unread(), 0);
          throw new Error("taken back");
        }),
      );
      assert.equal(unread(), 1);
    });

    test("what is filtered is counted alike, and facets are of what passes", () => {
      const store = open();
      const { told, untold, file } = two(store);
      const person = file.entities.find(({ type }) => type === "person")!.name;
      const outlet = file.reports.find((report) => report.outlet.name !== null)!.outlet.name!;
      const { from, to } = file.period;
      const cases: [CardFilter, readonly string[]][] = [
        [{}, [untold, told]],
        [{ entity: person }, [told]],
        [{ outlet }, [told]],
        [{ outlet, entity: "Nobody" }, []],
        [{ place: "Tarvik" }, [told]],
        [{ status: "contested" }, [told]],
        [{ status: "single" }, []],
        [{ status: "unread" }, [untold, told]],
        [{ from: to!.slice(0, 10) }, [told]],
        [{ from: "2999-01-01" }, []],
        [{ to: from!.slice(0, 10) }, [told]],
        [{ to: "1999-01-01" }, []],
        [{ words: "mill" }, [told]],
        [{ words: "bridge -mill" }, [untold]],
        [{ words: "(" }, []],
      ];
      for (const [filter, ids] of cases) {
        const found = store.cards.list(filter, { limit: 5 }).map(({ id }) => id);
        assert.deepEqual([found, store.cards.count(filter)], [ids, ids.length], JSON.stringify(filter));
      }
      assert.deepEqual(
        store.cards.facets({ outlet }, "place", { limit: 50 }).find(({ value }) => value === "Tarvik"),
        { value: "Tarvik", stories: 1 },
      );
      assert.deepEqual(store.cards.facets({ words: "bridge" }, "place", { limit: 50 }), []);
      const statuses = { contested: 1, several: 1, single: 0, changed: 0, unread: 2 };
      assert.deepEqual(store.cards.statuses({}), statuses);
    });

    test("another telling takes the place of the one before", () => {
      const store = open();
      const { told, file } = two(store);
      const bare = { ...file, entities: [], claims: [], period: { from: null, to: null } };
      store.told.keep({ story: told, digest: "2", toldAt: minute(3), file: bare });
      assert.deepEqual(store.cards.list({ place: "Tarvik" }, { limit: 5 }), []);
      assert.deepEqual([store.cards.find(told)?.claims, store.cards.find(told)?.lines], [0, 0]);
    });

    test("what is new since somebody looked is gone when they look again", () => {
      const store = open();
      const { told, untold } = two(store);
      const since = { reports: 1, claims: 3, figures: 0, denials: 1 };
      store.cards.setSince(told, since);
      assert.equal(store.cards.find(told)?.since, null, "nobody looked yet");
      store.cards.look(told, "2031-03-11T01:00:00+01:00");
      store.cards.setSince(told, since);
      assert.deepEqual([store.cards.find(told)?.since, store.cards.find(told)?.lookedAt], [since, minute(0)]);
      assert.deepEqual(
        store.cards.list({ status: "changed" }, { limit: 5 }).map(({ id }) => id),
        [told],
      );
      assert.deepEqual(
        store.cards.list({ status: "unread" }, { limit: 5 }).map(({ id }) => id),
        [untold],
      );
      store.cards.look(told, minute(9));
      assert.deepEqual([store.cards.find(told)?.since, store.cards.find(told)?.lookedAt], [null, minute(9)]);
      assert.throws(() => store.cards.look("s00000000", minute(0)), RangeError);
    });
  });
