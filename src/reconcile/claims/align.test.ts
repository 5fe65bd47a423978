import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readingOf, type Told } from "../../../test/fixtures/reading.ts";
import { worked } from "../../../test/fixtures/work.ts";
import { LONGEST } from "../sentences/clause.ts";
import { alignClaims } from "./align.ts";
import type { AlignedClaim } from "./build.ts";

// a fictional ferry accident, told by three outlets
const TOLD: readonly Told[] = [
  {
    id: "r1",
    outlet: "Bugle",
    published: "2031-05-03",
    text: `The ferry Astrid capsized off Norvik harbour on Thursday evening with 214 passengers aboard.
Coast guard divers rescued 131 people from the hull before midnight, the harbour master said.
“We heard knocking from inside the steel and we kept cutting,” diver Tomas Hale said.
Engineers had warned the owner last year about rust on the bow doors.
The opposition demanded that Transport Minister Lena Ost resign over lax inspections.`,
  },
  {
    id: "r2",
    outlet: "Herald",
    published: "2031-05-03",
    text: `Some 214 passengers were aboard when the ferry Astrid capsized near the harbour of Norvik.
Divers of the coast guard rescued 131 people from its hull, according to the harbour master.
Tomas Hale, one of the divers, said: “We heard knocking from inside the steel and we kept cutting.”
Shops in the old town lowered their shutters in mourning.
A choir sang on the quay until the candles went out.`,
  },
  {
    id: "r3",
    outlet: "Courier",
    published: "2031-05-04",
    text: `Opposition lawmakers demanded the resignation of Transport Minister Lena Ost over lax inspections of ferries.
The coast guard said divers had rescued 158 people from the hull of the ferry Astrid.
The owner of the Astrid was warned last year by engineers that its bow doors were rusting.`,
  },
];
const reading = readingOf(TOLD);
const claims = alignClaims(reading, []);
const textOf = new Map(TOLD.map(({ id, text }) => [id, text]));
const wordsOf = ({ assertions }: AlignedClaim): string[] =>
  assertions.map(({ report, start, end }) => textOf.get(report)!.slice(start, end));
const claimWith = (...words: readonly string[]): AlignedClaim | undefined =>
  claims.find((claim) => words.every((word) => wordsOf(claim).some((text) => text.includes(word))));
const reportsOf = (claim: AlignedClaim | undefined): string =>
  [...new Set(claim?.assertions.map((assertion) => assertion.report))].join(" ");

test("what several reports say in other words is one claim", () => {
  assert.equal(reportsOf(claimWith("214 passengers aboard", "Some 214 passengers")), "r1 r2");
  assert.equal(reportsOf(claimWith("knocking")), "r1 r2");
  assert.equal(reportsOf(claimWith("Engineers had warned", "was warned last year by engineers")), "r1 r3");
  assert.equal(reportsOf(claimWith("resign over", "resignation")), "r1 r3");
});

test("one count in other words is one claim, and so is a quotation word for word", () => {
  const told = alignClaims(
    readingOf([
      {
        id: "r1",
        text: "About 64 people were killed when the dam at Orlen gave way.\nThe valley slept.\nThe engineer Ida Brandt said the wall was “a debt that we left to our children” on Monday.",
      },
      {
        id: "r2",
        text: "The collapse led to about 64 deaths and left a province without water.\nIn a letter Ida Brandt calls it “a debt that we left to our children” and asks for an inquiry.",
      },
    ]),
    [],
  );
  const together = (one: string, other: string): boolean =>
    told.some(({ assertions }) => {
      const words = assertions.map(({ report, start, end }) => `${report} ${start} ${end}`);
      return words.some((w) => w.startsWith(one)) && words.some((w) => w.startsWith(other));
    });
  assert.ok(
    told.some(
      ({ assertions }) => assertions.length === 2 && new Set(assertions.map((a) => a.report)).size === 2,
    ),
  );
  assert.ok(together("r1", "r2"));
  assert.equal(
    told.filter(({ assertions }) => new Set(assertions.map((a) => a.report)).size === 2).length,
    2,
  );
});

test("one person's name and office in two sentences are no claim", () => {
  const told = alignClaims(
    readingOf([
      {
        id: "r1",
        text: "Ida Brandt, the regional fire chief, had announced on Wednesday that the fire was stopped. A choir sang.",
      },
      {
        id: "r2",
        text: "The minister said he had spoken with the region's fire chief, Ida Brandt, about the search. Shops shut.",
      },
    ]),
    [],
  );
  assert.deepEqual(
    told.filter(({ assertions }) => assertions.length > 1),
    [],
  );
});

test("ages, and small counts of different things, are nothing in common", () => {
  const told = alignClaims(
    readingOf([
      {
        id: "r1",
        text: "The pilot, a 26-year-old, slept.\nThe landslide killed eight farmers.",
      },
      {
        id: "r2",
        text: "A 26-year-old nurse gave blood.\nThe storm killed eight sailors.",
      },
    ]),
    [],
  );
  assert.deepEqual(
    told.filter(({ assertions }) => assertions.length > 1),
    [],
  );
});

test("one number of people to whom other things happened is nothing in common", () => {
  const told = alignClaims(
    readingOf([
      {
        id: "r1",
        text: "The blast at the Norvik depot wounded 130 people, doctors said.\nGulls circled over the quay.",
      },
      {
        id: "r2",
        text: "The winter storms in the highlands killed 130 people around Norvik before the dam held.\nA baker gave bread to the drivers.",
      },
    ]),
    [],
  );
  assert.ok(told.every((claim) => reportsOf(claim).length === 2));
});

test("a report that repeats itself is aligned in linear time, and says each thing once", () => {
  const sentence = "The harbour master said 41 people were pulled from the water near the old quay. ";
  const seconds = (times: number): number => {
    const repeated = readingOf([{ id: "r1", text: sentence.repeat(times) }]);
    const before = worked();
    assert.equal(alignClaims(repeated, []).length, 1);
    return (worked() - before) / 1000;
  };
  seconds(50);
  assert.ok(seconds(800) < 8 * seconds(200) + 0.3);
});

test("two values for one thing are two claims", () => {
  assert.equal(reportsOf(claimWith("131 people")), "r1 r2");
  assert.equal(reportsOf(claimWith("158 people")), "r3");
});

test("what one report alone says is a claim as well", () => {
  assert.equal(reportsOf(claimWith("choir")), "r2");
  assert.equal(reportsOf(claimWith("shutters")), "r2");
});

test("a claim's text is one of its assertions; its decisions say why its sentences belong together", () => {
  for (const claim of claims) {
    assert.ok(wordsOf(claim).includes(claim.text), claim.text);
    const joined = claim.decisions.filter((decision) => decision.verdict === "same");
    assert.equal(joined.length > 0, claim.assertions.length > 1);
    for (const { reasons } of joined) assert.match(reasons[0]!, /share “/);
  }
});

test("assertions are words of the reports, at most so long, and every content and figure has one", () => {
  const spans = claims.flatMap((claim) => claim.assertions);
  for (const { report, start, end } of spans) {
    assert.ok(start >= 0 && start < end && end <= textOf.get(report)!.length && end - start <= LONGEST);
    assert.match(textOf.get(report)!.slice(start, end), /^\S[\s\S]*\S$/);
  }
  const meets = (report: string, at: { start: number; end: number }): boolean =>
    spans.some((span) => span.report === report && span.start < at.end && span.end > at.start);
  for (const { report, content } of reading.attributions) assert.ok(meets(report, content));
  for (const figure of reading.figures) assert.ok(meets(figure.report, figure));
});

test("the order of the reports changes nothing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) =>
      assert.deepEqual(
        alignClaims({ ...reading, reports: order.map((at) => reading.reports[at]!) }, []),
        claims,
      ),
    ),
    { numRuns: 6, seed: 1 },
  );
});

test("works on sentences alone, without entities, attributions, figures and times", () => {
  const bare = { ...reading, entities: [], attributions: [], figures: [], times: [] };
  const found = alignClaims(bare, []).filter(
    (claim) => new Set(claim.assertions.map((a) => a.report)).size > 1,
  );
  assert.ok(found.length >= 4);
  for (const claim of found) assert.deepEqual(claim.voices, []);
});

test("a denial stands apart from what it denies, and both say so", () => {
  const told = readingOf([
    {
      id: "r1",
      outlet: "Bugle",
      text: `Inspector Mara Lind said that the Astrid company bribed harbour inspectors in Norvik for six years.
Rain fell all day on the quay and on the cranes.
The choir of the seamen's church rehearsed for Sunday.`,
    },
    {
      id: "r2",
      outlet: "Herald",
      text: `Company chairman Otto Brand denied that the Astrid company bribed harbour inspectors in Norvik.
Shops in the old town lowered their shutters.
A football match was put off until autumn.`,
    },
  ]);
  const both = alignClaims(told, []).filter((claim) => claim.text.includes("bribed"));
  assert.equal(both.length, 2);
  for (const claim of both) {
    assert.equal(claim.decisions[0]!.by, "reconcile/denial");
    assert.deepEqual(
      claim.related,
      both.filter((other) => other !== claim).map((other) => other.id),
    );
  }
});

test("time grows about linearly with the number of reports", () => {
  const many = (count: number): Told[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `r${String(i).padStart(3, "0")}`,
      text: Array.from(
        { length: 6 },
        (_, j) => `Person${i}x${j} saw object${i}x${j} near the quay while watcher${i}x${j} slept.`,
      ).join("\n"),
    }));
  const [few, lots] = [readingOf(many(10)), readingOf(many(80))];
  const time = (what: typeof few): number => {
    const from = worked();
    alignClaims(what, []);
    return worked() - from;
  };
  time(few);
  const [short, long] = [time(few), time(lots)];
  assert.ok(long < 40 * short + 500, `${short} ms for 10 reports, ${long} ms for 80`);
});
