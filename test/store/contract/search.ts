import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { StoryId } from "../../../src/model/span.ts";
import type { Story } from "../../../src/model/story.ts";
import type { Store } from "../../../src/store/store.ts";
import { packTelling } from "../../../src/store/telling.ts";
import { exampleStory } from "../../fixtures/story.ts";
import { arrival, kept, MACHINE, minute, type Open, report } from "../fixtures.ts";

const found = (store: Store, query: string): string[] =>
  store.search.reports(query, { limit: 10 }).map((hit) => hit.report);

/** Keeps the reports of a story, and what is told of them. */
function keptAndTold(store: Store, file: Story): StoryId {
  const reports = file.reports.map(({ id, text }) => {
    const one = { ...report(text, { url: `https://courier.example/${id}` }), id };
    return store.articles.keep(arrival(one, minute(0))).revision.report;
  });
  const story = store.stories.open(reports[0]!, minute(0));
  for (const one of reports) store.stories.assign(one, story, MACHINE, minute(0));
  store.told.keep({ story, digest: "1", toldAt: minute(0), file });
  return story;
}

export const searchContract = (open: Open): void =>
  void describe("search", () => {
    test("all words, words in a row, words left out, beginnings", () => {
      const store = open();
      const mill = kept(store, "mill", "Two people were hurt when the old mill burned.");
      const cafe = kept(store, "cafe", "People left the old café before two bridges were closed.");
      assert.deepEqual(found(store, "old people").sort(), [mill, cafe].sort());
      assert.deepEqual(found(store, "Cafe PEOPLE"), [cafe]);
      assert.deepEqual(found(store, '"two people"'), [mill]);
      assert.deepEqual(found(store, "people -burned"), [cafe]);
      assert.deepEqual(found(store, "brid*"), [cafe]);
      assert.deepEqual(found(store, "bridge"), [cafe]);
      assert.deepEqual(found(store, "mill bridge"), []);
      for (const nothing of ["", "  ", "-mill", '"', "()", "*", "…"])
        assert.deepEqual(found(store, nothing), []);
    });

    test("inside of a transaction all that it has put in is found, and nothing that was taken back", () => {
      const store = open();
      const late = { first: "", second: "" };
      const fails = (before: () => void): void => {
        kept(store, "gone", "A mill was sold.");
        before();
        throw new Error("no");
      };
      const told = (file: Story): number => {
        keptAndTold(store, file);
        return store.search.passages("claim", file.claims[0]!.text, { limit: 10 }).length;
      };
      store.transaction(() => {
        late.first = kept(store, "first", "The mill burned.");
        assert.throws(() => store.transaction(() => fails(() => found(store, "mill"))), /no/);
        assert.deepEqual(found(store, "mill"), [late.first]);
        late.second = kept(store, "second", "The mill stood.");
        assert.throws(() => store.transaction(() => fails(() => {})), /no/);
        assert.ok(told(exampleStory()) > 0);
        assert.ok(told(exampleStory()) > 0);
      });
      assert.deepEqual(found(store, "mill").sort(), [late.first, late.second].sort());
      assert.deepEqual(found(store, "sold"), []);
      assert.throws(() => store.transaction(() => fails(() => {})), /no/);
      assert.deepEqual(found(store, "sold"), []);
    });

    test("more than a transaction lets wait is found after it", () => {
      const store = open();
      const ids = store.transaction(() =>
        Array.from({ length: 300 }, (_, at) => kept(store, `mill-${at}`, `The mill burned ${at} times.`)),
      );
      assert.equal(store.search.reports("mill", { limit: 1000 }).length, ids.length);
    });

    test("a title weighs more than a text, and pages follow each other", () => {
      const store = open();
      const inText = kept(store, "a", "The ferry came. The mill stood. ".repeat(3));
      const titled = report("A fire was put out in the night.", {
        title: "Mill burns",
        url: "https://b.example/",
      });
      store.articles.keep(arrival(titled, minute(0)));
      assert.deepEqual(found(store, "mill"), [titled.id, inText]);
      const [hit] = store.search.reports("mill", { limit: 1 });
      assert.deepEqual(hit?.titleMarks, [{ start: 0, end: 4 }]);
      assert.deepEqual(hit?.marks, []);
      assert.equal(store.search.reports("mill", { limit: 1, offset: 1 })[0]?.report, inText);
    });

    test("marks are spans of the report's own text, inside an excerpt of whole words", () => {
      const store = open();
      const text = `😀 \u0000\uFDD0 ${"Far from it all. ".repeat(40)}The cafés of Oberau evacuated. ${"And so on. ".repeat(40)}`;
      const id = kept(store, "cafe", text);
      const [hit] = store.search.reports("cafe evacuation", { limit: 1 });
      assert.equal(hit?.report, id);
      assert.deepEqual(
        hit.marks.map(({ start, end }) => text.slice(start, end)),
        ["cafés", "evacuated"],
      );
      assert.equal(hit.words, text.slice(hit.excerpt.start, hit.excerpt.end));
      assert.match(` ${text} `.slice(hit.excerpt.start, hit.excerpt.end + 2), /^\s.*\s$/s);
    });

    test("only what an article says now is found", () => {
      const store = open();
      kept(store, "mill", "Five people were hurt.", minute(0));
      const now = kept(store, "mill", "Six people were hurt.", minute(1));
      assert.deepEqual(found(store, "hurt"), [now]);
      assert.deepEqual(found(store, "five"), []);
      const again = kept(store, "mill", "Five people were hurt.", minute(2));
      assert.deepEqual(found(store, "hurt"), [again]);
      const elsewhere = report("Five people were hurt.", { url: "https://courier.example/mill" }, "copy.txt");
      assert.equal(store.articles.keep(arrival(elsewhere, minute(3))).is, "seen");
    });

    test("claims of the last telling", () => {
      const store = open();
      const file = exampleStory();
      const [claim] = file.claims;
      const story = keptAndTold(store, file);
      const [hit] = store.search.passages("claim", `"${claim!.text}"`, { limit: 5 });
      assert.equal(hit?.id, claim!.id);
      assert.equal(hit.story, story);
      assert.equal(hit.text.slice(hit.marks[0]!.start, hit.marks.at(-1)!.end).length > 0, true);
      assert.ok(claim!.assertions.some((assertion) => assertion.report === hit.report));
      const other = { ...claim!, id: "c2", text: "Nobody was there" };
      store.told.keep({ story, digest: "2", toldAt: minute(0), file: { ...file, claims: [other] } });
      assert.deepEqual(store.search.passages("claim", `"${claim!.text}"`, { limit: 5 }), []);
      assert.equal(store.search.passages("claim", "nobody", { limit: 5 })[0]?.id, "c2");
    });

    test("a telling that was packed elsewhere is kept and found as one that comes as it is", () => {
      const file = exampleStory();
      const [one, other] = [open(), open()];
      const story = keptAndTold(one, file);
      keptAndTold(other, { ...file, claims: [], figures: [] });
      const { packed } = structuredClone({ packed: packTelling(file, () => true) });
      other.told.keepPacked({ story, digest: "1", toldAt: minute(0), packed });
      const seen = (store: Store) => ({
        told: store.told.find(story),
        card: store.cards.find(story),
        hits: (["claim", "quotation", "figure"] as const).map((kind) =>
          store.search.passages(kind, "explosion", { limit: 50 }),
        ),
      });
      assert.deepEqual(seen(other), seen(one));
      assert.notEqual(seen(one).hits[0]!.length, 0);
      assert.throws(
        () => other.told.keepPacked({ story: "s0", digest: "1", toldAt: minute(0), packed }),
        RangeError,
      );
    });

    test("what a report says that has left its story is not found in it", () => {
      const store = open();
      const file = exampleStory();
      const story = keptAndTold(store, file);
      const [hit] = store.search.passages("claim", "explosion", { limit: 5 });
      assert.equal(hit!.story, story);
      store.stories.split([hit!.report], MACHINE, minute(1));
      const hits = store.search.passages("claim", "explosion", { limit: 50 });
      assert.ok(hits.every(({ report }) => report !== hit!.report));
      const [first, ...others] = store.stories.members(story).map((member) => member.report);
      store.stories.split([first!, ...others], MACHINE, minute(2));
      assert.deepEqual(store.search.passages("claim", "explosion", { limit: 50 }), []);
    });

    test("quotations and figures, each by itself, with who says it", () => {
      const store = open();
      const file = exampleStory();
      keptAndTold(store, file);
      const textOf = new Map(file.reports.map(({ id, text }) => [id, text]));
      const [quotation] = store.search.passages("quotation", "alarm", { limit: 5 });
      assert.match(quotation!.text, /alarm was off/);
      assert.equal(quotation!.voice, "Liis Tamm");
      assert.equal(quotation!.text, textOf.get(quotation!.report)!.slice(quotation!.start, quotation!.end));
      const [figure] = store.search.passages("figure", "died", { limit: 5 });
      const counted = file.figures.find(({ id }) => id === figure!.id)!;
      assert.equal(figure!.report, counted.report);
      assert.ok(figure!.start <= counted.start && counted.end <= figure!.end);
      for (const hit of store.search.passages("figure", "alarm", { limit: 5 }))
        assert.ok(file.figures.some(({ id }) => id === hit.id));
      assert.deepEqual(store.search.passages("quotation", "wholly absent", { limit: 5 }), []);
    });

    test("no query throws, and what it finds is marked where it says", () => {
      const store = open();
      const pieces = [
        "mill",
        "Oberau",
        '"',
        "'",
        "(",
        ")",
        "-",
        "*",
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "{",
        "text:",
        "^",
        ":",
        "+",
        " ",
        "\0",
        "😀",
        "\uD800",
        "東京",
      ];
      const text = "The mill at Oberau AND the text of 東京: not near.";
      kept(store, "mill", text);
      const query = fc.oneof(
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join("")),
        fc.string({ unit: "binary", maxLength: 40 }),
      );
      fc.assert(
        fc.property(query, (words) => {
          for (const hit of store.search.reports(words, { limit: 3 }))
            for (const { start, end } of hit.marks)
              assert.ok(start >= 0 && start < end && end <= text.length);
          store.search.passages("claim", words, { limit: 3 });
        }),
        { numRuns: 500 },
      );
      store.search.reports("mill ".repeat(100_000), { limit: 1 });
    });
  });
