import assert from "node:assert/strict";
import { test } from "node:test";
import { BRIDGE, FERRY, openDesk } from "../../../test/server/desk.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { Head } from "../api/views/head.ts";
import { besideSchema, type ReportsView, reportsSchema } from "../api/views/reports.ts";

/** A desk with a ferry of two reports and a bridge of one. */
async function opened() {
  const desk = await openDesk([...FERRY, BRIDGE]);
  const of = (reports: number): string =>
    desk.archive.store.stories.list({ limit: 9 }).find((one) => one.reports === reports)!.id;
  const [ferry, bridge] = [of(2), of(1)];
  const view = async (story: string): Promise<ReportsView> =>
    reportsSchema.parse(await desk.json(`/api/stories/${story}/views/reports`));
  const decide = async (matter: object, note: string | null = null) =>
    (await (await desk.post("/api/judgements", { matter, note })).json()) as Judgement;
  return { ...desk, ferry, bridge, view, decide };
}

test("each report says why it is here, by the titles of stories and in the words of who put it there", async (t) => {
  const { ferry, bridge, view, decide, close } = await opened();
  t.after(close);
  const { placed, decided } = await view(ferry);
  assert.equal(placed.length, 2);
  assert.ok(placed.some(({ why }) => why[0] === "opened the story"));
  assert.ok(placed.some(({ why }) => why.some((words) => /^shares .*Aurelia/.test(words))));
  assert.deepEqual(decided, []);
  const { placed: alone } = await view(bridge);
  assert.doesNotMatch(JSON.stringify(alone[0]!.why), /\bs[0-9a-v]{8}\b/);
  await decide({ kind: "moveReport", subjects: [alone[0]!.report], value: ferry }, "one rescue");
  const moved = (await view(ferry)).placed.find(({ report }) => report === alone[0]!.report);
  assert.deepEqual([moved?.by, moved?.why], ["ada", ["one rescue"]]);
});

test("what was decided stands on the page of each story that it concerns, until it is undone", async (t) => {
  const { ferry, bridge, view, decide, post, close } = await opened();
  t.after(close);
  const kinds = async (story: string) => (await view(story)).decided.map(({ kind, state }) => [kind, state]);
  const { report } = (await view(ferry)).placed[0]!;
  const split = await decide({ kind: "splitStory", subjects: [report], value: null });
  assert.deepEqual(await kinds(ferry), [["splitStory", "applied"]]);
  assert.deepEqual(await kinds(split.value as string), [["splitStory", "applied"]]);
  assert.deepEqual(await kinds(bridge), []);
  await post(`/api/judgements/${split.id}/undo`, {});
  assert.deepEqual(await kinds(ferry), []);
  await decide({ kind: "apartStories", subjects: [ferry, bridge], value: null });
  const joined = await decide({ kind: "mergeStories", subjects: [bridge], value: ferry });
  assert.deepEqual(await kinds(bridge), [
    ["mergeStories", "applied"],
    ["apartStories", "overruled"],
  ]);
  await post(`/api/judgements/${joined.id}/undo`, {});
  assert.deepEqual(await kinds(bridge), [["apartStories", "applied"]]);
  const nowhere = { kind: "apartStories", subjects: [ferry, "s00000000"], value: null };
  assert.equal((await post("/api/judgements", { matter: nowhere })).status, 404);
});

test("what the machine asks comes with both sides, is counted in the head, and is gone once it is answered", async (t) => {
  const { archive, ferry, bridge, view, decide, json, close } = await opened();
  t.after(close);
  const decision = (...reasons: string[]) =>
    ({ verdict: "unsure", score: 0.45, by: "test", reasons }) as const;
  const [{ report }] = archive.store.stories.members(ferry) as [{ report: string }, ...unknown[]];
  const merge = {
    is: "merge",
    stories: [bridge, ferry],
    decision: decision("shares Tarvik", "2 days apart"),
  } as const;
  const stray = { is: "split", story: ferry, reports: [report], decision: decision("shares Holt") } as const;
  archive.store.proposals.renew([ferry, bridge], [merge, stray]);
  const asks = async (story: string) => (await json<Head>(`/api/stories/${story}/head`)).asks;
  const { near, loose } = await view(ferry);
  assert.deepEqual(near, [
    {
      story: bridge,
      title: "Bridge at Oberau closed",
      period: near[0]!.period,
      reports: 1,
      alike: ["shares Tarvik"],
      unlike: ["2 days apart"],
    },
  ]);
  assert.deepEqual(loose, [{ reports: [report], alike: ["shares Holt"], unlike: [] }]);
  assert.deepEqual(
    [await asks(ferry), await asks(bridge)],
    [
      { near: 1, loose: 1 },
      { near: 1, loose: 0 },
    ],
  );
  await decide({ kind: "apartStories", subjects: [ferry, bridge], value: null });
  assert.deepEqual(await asks(ferry), { near: 0, loose: 1 });
  assert.deepEqual((await view(bridge)).near, []);
  await decide({ kind: "moveReport", subjects: [report], value: ferry });
  assert.deepEqual(await asks(ferry), { near: 0, loose: 0 });
});

test("two stories side by side: what speaks for one, and what against", async (t) => {
  const { ferry, bridge, json, ask, close } = await opened();
  t.after(close);
  const beside = besideSchema.parse(await json(`/api/stories/${ferry}/beside/${bridge}`));
  assert.equal(beside.story, bridge);
  assert.match(beside.unlike.join("; "), /other people: .*Holt.* here, .*Lenz.* there/);
  assert.ok(beside.alike.every((reason) => /^(shares|both begin)/.test(reason)));
  assert.equal((await ask(`/api/stories/${ferry}/beside/s00000000`)).status, 404);
});
