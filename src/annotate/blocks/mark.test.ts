import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { worked } from "../../../test/fixtures/work.ts";
import { type Given, NOTHING_GIVEN, type Report } from "../../model/report.ts";
import { markBlocks } from "./mark.ts";

const report = (text: string, given: Partial<Given> = {}): Report => ({
  id: "r1",
  input: "x",
  text,
  sha256: "",
  given: { ...NOTHING_GIVEN, ...given },
});

const PROSE =
  "The old bridge over the Lunda fell into the river on Monday morning, and the mayor said that nobody was hurt.";
const MORE =
  "Engineers had warned of cracks in its pillars for years, but the council of Kallvik put off the repair twice.";

/** Kind of each paragraph (or part of one) in a page between two paragraphs of prose. */
const kindsBetween = (between: string): string[] => {
  const text = `${PROSE}\n\n${between}\n\n${MORE}`;
  return markBlocks(report(text)).blocks.flatMap(({ kind, start, end }) =>
    kind === "body" ? [] : [`${kind}: ${text.slice(start, end)}`],
  );
};

const NOT_BODY: readonly [line: string, ...expected: string[]][] = [
  [
    "Tom Roe, who built the bridge, was questioned in Kallvik, Lunda, May 23.",
    "caption: Tom Roe, who built the bridge, was questioned in Kallvik, Lunda, May 23.",
  ],
  [
    "Ann Bell/AP Divers search the river near Kallvik.",
    "caption: Ann Bell/AP Divers search the river near Kallvik.",
  ],
  ["Read more", "boilerplate: Read more"],
  ["Home | News | Sport | Arts & Culture", "boilerplate: Home | News | Sport | Arts & Culture"],
  ["Updated 2 hours ago", "boilerplate: Updated 2 hours ago"],
  ["👍 214  👁 12.3K  edited 18:44", "boilerplate: 👍 214  👁 12.3K  edited 18:44"],
  [
    "Kallvik bridge: the questions that remain Read more",
    "boilerplate: Kallvik bridge: the questions that remain Read more",
  ],
  ["Sign up for our morning letter", "boilerplate: Sign up for our morning letter"],
  [
    "JUST WATCHED Bridge falls Replay More Videos ... MUST WATCH Bridge falls 01:12",
    "boilerplate: JUST WATCHED Bridge falls Replay More Videos ... MUST WATCH Bridge falls 01:12",
  ],
  [
    "Around the Harbour Bridge Falls In Kallvik Listen · 3:03 3:03",
    "boilerplate: Around the Harbour Bridge Falls In Kallvik Listen · 3:03 3:03",
  ],
  [
    "Previous Next Ann Bell via AP 1 of 10 i View slideshow",
    "boilerplate: Previous Next Ann Bell via AP 1 of 10 i View slideshow",
  ],
  ["MAYOR OF KALLVIK QUESTIONED OVER BRIDGE", "boilerplate: MAYOR OF KALLVIK QUESTIONED OVER BRIDGE"],
  ["SHARE", "boilerplate: SHARE"],
  ["___", "boilerplate: ___"],
  ["More:Ferry runs aground off Lunda", "boilerplate: More:Ferry runs aground off Lunda"],
  ["A second warning", "title: A second warning"],
  ["Who paid for it?", "title: Who paid for it?"],
  [
    "Divers search the river. Photograph: Ann Bell/AFP/Getty Images",
    "caption: Divers search the river.",
    "credit: Photograph: Ann Bell/AFP/Getty Images",
  ],
  [
    "Facebook Twitter Pinterest Divers search. Photograph: Ann Bell/AP",
    "boilerplate: Facebook Twitter Pinterest",
    "caption: Divers search.",
    "credit: Photograph: Ann Bell/AP",
  ],
  ["Divers search the river on Monday.AP", "caption: Divers search the river on Monday.", "credit: AP"],
  [
    "Divers at the bridge in Kallvik (Ann Bell/Reuters)",
    "caption: Divers at the bridge in Kallvik",
    "credit: (Ann Bell/Reuters)",
  ],
  [
    "Divers search the river, May 3, 2021. REUTERS/Ann Bell",
    "caption: Divers search the river, May 3, 2021.",
    "credit: REUTERS/Ann Bell",
  ],
  [
    "FILE - In this May 2019 file photo, trains cross the bridge.",
    "caption: FILE - In this May 2019 file photo, trains cross the bridge.",
  ],
  [
    "Ann Bell of The Associated Press contributed to this report.",
    "credit: Ann Bell of The Associated Press contributed to this report.",
  ],
  ["(Reporting by Ann Bell; editing by Tom Roe)", "credit: (Reporting by Ann Bell; editing by Tom Roe)"],
  ["Copyright © 2021 Lunda Post, LLC.", "credit: Copyright © 2021 Lunda Post, LLC."],
  ["From The Lunda Post", "credit: From The Lunda Post"],
];

for (const [line, ...expected] of NOT_BODY) {
  test(`not the body: ${line}`, () => assert.deepEqual(kindsBetween(line), expected));
}

const BODY = [
  "The mayor wept.",
  "“We had no more money,” she said, “and no more time.”",
  "In a statement, the council explained the delay:",
  "Readers of the report will sign up for a hard truth, the mayor said.",
  "Ann Bell, who spoke to Reuters, said that she heard a bang.",
  "The photo shows two pillars, the mayor told AFP.",
  "From the shore, a crowd watched.",
  "He asked: What now?",
  "- Tom Roe, 41, is believed to have driven the last car.",
  "“NO! NO! THE BRIDGE!”",
  "NATO said so.",
  "The council of Kallvik met the engineers in Lunda on May 23.",
];

for (const line of BODY) {
  test(`the body: ${line}`, () => assert.deepEqual(kindsBetween(line), []));
}

const titleOf = (text: string, given: Partial<Given> = {}): string | null => {
  const { title } = markBlocks(report(text, given)).masthead;
  return title === null ? null : text.slice(title.start, title.end);
};

test("the first line is the title where it does not end as a sentence and prose follows", () => {
  assert.equal(titleOf(`Bridge falls in Kallvik\n\n${PROSE}`), "Bridge falls in Kallvik");
  const head = "By Ann Bell\nThe Lunda Post\nPublished 14 May 2021";
  assert.equal(titleOf(`Bridge falls in Kallvik\n\n${head}\n\n${PROSE}`), "Bridge falls in Kallvik");
  assert.equal(titleOf(`${head}\n\nBridge falls in Kallvik\n\n${PROSE}`), "Bridge falls in Kallvik");
  assert.equal(titleOf(`${PROSE}\n\n${MORE}`), null);
  assert.equal(titleOf(`KALLVIK (Reuters) - The bridge fell on Monday\n\n${PROSE}`), null);
  assert.equal(titleOf(`Is it safe?\n\n${PROSE}`, { title: "Is it safe?" }), "Is it safe?");
});

test("a title that comes again is a title again; a byline below it is a credit", () => {
  const text = `Bridge falls in Kallvik\n\nBridge falls in Kallvik\n\nBy Ann Bell\n\n${PROSE}`;
  assert.deepEqual(
    markBlocks(report(text)).blocks.map(({ kind, by }) => `${kind} ${by}`),
    ["title blocks/first-title", "title blocks/repeated-title", "credit blocks/byline", "body blocks/body"],
  );
});

test("a title that ends in a full stop is one where it comes again", () => {
  const text = `Bridge Falls In Kallvik, N.C.\n\nBridge Falls In Kallvik, N.C.\n\n${PROSE}\n\n${MORE}`;
  assert.deepEqual(
    markBlocks(report(text)).blocks.map(({ kind, by }) => `${kind} ${by}`),
    ["title blocks/first-title", "title blocks/repeated-title", "body blocks/body"],
  );
});

/** Kinds with the rules that said so, without the body's. */
const marksOf = (text: string): string[] =>
  markBlocks(report(text)).blocks.flatMap(({ kind, by }) => (kind === "body" ? [] : [`${kind} ${by}`]));

test("what stands above an agency's dateline is the page's, where the page holds one such text", () => {
  const above = "A woman looks at the bridge from the shore Monday. Bridge falls; nobody hurt.";
  const dated = `KALLVIK, Skane (AP) — ${PROSE}`;
  assert.deepEqual(marksOf(`Bridge falls in Kallvik\n\n${above}\n\n${dated}\n\n${MORE}`), [
    "title blocks/first-title",
    "caption blocks/above-dateline",
  ]);
  assert.deepEqual(marksOf(`Bridge falls in Kallvik\n\n${above}\n\n${dated}\n\n${dated}`), [
    "title blocks/first-title",
  ]);
});

test("a line without a full stop between the title and the prose is no prose", () => {
  const line = "Mayor of Kallvik says that the money for a repair was spent on a new town hall in May";
  assert.deepEqual(marksOf(`Bridge falls in Kallvik\n\n${line}\n\n${PROSE}\n\n${MORE}`), [
    "title blocks/first-title",
    "title blocks/standfirst",
  ]);
  assert.deepEqual(marksOf(`Bridge falls in Kallvik\n\n${line}:\n\n${PROSE}`), ["title blocks/first-title"]);
  assert.deepEqual(marksOf(`Bridge falls in Kallvik\n\n${PROSE}\n\n${line}`), ["title blocks/first-title"]);
});

test("highlights at the top are marked with their heading", () => {
  const text = `Bridge falls in Kallvik\n\nStory highlights Nobody was hurt\n\nThe mayor wept, a witness says\n\n${PROSE}`;
  assert.deepEqual(
    markBlocks(report(text)).blocks.map(({ kind }) => kind),
    ["title", "boilerplate", "boilerplate", "body"],
  );
});

const LINKS = "Lunda Town Valley Weather Courts Schools Letters Rivers Sailing Chess Cooking Farms".split(
  " ",
);

test("a page that was copied whole is read from its headline to its last prose", () => {
  const [title, below] = ["Old bridge falls in Kallvik", LINKS.map((link) => `${link} news in brief`)];
  const text = [...LINKS, title, "By Ann Bell", "Copy link", PROSE, MORE, PROSE, ...below].join("\n");
  const { blocks } = markBlocks(report(text));
  const of = (kind: string): string[] =>
    blocks.flatMap((block) => (block.kind === kind ? [text.slice(block.start, block.end)] : []));
  assert.deepEqual(of("title"), [title]);
  assert.deepEqual(of("body"), [`${PROSE}\n${MORE}\n${PROSE}`]);
  assert.ok(below.every((line) => of("boilerplate").includes(line)));
});

test("the end of a conversation, and a list that ends a report, are no surroundings", () => {
  const talk = LINKS.flatMap((name) => [`${name}: Who was there?`, "Nobody was."]);
  for (const lines of [
    [...talk, "Who knew of it?", PROSE, MORE, PROSE, ...talk],
    [PROSE, MORE, PROSE, ...LINKS.map((name) => `Ann ${name}, 34, of Kallvik`)],
  ])
    assert.deepEqual(
      markBlocks(report(lines.join("\n"))).blocks.filter(({ by }) => by === "blocks/surroundings"),
      [],
    );
});

test("a text all in capitals has no related headlines", () => {
  const text = `${PROSE}\n\nTHE MAYOR OF KALLVIK WEPT\n\n${MORE}`.toUpperCase();
  assert.ok(markBlocks(report(text)).blocks.every(({ by }) => by !== "blocks/capitals"));
});

test("law: blocks cover every character that is no space exactly once, in order", () => {
  const line = fc.oneof(
    fc.constantFrom(
      PROSE,
      MORE,
      ...NOT_BODY.map(([words]) => words),
      ...BODY,
      "",
      " ",
      "\u200b",
      "AP",
      "(",
      "Story highlights",
    ),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join("\n");
      const covered = new Uint8Array(text.length);
      let last = 0;
      for (const { start, end } of markBlocks(report(text)).blocks) {
        assert.ok(start >= last && end > start);
        covered.fill(1, start, end);
        last = end;
      }
      for (let at = 0; at < text.length; at++)
        assert.ok(covered[at] === 1 || /[\s\u200b]/.test(text[at]!), text.slice(at));
    }),
  );
});

for (const hostile of [
  "A-A",
  "AP/",
  "A\n",
  "Photo: ",
  "(AP ",
  "AP\n\n",
  "contributed to this ",
  "told AP ",
  "Ann Bell/AP\n",
]) {
  test(`time is linear on ${JSON.stringify(hostile)} repeated`, () => {
    const started = worked();
    markBlocks(report(hostile.repeat(60_000)));
    assert.ok(worked() - started < 6000);
  });
}

test("a masthead above the date, and where its correspondent is, are no headlines", () => {
  const text = `The Continental\n14 May 2021\n\nBridge falls in the port of Kallvik\nFrom our correspondent in Kallvik\n\n${PROSE}`;
  assert.equal(titleOf(text), "Bridge falls in the port of Kallvik");
  assert.equal(titleOf(`Bridge Falls Again\n14 May 2021\nBy Ann Bell\n\n${PROSE}`), "Bridge Falls Again");
  assert.equal(
    titleOf(`Bridge falls in Kallvik\n14 May 2021\nTom Roe in Kallvik\n\n${PROSE}`),
    "Bridge falls in Kallvik",
  );
});

test("the times of a live blog are no part of what it tells; of one sentence they are", () => {
  const stampsOf = (text: string): string[] =>
    markBlocks(report(text)).blocks.flatMap(({ by, start, end }) =>
      by === "blocks/stamp" ? [text.slice(start, end)] : [],
    );
  const posts = ["18:40", "5 p.m.", "07:15 GMT -"].map((time) => `${time} ${PROSE}`);
  assert.deepEqual(stampsOf(`${posts.join("\n\n")}\n\n09:30\n\n${MORE}`), [
    "18:40",
    "5 p.m.",
    "07:15 GMT -",
    "09:30",
  ]);
  assert.deepEqual(stampsOf(`${posts[0]}\n\n${MORE}`), []);
  assert.equal(titleOf(`Bridge falls: latest\n\n${posts.join("\n\n")}`), "Bridge falls: latest");
});
