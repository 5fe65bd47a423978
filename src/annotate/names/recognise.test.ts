import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameTable } from "../../../scripts/data/name-table.ts";
import { worked } from "../../../test/fixtures/work.ts";
import type { NameMention } from "../../model/annotations.ts";
import type { Block } from "../../model/report.ts";
import { packagedBytes } from "../../text/packaged.ts";
import { readSyntax } from "../syntax/read.ts";
import { recogniseNames } from "./recognise.ts";

const blocksOf = (text: string, kind: Block["kind"] = "body"): Block[] => [
  { kind, start: 0, end: text.length, by: "test" },
];

function names(text: string): NameMention[] {
  const blocks = blocksOf(text);
  return recogniseNames(text, readSyntax(text, blocks), blocks);
}

const LETTER = { P: "person", O: "organization", L: "place", G: "group" } as const;

/** `[P words]` is a person, O an organization, L a place, G a group; nothing else in the text may be a name. */
function check(marked: string): void {
  let text = "";
  const want: string[] = [];
  for (const [piece, letter, words] of marked.matchAll(/\[([POLG]) ([^\]]+)\]|[^[]+/g)) {
    if (letter) want.push(`${text.length} ${LETTER[letter as "P"]} ${words}`);
    text += words ?? piece;
  }
  assert.deepEqual(
    names(text).map(({ start, type, text: words }) => `${start} ${type} ${words}`),
    want,
    marked,
  );
}

const cases = (what: string, ...marked: readonly string[]): void => {
  test(what, () => marked.forEach(check));
};

cases(
  "a stop at the sentence's end is no part of a short surname, nor a sum's currency a place",
  "It was written by [P Claudia Mo].",
  "The office needs US$8 million.",
);

cases(
  "titles, nationalities and roles are no part of a name",
  "Ukrainian President [P Ostap Velychko] met French Foreign Minister [P Odile Marchetti] on Monday.",
  "[L Leeds] Mayor [P Sandra Okafor] thanked Gov. [P Dale Hutchins] and Sen. [P Ruth Abernathy].",
  "Secretary of State [P Harold Winfield] spoke to Lt. Col. [P Pavel Dubrov] and Mr. [P Winfield].",
  "The singer [P Marta Lindqvist] and neighbor [P Omar Haddadi] came, [P Lindqvist] said.",
);

cases(
  "bodies by their kind beside or at the end of the name, and by their first word",
  "[P Ivan Holub] told [O Al Nahran] television that it was late. The hall belongs to [L Leeds] television.",
  "[O Norgrun], a non-profit based in [L Leeds], wrote twice.",
  "The dam belongs to [O Korvan Copper]. [O Korvan] denies this.",
  "A doctor at the [L Saint Marta Hospital] fled.",
);

cases(
  "what somebody is, with a capital at the start of a sentence, is no part of the name",
  "Legislator [P Ada Nyberg] agreed. Survivor [P Omar Haddadi], who lives in [L Leeds], wept.",
);

cases(
  "marks of quotation between two quoted words hold no nickname",
  'They chanted "Our Cause is Great" and "[P Nyberg], [P Nyberg]," for Mayor [P Ada Nyberg].',
);

cases(
  "an outlet by its kind, and a body by the letters before the bracket",
  "A Danish newspaper, [O Kolbra], wrote so. The editor of the newspaper, [P Ada Lindqvist], did not.",
  "A [L Leeds] newspaper, [O al-Bahr], agreed. He told [O Army Radio] and [O Israel Radio].",
  "The [O IFB] ([O Independent Fisheries Board]) met.",
);

cases(
  "who flies a flight of a number, which is no part of the name",
  "[O Lumavia] Flight 804 was lost. [O Norse Airlines] Flight 17 landed, as did [O Orbica] flight OB12.",
  "A [O Lumavia] jetliner crashed in [L Norway].",
);

cases("a closing 's stays out", "[P Ostap Velychko]’s chief of staff called [L Moscow]'s answer late.");

cases(
  "bodies, whole or partly in lower case",
  "[O Russia's defense ministry] answered [O Ukrainian air force] claims.",
  "[O Greater Manchester police] and the [O Russian Foreign Ministry] declined.",
  "The [O Institute for the Study of Rivers] and [O Ukraine's State Emergency Service] agree.",
  "[O Norway's Ministry of Defence] wrote to the [O Department of Homeland Security].",
  "Police officers of [L Norway] stood by; the ministry did not comment.",
  "The [O Northern Fisheries Agency] ([O NFA]) reopened. The [O NFA] employs 40 people.",
  "[O Air Lusitania] sued [O Radio Meridian].",
);

cases(
  "firms by what is said of them",
  "Shares of [O Vestra] fell; [O Vestra]'s board met. The Danish brewer [O Kolbra] did not.",
  "[O Lendex], a large Danish bank, closed. A stake in [O Ostrava Steel] and in [O Veltin S.A.] was sold.",
  "[O Lindqvist] said it would sell its unit. He said it would rain. She says it rained.",
);

cases(
  "places with their kind",
  "Shells fell in the [L Kursk region], near the [L Sumy Oblast] and [L Brovary district].",
  "The [L Zelenodolsk Nuclear Power Plant] and [L Harborview Arena] were closed.",
  "They met on [L Rue Malbert] and at the [L Teviot mosque].",
);

cases(
  "places that only the map has, and whose people they are",
  "They walked from [L Grand Ledge] to [L Tega Cay] and back.",
  "[P Marta Lindqvist] of [L Squirrel Hill] and [P Omar Haddadi], from [L Crafton], disagreed.",
  "A [L Chapin] man met a [L Crafton] teen; the [L Alton] mayor was absent.",
  "She moved to [L Charleston], [L W.Va.], in June.",
);

cases(
  "seats and capitals",
  "[O Downing Street], the [O Kremlin], the [O White House] and the [O Pentagon] were silent; [L Kyiv] was not.",
);

cases(
  "nationalities alone are no names, peoples are groups",
  "Ukrainian forces met Russian troops; [G Russians] fled. A Swedish girl and a Briton watched.",
);

cases(
  "Arabic, Korean and other particles",
  "[P Bashir al-Qadri], [P Yoon Seo-hyun], [P Ursula von der Heide] and [P Rahim-ul-Haq] signed.",
  "[P Roberto “Stone Hands” Duarte] won.",
);

cases(
  "words with capitals that name nothing",
  "On Tuesday in May, after the Second World War, they may march on [L Kyiv].",
  "The Jones Act and the Nobel Prize do not matter here.",
  "“This is a BIG MISTAKE,” he said.",
  "Hurricane Otto struck [L Nicaragua]. Otto weakened later.",
);

cases(
  "what pages glue together",
  "[P Joe Lund] Joe LundGOP leader speaks.",
  "Photos: a raid in [L Lundby] Residents fled the area.",
  "The ambassador to [L Israel] [P David Lund] spoke.",
  "Sen. [P Ruth Abernathy] (R-Utah) and Rep. [P Dale Hutchins], D-N.J., agreed.",
);

cases(
  "the ambassador is no Assad, and Israel may be a person",
  "The ambassador of [L Norway] met [P Israel Whitcombe]. [P Whitcombe] left.",
  "Ambassadors and ambassadorial staff met [P Tariq Assad]. [P Assad] left the ambassadors.",
  "[P Israel Whitcombe] flew to [L Israel]. [L Israel] said [P Whitcombe] was welcome.",
  "Mr. [P Israel] met the mayor. [P Israel] smiled.",
);

cases(
  "a town with the name of a larger one",
  "He was born in [L Paris], [L Texas], and died in [L Dayton], [L Ohio].",
  "[L Paris], [L Texas], has a tower. [L Paris] is also in [L France].",
);

cases(
  "a major who is a mayor misspelt keeps his town and his name",
  "[L Leeds] Major [P Sandra Okafor] said the bridge was closed.",
  "[L Leeds] Mayor [P Sandra Okafor] said so. Major [P Ivan Holub] of the army agreed.",
);

/** Headlines of reports whose prose names nobody: what only a headline names. */
const HEADLINES: readonly [title: string, ...names: string[]][] = [
  ["Harold Winfield Denies Taking Bribes", "person Harold Winfield"],
  ["Maria Lind Quits Cabinet in Row Over Dam", "person Maria Lind"],
  ["Will Smith Leaves Leeds Council", "person Will Smith", "place Leeds"],
  ["Mark Lund Marks Bridge Opening", "person Mark Lund"],
  ["Harold Winfield Meets Ada Nyberg", "person Harold Winfield", "person Ada Nyberg"],
  ["Ruth Abernathy Backs Rival for Mayor", "person Ruth Abernathy"],
  ["Thomas Bell Urges Calm as Floods Hit Norway", "person Thomas Bell", "place Norway"],
  ["Hope Fades for Miners Trapped in Chile", "place Chile"],
];

for (const [title, ...expected] of HEADLINES) {
  test(`a headline swallows no verb: ${title}`, () => {
    const text = `${title}\n\nThe bridge fell on Monday, and nobody was hurt.`;
    const blocks: Block[] = [
      { kind: "title", start: 0, end: title.length, by: "test" },
      { kind: "body", start: title.length + 2, end: text.length, by: "test" },
    ];
    const found = recogniseNames(text, readSyntax(text, blocks), blocks);
    assert.deepEqual(
      found.map((name) => `${name.type} ${name.text}`),
      expected,
    );
  });
}

test("a surname is read from the full name of the report", () => {
  check("[P Theodora May] resigned. [P May] said it was time.");
  check("[P Jordan Grande] sang. [P Grande] left [L Jordan] in May.");
});

test("a headline is read by what the text says", () => {
  const title = "Velychko Confirms Landing in Ukraine's Odesa Region";
  const body = "President Ostap Velychko spoke of the Odesa region on Monday.";
  const text = `${title}\n\n${body}`;
  const blocks: Block[] = [
    { kind: "title", start: 0, end: title.length, by: "test" },
    { kind: "body", start: title.length + 2, end: text.length, by: "test" },
  ];
  const found = recogniseNames(text, readSyntax(text, blocks), blocks).map(
    ({ type, text }) => `${type} ${text}`,
  );
  assert.deepEqual(found, [
    "person Velychko",
    "place Ukraine",
    "place Odesa Region",
    "person Ostap Velychko",
    "place Odesa region",
  ]);
});

test("roles before and after", () => {
  const rolesOf = (text: string): string[] =>
    names(text).flatMap(({ roles }) => roles.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(rolesOf("Ukrainian President Ostap Velychko left."), ["Ukrainian President"]);
  assert.deepEqual(rolesOf("Ada Nyberg, head of the Northern Fisheries Agency, left."), [
    "head of the Northern Fisheries Agency",
  ]);
  assert.deepEqual(rolesOf("Leeds' acting governor, Ada Nyberg, left."), ["Leeds' acting governor"]);
  assert.deepEqual(rolesOf("They saw Mr. Nyberg and top Finnish commander Ada Nyberg."), [
    "top Finnish commander",
  ]);
});

const PIECES = [
  "Ada",
  "Nyberg",
  "al-",
  "of",
  "the",
  "’s",
  "'s",
  "\n",
  " ",
  " ",
  " ",
  "President",
  "Kyiv",
  "U.S.",
  "police",
  "(",
  ")",
  ",",
  ".",
  "“",
  "”",
  "-",
  "May",
  "é",
  "😀",
  "IAEA",
  "Rue",
  "St.",
  "&",
  "25",
];

test("law: spans are the report's words, in order, apart, without blanks or 's at the end", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (words) => {
      let last = 0;
      for (const { start, end, text: own, roles, confidence } of names(words)) {
        assert.equal(own, words.slice(start, end));
        assert.ok(start >= last && end > start && confidence >= 0 && confidence <= 1);
        assert.ok(!/^\s|\s$|['’]s$/.test(own), own);
        for (const role of roles) assert.ok(role.start < role.end && role.end <= words.length);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

test("law: time grows no more than linearly on hostile text", () => {
  for (const piece of [
    "President ",
    "of the ",
    "Al-",
    "A. ",
    "Bank of ",
    "U.S. ",
    "“Ada” ",
    "Kyiv’s ",
    "and Services ",
  ]) {
    const work = (copies: number): number => {
      const text = piece.repeat(copies);
      const sentences = readSyntax(text, blocksOf(text));
      const before = worked();
      recogniseNames(text, sentences, blocksOf(text));
      return worked() - before;
    };
    work(200);
    const [short, long] = [work(200), work(1600)];
    assert.ok(long < 8 * 5 * Math.max(short, 5), `${piece}: ${short} ms, then ${long} ms`);
  }
});

test("the compiled table is that of the lists (run scripts/data/name-table.ts)", () => {
  assert.deepEqual(Buffer.from(packagedBytes("lexicons/names/table.bin")), Buffer.from(nameTable()));
});
