import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addTo, emptyArchive } from "../../../../test/fixtures/archive.ts";
import { ingest } from "../../../ingest/ingest.ts";
import { checkStory } from "../../../model/invariants.ts";
import type { Anchor, ClaimMark } from "../../../model/judgement.ts";
import type { Claim, Story } from "../../../model/story.ts";
import type { Archive } from "../archive.ts";
import { standing, tellArchived } from "../telling/tell.ts";
import { decide, undo } from "./decide.ts";
import { judgedIn } from "./judged.ts";

const TEXTS: Readonly<Record<string, string>> = {
  courier:
    "The ferry Aurelia sank off Tarvik on Monday. Nine people were killed when the ferry Aurelia sank, the Interior Ministry said. Captain Ida Brandt was arrested in Tarvik on Tuesday.",
  nordlys:
    "Nine people were killed when the ferry Aurelia sank off Tarvik, the Interior Ministry said. Police arrested Captain Ida Brandt in Tarvik on Tuesday.",
  times:
    "The ferry Aurelia sank off Tarvik on Monday, and nine people were killed, the Interior Ministry said. Ida Brandt denied that the ferry was overloaded.",
};

const reportOf = (outlet: string, text = TEXTS[outlet]!) =>
  ingest([
    {
      name: "all.jsonl",
      bytes: Buffer.from(
        JSON.stringify({
          id: outlet,
          outlet,
          url: `https://${outlet}.example/`,
          published: "2031-03-11",
          text,
        }),
      ),
    },
  ]).reports[0]!;

async function filled(): Promise<Archive> {
  const archive = emptyArchive();
  await addTo(archive, [reportOf("courier"), reportOf("nordlys")]);
  return archive;
}

const idOf = (archive: Archive) => archive.store.stories.list({ limit: 1 })[0]!.id;
const told = (archive: Archive): Story => tellArchived(archive, idOf(archive));
const judged = (archive: Archive) => judgedIn(archive.store, standing(archive, idOf(archive)), told(archive));
const ada = { by: "Ada", note: "read both" };

/** The claim with most words of most reports about this. */
const claimOf = ({ claims }: Story, words: string): Claim =>
  claims
    .filter(({ text }) => text.includes(words))
    .toSorted((a, b) => b.assertions.length - a.assertions.length)[0]!;
const anchor = (claim: Claim, assertion = 0): Anchor => {
  const { report, start, end } = claim.assertions[assertion]!;
  return { id: claim.id, at: { report, start, end } };
};

describe("judgements on claims", () => {
  test("parting takes effect when the story is told, carries who and why, and undoing restores the story exactly", async () => {
    const archive = await filled();
    const before = told(archive);
    const killed = claimOf(before, "killed");
    assert.ok(killed.assertions.length > 1);
    const subjects = [anchor(killed), anchor(killed, 1)] as const;
    const { id } = decide(archive, { kind: "partClaims", subjects, value: null }, ada);
    const parted = told(archive);
    assert.deepEqual(checkStory(parted), []);
    const named = parted.claims.filter(({ decisions }) => decisions.some(({ by }) => by === "Ada"));
    assert.deepEqual(
      named.map(({ decisions }) => decisions.find(({ by }) => by === "Ada")?.reasons),
      [["read both"], ["read both"]],
    );
    assert.equal(judged(archive).judgements[0]?.state, "applied");
    undo(archive, id, ada);
    assert.deepEqual(told(archive), before);
  });

  test("it survives new reports, and waits where the words are gone", async () => {
    const archive = await filled();
    const killed = claimOf(told(archive), "killed");
    const subjects = [anchor(killed), anchor(killed, 1)] as const;
    decide(archive, { kind: "partClaims", subjects, value: null }, ada);
    await addTo(archive, [reportOf("times")]);
    assert.equal(told(archive).reports.length, 3);
    assert.equal(judged(archive).judgements[0]?.state, "applied");
    // A later text of both articles keeps the words, further down, …
    await addTo(archive, [
      reportOf("nordlys", `UPDATE. ${TEXTS.nordlys}`),
      reportOf("courier", `Update: ${TEXTS.courier}`),
    ]);
    assert.equal(judged(archive).judgements[0]?.state, "applied");
    // … and one more loses them.
    const other = "The ferry Aurelia sank off Tarvik on Monday. Captain Ida Brandt was arrested in Tarvik.";
    await addTo(archive, [reportOf("nordlys", other), reportOf("courier", `Again: ${other}`)]);
    assert.equal(judged(archive).judgements[0]?.state, "dormant");
    assert.deepEqual(
      told(archive).claims.flatMap(({ decisions }) => decisions.filter(({ by }) => by === "Ada")),
      [],
    );
  });

  test("joining makes one claim of two, with all of their words", async () => {
    const archive = await filled();
    const before = told(archive);
    const [killed, arrested] = [claimOf(before, "killed"), claimOf(before, "arrested")];
    const subjects = [anchor(killed), anchor(arrested)] as const;
    const { id } = decide(archive, { kind: "joinClaims", subjects, value: null }, ada);
    const after = told(archive);
    assert.deepEqual(checkStory(after), []);
    const joined = after.claims.find(({ decisions }) => decisions.some(({ by }) => by === "Ada"))!;
    assert.ok(joined.assertions.length >= killed.assertions.length + arrested.assertions.length - 1);
    decide(archive, { kind: "partClaims", subjects, value: null }, { by: "Ben", note: null });
    assert.deepEqual(
      judged(archive).judgements.map(({ state }) => state),
      ["overruled", "applied"],
    );
    undo(archive, id, ada);
    assert.equal(judged(archive).judgements.length, 1);
  });
});

describe("judgements on names", () => {
  test("two people of one name are two, across new reports; undone, one again", async () => {
    const archive = await filled();
    await addTo(archive, [reportOf("times")]);
    const before = told(archive);
    const brandt = before.entities.find(({ name }) => name.includes("Brandt"))!;
    const reports = [...new Set(brandt.mentions.map(({ report }) => report))];
    assert.ok(reports.length > 1);
    const [one, other] = [reports[0], reports.at(-1)].map((report) => ({
      id: brandt.id,
      at: brandt.mentions.find((mention) => mention.report === report)!,
    })) as [Anchor, Anchor];
    const { id } = decide(archive, { kind: "differentEntity", subjects: [one, other], value: null }, ada);
    const parted = told(archive).entities.filter(({ name }) => name.includes("Brandt"));
    assert.equal(parted.length, 2);
    assert.ok(parted.every(({ decisions }) => decisions.some(({ by }) => by === "Ada")));
    assert.equal(judged(archive).judgements[0]?.state, "applied");
    undo(archive, id, ada);
    assert.deepEqual(told(archive), before);
  });
});

describe("marks", () => {
  const mark = (verdict: ClaimMark["verdict"]): ClaimMark => ({ verdict, reliability: "B", credibility: 2 });

  test("stand beside the story and are found again by their words; the last that stands counts", async () => {
    const archive = await filled();
    const before = told(archive);
    const subjects = [anchor(claimOf(before, "killed"))] as const;
    decide(archive, { kind: "markClaim", subjects, value: mark("watch") }, ada);
    const last = decide(archive, { kind: "markClaim", subjects, value: mark("verified") }, ada);
    assert.deepEqual(told(archive), before);
    await addTo(archive, [reportOf("times")]);
    const { marks, judgements } = judged(archive);
    assert.deepEqual(
      judgements.map(({ state }) => state),
      ["overruled", "applied"],
    );
    const [claim] = Object.keys(marks);
    const { id: _, ...rest } = { id: last.id, by: "Ada", at: last.at, note: "read both" };
    assert.deepEqual(marks[claim!], { ...mark("verified"), ...rest, judgement: last.id });
    assert.ok(told(archive).claims.some(({ id }) => id === claim));
    undo(archive, last.id, ada);
    assert.equal(Object.values(judged(archive).marks)[0]?.verdict, "watch");
  });
});
