import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change } from "../../model/changes.ts";
import type { Story } from "../../model/story.ts";
import { readStory } from "../../pipeline/read.ts";
import { changesBetween } from "./find.ts";

interface Written {
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
}

/** A story of one report a name; the same name in two stories is one article. */
const told = (reports: Readonly<Record<string, Written>>): Story =>
  readStory([
    {
      name: "all.jsonl",
      bytes: Buffer.from(
        Object.entries(reports)
          .map(([id, report]) => JSON.stringify({ id, ...report }))
          .join("\n"),
      ),
    },
  ]);

/** What leads from each article's report to its revision. */
const revisedBetween = (before: Story, after: Story): Map<string, string> =>
  new Map(
    before.reports.flatMap(({ id, input }) => {
      const revision = after.reports.find((report) => report.input === input && report.id !== id);
      return revision === undefined ? [] : [[id, revision.id] as const];
    }),
  );

const changes = (before: Story, after: Story): readonly Change[] =>
  changesBetween(before, after, revisedBetween(before, after));

const of = <K extends Change["kind"]>(list: readonly Change[], kind: K): Extract<Change, { kind: K }>[] =>
  list.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);

const courier: Written = {
  outlet: "The Tarvik Courier",
  published: "2031-03-11",
  text: "A ferry sank off Tarvik\n\nThe ferry Aurelia sank off the port of Tarvik on Monday night. The Interior Ministry said on Tuesday that nine people were killed in the sinking of the ferry. The pilot had been drinking, the Transport Ministry alleged.\n\nDivers from Nyborg searched the wreck of the Aurelia until dawn.",
};
const nordlys: Written = {
  outlet: "Nordlys Daily",
  published: "2031-03-11",
  text: "Ferry lost off Tarvik\n\nThe ferry Aurelia, on its way from Nyborg, sank off Tarvik on Monday night. Waves of four metres were measured at the harbour that evening. The weather office had warned small boats to stay in port.",
};
const times: Written = {
  outlet: "Harbour Times",
  published: "2031-03-13",
  text: "Toll of Tarvik ferry rises\n\nThe Interior Ministry said on Thursday that 14 people were killed in the sinking of the ferry Aurelia off Tarvik. The wreck of the Aurelia was searched until dawn by divers who came from Nyborg. Its owner has offered a reward for the black box.",
};

test("a story compared with itself has no changes", () => {
  const story = told({ courier, nordlys });
  assert.deepEqual(changes(story, story), []);
});

test("a report that comes in is told with its new claims, the lines that claims gain and the figures that rise", () => {
  const [before, after] = [told({ courier, nordlys }), told({ courier, nordlys, times })];
  const found = changes(before, after);
  assert.deepEqual(
    of(found, "report").map(({ evidence }) => evidence[0].quoted),
    ["Toll of Tarvik ferry rises"],
  );
  const figure = of(found, "figure")[0];
  assert.deepEqual([figure?.from.value, figure?.to.value], [9, 14]);
  assert.match(figure!.before.quoted, /^nine people/);
  const searched = of(found, "lines").find(({ evidence }) => /searched the wreck/.test(evidence[0].quoted));
  assert.deepEqual([searched?.from, searched?.to], [1, 2]);
  assert.equal(searched?.gained.length, 1);
  assert.ok(of(found, "claim").some(({ evidence }) => /14 people/.test(evidence[0].quoted)));
});

test("a new value is told once, whichever of its words a report uses", () => {
  const rising: Written = {
    outlet: "Nyborg Post",
    published: "2031-03-13",
    text: "Fourteen lost with the Aurelia\n\nIn the sinking of the ferry Aurelia off Tarvik 14 people died, the Interior Ministry said on Thursday. Candles were lit in the churches of Nyborg.",
  };
  const found = changes(told({ courier, nordlys }), told({ courier, nordlys, times, rising }));
  assert.deepEqual(
    of(found, "figure").map(({ from, to }) => [from.value, to.value]),
    [[9, 14]],
  );
});

test("what a later telling adds an earlier one lacks: the same changes backwards lose them", () => {
  const [before, after] = [told({ courier, nordlys }), told({ courier, nordlys, times })];
  const found = changes(after, before);
  assert.deepEqual(of(found, "report"), []);
  assert.ok(of(found, "gone").some(({ evidence }) => /14 people/.test(evidence[0].quoted)));
  const searched = of(found, "lines").find(({ evidence }) => /searched the wreck/.test(evidence[0].quoted));
  assert.deepEqual([searched?.from, searched?.to, searched?.lost.length], [2, 1, 1]);
});

test("a revised article shows what was edited, and whether it says so", () => {
  const revised = { ...courier, text: courier.text.replace("nine people", "eleven people") };
  const [before, after] = [told({ courier, nordlys }), told({ courier: revised, nordlys })];
  const found = changes(before, after);
  const [revision] = of(found, "revision");
  assert.equal(revision?.silent, true);
  assert.equal(revision?.edits.length, 1);
  const { before: cut, after: added } = revision!.edits[0]!;
  assert.match(courier.text.slice(cut!.start, cut!.end), /^The Interior Ministry said .* nine people/);
  assert.match(revised.text.slice(added!.start, added!.end), /eleven people/);
  const figure = of(found, "figure")[0];
  assert.deepEqual([figure?.from.value, figure?.to.value], [9, 11]);
  assert.deepEqual(of(found, "report"), []);
});

test("words that stand elsewhere in a revision are not new", () => {
  const revised = {
    ...courier,
    text: courier.text.replace("\n\n", "\n\nAn earlier version misspelt the name of the port.\n\n"),
  };
  const [before, after] = [told({ courier, nordlys }), told({ courier: revised, nordlys })];
  const found = changes(before, after);
  assert.ok(!of(found, "claim").some(({ evidence }) => /searched the wreck/.test(evidence[0].quoted)));
  assert.deepEqual(of(found, "gone"), []);
});

test("a hedge that everybody kept and somebody drops is told, with both wordings", () => {
  const bare: Written = {
    outlet: "Harbour Times",
    published: "2031-03-12",
    text: "What sank the Aurelia\n\nThe pilot of the ferry had been drinking, the Transport Ministry said on Wednesday. Its owner, who lives in Nyborg, has offered a reward.",
  };
  const [before, after] = [told({ courier, nordlys }), told({ courier, nordlys, bare })];
  const [hedge] = of(changes(before, after), "hedge");
  assert.equal(hedge?.dropped, "alleged");
  assert.match(hedge!.before.quoted, /drinking/);
  assert.equal(
    hedge!.evidence[0].report,
    after.reports.find(({ outlet }) => outlet.name === "Harbour Times")?.id,
  );
});

test("the first denial of a claim is told once", () => {
  const denying: Written = {
    outlet: "Harbour Times",
    published: "2031-03-12",
    text: "Owners answer\n\nThe shipping company denied that the pilot of the Aurelia had been drinking. Its owner, who lives in Nyborg, has offered a reward.",
  };
  const [before, after] = [told({ courier, nordlys }), told({ courier, nordlys, denying })];
  const found = of(changes(before, after), "denial");
  assert.equal(found.length, 1);
  assert.match(found[0]!.evidence[0].quoted, /drinking/);
  assert.deepEqual(of(changes(after, after), "denial"), []);
});
