import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadReport } from "../model/reading.ts";
import type { Attribution, Entity } from "../model/story.ts";
import { countLines, type UncountedClaim } from "./lines.ts";

const report = (id: string, outlet: string | null = null, agency: string | null = null): ReadReport => ({
  id,
  input: id,
  url: null,
  outlet: { name: outlet, basis: outlet === null ? null : "given" },
  title: null,
  language: "en",
  published: { earliest: null, latest: null, basis: null, reasons: [] },
  credits: [],
  creditLines: agency === null ? [] : [{ start: 0, end: 1, name: agency, kind: "copy", by: "test" }],
  text: "x",
  sha256: "",
  blocks: [],
  sentences: [],
  parsed: [],
});
const entity = (id: string, name: string): Entity => ({
  id,
  type: "organization",
  name,
  otherNames: [],
  roles: [],
  place: null,
  mentions: [],
  decisions: [],
});
const entities = [entity("e1", "Norvik Police"), entity("e2", "Ilse Maran"), entity("e3", "Norpress")];

interface Said {
  readonly report: string;
  readonly voices?: readonly string[];
  readonly hedge?: "none" | "unverified";
}

function counted(
  said: readonly Said[],
  reports: readonly ReadReport[],
  copies: readonly string[][] = [],
  disputed = false,
  sure: readonly (readonly string[])[] = [said.map(({ report: id }) => id)],
) {
  const attributions = said.flatMap(({ report: id, voices }, i): Attribution[] =>
    voices === undefined
      ? []
      : [
          {
            id: `a${i}`,
            report: id,
            kind: "indirect",
            content: { start: 0, end: 1 },
            cue: null,
            source: null,
            voices,
            stance: "says",
            hedge: "none",
            by: "test",
            reasons: [],
          },
        ],
  );
  const claim: UncountedClaim = {
    id: "c1",
    text: "x",
    assertions: said.map(({ report: id, voices, hedge }, i) => ({
      report: id,
      start: 0,
      end: 1,
      attribution: voices === undefined ? null : `a${i}`,
      stance: "says",
      hedge: hedge ?? "none",
    })),
    voices: [...new Set(said.flatMap(({ voices }) => voices?.at(-1) ?? []))],
    when: null,
    where: [],
    decisions: [],
    related: [],
    sure,
  };
  const disputes = disputed
    ? [{ id: "d1", claims: ["c1", "c2"], kind: "figure" as const, comparable: true, reason: "" }]
    : [];
  const sharedCopy = copies.map((ids) => ({ reports: ids, agency: "Reuters", passages: [], reasons: [] }));
  return countLines([claim], disputes, sharedCopy, { reports, attributions, entities })[0]!;
}

const three = [report("r1", "Bugle"), report("r2", "Herald"), report("r3", "Courier")];
const lines = (claim: ReturnType<typeof counted>) => claim.lines.map((line) => line.reports.join(" "));

test("outlets that say it themselves are lines of their own", () => {
  const claim = counted([{ report: "r1" }, { report: "r2" }, { report: "r3" }], three);
  assert.deepEqual(lines(claim), ["r1", "r2", "r3"]);
  assert.equal(claim.status, "severalLines");
});

test("shared copy is one line, and says so", () => {
  const claim = counted([{ report: "r1" }, { report: "r2" }, { report: "r3" }], three, [["r1", "r2"]]);
  assert.deepEqual(lines(claim), ["r1 r2", "r3"]);
  assert.equal(claim.lines[0]!.why, "r1 and r2 share Reuters copy");
  assert.equal(counted([{ report: "r1" }, { report: "r2" }], three, [["r1", "r2"]]).status, "oneLine");
});

test("one outlet, one agency credited, one relay: each is one line", () => {
  const bugles = [report("r1", "Bugle"), report("r2", "Bugle")];
  assert.deepEqual(lines(counted([{ report: "r1" }, { report: "r2" }], bugles)), ["r1 r2"]);
  const credited = [report("r1", "Bugle", "AFP"), report("r2", "Herald", "AFP")];
  assert.deepEqual(lines(counted([{ report: "r1" }, { report: "r2" }], credited)), ["r1 r2"]);
  const relayed = counted(
    [
      { report: "r1", voices: ["e3", "e1"] },
      { report: "r2", voices: ["e3", "e1"] },
    ],
    three,
  );
  assert.deepEqual(lines(relayed), ["r1 r2"]);
  assert.equal(relayed.lines[0]!.why, "r1 and r2 both have it from Norpress");
});

test("who relays an outlet's own report is on its line", () => {
  const reports = [report("r1", "Norpress"), report("r2", "Herald")];
  assert.deepEqual(lines(counted([{ report: "r1" }, { report: "r2", voices: ["e3", "e1"] }], reports)), [
    "r1 r2",
  ]);
});

test("a report that may not say quite the same is no line of its own, and why is said", () => {
  const said = [{ report: "r1" }, { report: "r2" }, { report: "r3" }];
  const claim = counted(said, three, [], false, [["r2", "r3"]]);
  assert.deepEqual(lines(claim), ["r1 r2", "r3"]);
  assert.equal(claim.lines[0]!.why, "r1 may not say quite the same as r2: it is no line of its own");
  assert.equal(claim.status, "severalLines");
  const unsure = counted(said, three, [], false, []);
  assert.deepEqual(lines(unsure), ["r1 r2 r3"]);
  assert.equal(unsure.status, "oneLine");
});

test("of two sets that surely say one thing each, that on more lines counts", () => {
  const four = [...three, report("r4", "Bugle")];
  const said = four.map(({ id }) => ({ report: id }));
  const sure = [
    ["r1", "r4"],
    ["r2", "r3"],
  ];
  assert.deepEqual(lines(counted(said, four, [], false, sure)), ["r1 r2 r4", "r3"]);
});

test("several lines that heard one voice are one voice", () => {
  const claim = counted(
    [
      { report: "r1", voices: ["e1"] },
      { report: "r2", voices: ["e1"] },
    ],
    three,
  );
  assert.deepEqual(lines(claim), ["r1", "r2"]);
  assert.equal(claim.status, "oneVoice");
});

test("unnamed voices are not known to be two; a report in its own voice may rest on the voice of another", () => {
  assert.equal(
    counted(
      [
        { report: "r1", voices: ["officials"] },
        { report: "r2", voices: ["police"] },
      ],
      three,
    ).status,
    "oneVoice",
  );
  assert.equal(counted([{ report: "r1", voices: ["e1"] }, { report: "r2" }], three).status, "oneVoice");
  assert.equal(
    counted(
      [
        { report: "r1", voices: ["e1"] },
        { report: "r2", voices: ["e2"] },
      ],
      three,
    ).status,
    "severalLines",
  );
});

test("disputed before unverified before the count", () => {
  const said: Said[] = [{ report: "r1", hedge: "unverified" }, { report: "r2" }];
  assert.equal(counted(said, three).status, "unverified");
  assert.equal(counted(said, three, [], true).status, "disputed");
});

test("a tie through a third joins all three", () => {
  const reports = [report("r1", "Bugle"), report("r2", "Bugle", "AFP"), report("r3", "Courier", "AFP")];
  const claim = counted([{ report: "r1" }, { report: "r2" }, { report: "r3" }], reports);
  assert.deepEqual(lines(claim), ["r1 r2 r3"]);
  assert.equal(claim.lines[0]!.why, "r1 and r2 are both Bugle’s; r2 and r3 both credit AFP");
});
