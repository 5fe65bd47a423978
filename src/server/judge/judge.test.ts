import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openDesk } from "../../../test/server/desk.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { Story } from "../../model/story.ts";
import type { Judgeable, LedgerView } from "../api/judge.ts";

/** A desk, its story, and the claim that both reports carry. */
async function opened() {
  const desk = await openDesk();
  const { id } = desk.archive.store.stories.list({ limit: 1 })[0]!;
  const { story } = await desk.json<{ story: Story }>(`/api/stories/${id}`);
  const claim = story.claims.find(({ assertions }) => assertions.length > 1)!;
  const judge = (subject: string, at = "") => desk.ask(`/api/stories/${id}/judge/${subject}${at}`);
  const decide = async (matter: object, note: string | null = null) =>
    (await (await desk.post("/api/judgements", { matter, note })).json()) as Judgement;
  return { ...desk, id, story, claim, judge, decide };
}

describe("what can be judged", () => {
  test("a claim with its words and their citations; what was decided on it; under a new id by its words", async (t) => {
    const { claim, judge, decide, close } = await opened();
    t.after(close);
    const before = (await (await judge(claim.id)).json()) as Judgeable;
    assert.deepEqual(
      [before.kind, before.mark, before.decided, before.places.length],
      ["claim", null, [], claim.assertions.length],
    );
    assert.match(before.places[0]!.citation, /^(courier|nordlys), .*2031-03-11, https:.*: “/);
    const [one, other] = before.places.map(({ at }) => ({ id: claim.id, at }));
    await decide({ kind: "partClaims", subjects: [one, other], value: null }, "two ships");
    assert.equal((await judge(claim.id)).status, 404);
    const { report, start, end } = one!.at;
    const after = (await (await judge(claim.id, `?at=${report}:${start}-${end}`)).json()) as Judgeable;
    assert.notEqual(after.id, claim.id);
    assert.deepEqual(
      after.decided.map(({ kind, note, state }) => [kind, note, state]),
      [["partClaims", "two ships", "applied"]],
    );
    assert.ok(after.others.some(({ at }) => at.report === other!.at.report));
  });

  test("names are near that look alike, and not because they are of one kind", async (t) => {
    const { json, judge, close } = await openDesk([
      {
        outlet: "courier",
        text: "The ferry Aurelia sank off Tarvik on Monday, Harbour Master Ines Kallas said. Her brother Arvo Kallas, a fisherman, saw it. Prime Minister Jana Holt was told.",
      },
    ]).then((desk) => ({
      ...desk,
      judge: async (story: string, subject: string) =>
        (await (await desk.ask(`/api/stories/${story}/judge/${subject}`)).json()) as Judgeable,
    }));
    t.after(close);
    const [{ id }] = (await json<{ stories: [{ id: string }] }>("/api/stories")).stories;
    const { story } = await json<{ story: Story }>(`/api/stories/${id}`);
    const ines = story.entities.find(({ name }) => name.includes("Ines"))!;
    const { others } = await judge(id, ines.id);
    assert.deepEqual(
      others.filter(({ isNear }) => isNear).map(({ words }) => words),
      ["Arvo Kallas (person)"],
    );
    assert.ok(others.some(({ words }) => words === "Jana Holt (person)"));
  });

  test("a name with a place in each report; others that look alike first", async (t) => {
    const { story, judge, close } = await opened();
    t.after(close);
    const entity = story.entities.find(({ mentions }) => new Set(mentions.map((m) => m.report)).size > 1)!;
    const { kind, places, others } = (await (await judge(entity.id)).json()) as Judgeable;
    assert.deepEqual([kind, places.length], ["name", 2]);
    assert.deepEqual(
      others.map(({ isNear }) => isNear),
      others.map(({ isNear }) => isNear).toSorted((a, b) => Number(b) - Number(a)),
    );
  });
});

test("a story that was split off and taken back is said to be no more, and leads nowhere", async (t) => {
  const { story, decide, post, json, close } = await opened();
  t.after(close);
  const split = await decide({ kind: "splitStory", subjects: [story.reports[0]!.id], value: null });
  const aboutStory = async () => {
    const { judgements } = await json<LedgerView>("/api/judgements");
    return judgements.at(-1)!.about.find(({ is }) => is === "story")!;
  };
  assert.match((await aboutStory()).href!, /^\/stories\/s/);
  await post(`/api/judgements/${split.id}/undo`, {});
  assert.deepEqual(await aboutStory(), { is: "story", words: "a story that is no more", href: null });
});

test("the ledger says what each decision is about, and who took it back", async (t) => {
  const { claim, story, id, decide, post, json, close } = await opened();
  t.after(close);
  const { report, start, end } = claim.assertions[0]!;
  const value = { verdict: "false", reliability: "D", credibility: null };
  const subjects = [{ id: claim.id, at: { report, start, end } }];
  const mark = await decide({ kind: "markClaim", subjects, value });
  await decide({ kind: "splitStory", subjects: [report], value: null });
  await post(`/api/judgements/${mark.id}/undo`, { note: "seen it since" });
  const { total, judgements } = await json<LedgerView>("/api/judgements?limit=2");
  assert.equal(total, 3);
  assert.deepEqual(
    judgements.map(({ kind, decided, stands }) => [kind, decided, stands]),
    [
      ["undo", "markClaim", true],
      ["splitStory", "splitStory", true],
    ],
  );
  const [last] = (await json<LedgerView>("/api/judgements?offset=2")).judgements;
  assert.deepEqual([last?.stands, last?.undone?.by, last?.undone?.note], [false, "ada", "seen it since"]);
  assert.deepEqual(last?.mark, value);
  const words = story.reports.find((one) => one.id === report)!.text.slice(start, end);
  assert.equal(last?.about[0]?.words, words);
  const apart = judgements[1]?.about.find(({ is }) => is === "report")?.words;
  assert.match(apart!, /^(courier: Ferry sinks <b>off<\/b> Tarvik|nordlys: Nine people died when the ferry)/);
  assert.match(last?.about[0]?.href ?? "", /^\/stories\/s\w+\?span=r\w+:\d+-\d+$/);
  assert.ok(judgements[1]?.about.some(({ is, href }) => is === "story" && href !== `/stories/${id}`));
});
