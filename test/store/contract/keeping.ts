import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sha256 } from "../../../src/model/ids.ts";
import type { AnnotatedReport } from "../../../src/model/reading.ts";
import { packReading } from "../../../src/store/reading.ts";
import { exampleStory } from "../../fixtures/story.ts";
import { arrival, kept, minute, type Open, report } from "../fixtures.ts";

const NOTHING_READ = {
  masthead: { title: null, outlet: null, credits: [] },
  blocks: [],
  sentences: [],
  names: [],
  times: [],
  figures: [],
  attributions: [],
};

const PAGE = { source: "https://courier.example/mill", retrievedAt: minute(0), contentType: "text/html" };

/** Originals, annotations, fingerprints, told stories, feeds, marks, diagnostics, transactions. */
export const keepingContract = (open: Open): void =>
  void describe("keeping", () => {
    test("originals come back to the byte and keep their first retrieval", () => {
      const { originals } = open();
      const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * i) % 256);
      const original = originals.keep(bytes, PAGE);
      assert.deepEqual(original, { ...PAGE, sha256: sha256(bytes), size: 3000 });
      assert.deepEqual(originals.keep(bytes, { ...PAGE, retrievedAt: minute(5), source: "b" }), original);
      assert.deepEqual(new Uint8Array(originals.bytes(original.sha256)!), bytes);
      assert.equal(originals.bytes("f00"), null);
      assert.equal(originals.find("f00"), null);
      const empty = originals.keep(new Uint8Array(), PAGE);
      assert.equal(originals.bytes(empty.sha256)?.length, 0);
    });

    test("a revision knows its original", () => {
      const { articles, originals } = open();
      const { sha256: original } = originals.keep(Buffer.from("<p>The mill burned."), PAGE);
      const { revision } = articles.keep(arrival(report("The mill burned."), minute(0), { original }));
      assert.equal(revision.original, original);
    });

    test("what one reader found is a miss for another", () => {
      const store = open();
      const mill = report("The mill burned.");
      store.articles.keep(arrival(mill, minute(0)));
      const read: AnnotatedReport = { report: mill, ...NOTHING_READ };
      store.annotations.keep("reader 1", read);
      assert.deepEqual(store.annotations.find("reader 1", mill.id), read);
      assert.equal(store.annotations.find("reader 2", mill.id), null);
      store.annotations.keep("reader 2", read);
      assert.equal(store.annotations.find("reader 1", mill.id), null);
      assert.equal(store.annotations.find("reader 2", "r0"), null);
      store.annotations.keepPacked("reader 3", mill.id, packReading(read));
      assert.deepEqual(store.annotations.find("reader 3", mill.id), read);
      assert.throws(
        () => store.annotations.keep("reader 2", { ...read, report: report("Unknown.") }),
        RangeError,
      );
    });

    test("what was drawn of a story is there while its digest is the same and it is not told anew", () => {
      const store = open();
      const mill = kept(store, "The mill burned.");
      const story = store.stories.open(mill, minute(0));
      store.drawn.keep(story, "1", { brief: '{"a":"é"}', head: "{}" });
      assert.equal(store.drawn.find(story, "1", "brief"), '{"a":"é"}');
      assert.equal(store.drawn.find(story, "2", "brief"), null);
      assert.equal(store.drawn.find(story, "1", "map"), null);
      store.drawn.keep(story, "2", { head: "{}" });
      assert.deepEqual([store.drawn.has(story, "1"), store.drawn.has(story, "2")], [false, true]);
      assert.equal(store.drawn.find(story, "2", "brief"), null);
      store.told.keep({ story, digest: "3", toldAt: minute(1), file: exampleStory() });
      assert.equal(store.drawn.has(story, "2"), false);
      assert.throws(() => store.drawn.keep("s00000000", "1", { head: "{}" }));
    });

    test("fingerprints of a stretch of time, while others are written", () => {
      const store = open();
      const ids = store.transaction(() => Array.from({ length: 1203 }, (_, i) => kept(store, `f${i}`)));
      store.transaction(() => {
        for (const [i, id] of ids.entries())
          store.fingerprints.keep({
            report: id,
            version: "1",
            at: minute(i >> 1),
            data: new Uint8Array([i % 256]),
          });
      });
      const seen: string[] = [];
      store.transaction(() => {
        for (const { report } of store.fingerprints.between("1", minute(1), minute(600))) {
          seen.push(report);
          store.fingerprints.keep({ report, version: "2", at: minute(0), data: "{}" });
        }
      });
      assert.deepEqual(seen, ids.slice(2, 1200));
      assert.equal([...store.fingerprints.between("1", minute(0), minute(9999))].length, 5);
      assert.deepEqual(store.fingerprints.find("2", ids[2]!), {
        report: ids[2],
        version: "2",
        at: minute(0),
        data: "{}",
      });
      assert.deepEqual(
        new Uint8Array(store.fingerprints.find("1", ids[1]!)!.data as Uint8Array),
        new Uint8Array([1]),
      );
      assert.equal(store.fingerprints.find("1", ids[2]!), null);
    });

    test("the latest telling of a story, and from what it was told", () => {
      const store = open();
      const story = store.stories.open(kept(store, "a"), minute(0));
      assert.equal(store.told.digest(story), null);
      assert.equal(store.told.find(story), null);
      const file = exampleStory();
      store.told.keep({ story, digest: "d1", toldAt: minute(1), file: { ...file, title: "Before" } });
      store.told.keep({ story, digest: "d2", toldAt: minute(2), file });
      assert.equal(store.told.digest(story), "d2");
      assert.deepEqual(store.told.find(story), { story, digest: "d2", toldAt: minute(2), file });
      assert.equal(store.stories.find(story)?.title, file.title);
      assert.throws(() => store.told.keep({ story: "s0", digest: "", toldAt: minute(1), file }), RangeError);
    });

    test("feeds and marks are as they were last kept", () => {
      const { feeds, marks } = open();
      const feed = {
        url: "https://b.example",
        etag: null,
        lastModified: null,
        fetchedAt: null,
        outcome: null,
      };
      feeds.keep(feed);
      feeds.keep({ ...feed, url: "https://a.example" });
      const fetched = { ...feed, etag: '"x"', fetchedAt: minute(1), outcome: "fetched" };
      feeds.keep(fetched);
      assert.deepEqual(feeds.all(), [{ ...feed, url: "https://a.example" }, fetched]);
      feeds.remove(feed.url);
      assert.equal(feeds.find(feed.url), null);
      assert.equal(marks.find("dump"), null);
      marks.keep({ source: "dump", position: "10", at: minute(0) });
      marks.keep({ source: "dump", position: "20", at: minute(1) });
      assert.deepEqual(marks.find("dump"), { source: "dump", position: "20", at: minute(1) });
    });

    test("diagnostics of an input are those of its last reading", () => {
      const { diagnostics } = open();
      const strange = (message: string) =>
        ({ code: "ingest/empty", severity: "error", message, report: null, input: "a.txt" }) as const;
      diagnostics.keep("a.txt", [strange("one"), strange("two")], minute(0));
      diagnostics.keep("a.txt", [strange("three")], minute(1));
      diagnostics.keep("b.txt", [strange("four")], minute(1));
      assert.deepEqual(diagnostics.of("a.txt"), [strange("three")]);
      assert.deepEqual(diagnostics.all({ limit: 5, offset: 1 }), [strange("four")]);
      diagnostics.keep("a.txt", [], minute(2));
      assert.deepEqual(diagnostics.of("a.txt"), []);
    });

    test("a transaction is whole or nothing, and one inside can fail by itself", () => {
      const store = open();
      const fails = (): void => {
        kept(store, "a");
        throw new Error("no");
      };
      assert.throws(() => store.transaction(fails), /^Error: no$/);
      assert.equal(store.articles.count().articles, 0);
      store.transaction(() => {
        kept(store, "b");
        assert.throws(() => store.transaction(fails), /no/);
      });
      assert.deepEqual(
        store.articles.current().map(({ article }) => article),
        ["url:https://courier.example/b"],
      );
      assert.throws(() => store.transaction(async () => kept(store, "c")), TypeError);
      assert.equal(store.articles.count().articles, 1);
    });

    test("closing is final and can be said twice", () => {
      const store = open();
      store.close();
      store.close();
      assert.throws(() => store.articles.count());
    });
  });
