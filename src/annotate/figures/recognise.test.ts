import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figuresIn } from "../../../test/fixtures/figures.ts";
import { worked } from "../../../test/fixtures/work.ts";
import type { TimeExpression } from "../../model/annotations.ts";
import { readSyntax } from "../syntax/read.ts";
import { recogniseTimes } from "../times/recognise.ts";
import { recogniseFigures } from "./recognise.ts";

/**
 * Marked text: `[words | bound value unit event]` is a figure of these words; the value is `low-high` for a range, `?` for
 * none; the event may be left out. Everything outside brackets must yield no figure.
 */
function check(marked: string): void {
  const wanted: { start: number; words: string; says: string[] }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]|]+\|[^\]]+\])/u)) {
    const match = /^\[([^|]+) \| ([^\]]+)\]$/u.exec(part);
    if (match !== null)
      wanted.push({ start: text.length, words: match[1] ?? "", says: (match[2] ?? "").split(" ") });
    text += match?.[1] ?? part;
  }
  const got = figuresIn(text);
  const spoken = got.map((figure, i) => {
    const value = figure.bound === "between" ? `${figure.low}-${figure.high}` : `${figure.value ?? "?"}`;
    const says = [figure.bound, value, figure.unit];
    return {
      start: figure.start,
      words: text.slice(figure.start, figure.end),
      says: (wanted[i]?.says.length ?? 3) > 3 ? [...says, `${figure.event}`] : says,
    };
  });
  assert.deepEqual(spoken, wanted, text);
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  "numbers alone that count what others count": [
    "[Eighteen people | exact 18 people kill] were killed in Dassa and [12 | exact 12 people kill] in Tomo.",
    "The ministry said [4,000 houses | exact 4000 houses destroy] were destroyed. The relief fund spoke of [6,000 | exact 6000 houses destroy].",
    "Police put the crowd at [40,000 | exact 40000 people attend], the unions at [160,000 | exact 160000 people attend].",
    "Police said [30,000 people | exact 30000 people attend] took part. Organisers said [90,000 had taken part | exact 90000 people attend].",
    "The quake had a [magnitude of 6.8 | exact 6.8 magnitude]. Another centre put it at [6.9 | exact 6.9 magnitude].",
    "[Forty drones | exact 40 drones launch] were launched. Guns downed [36 of them | exact 36 drones down].",
    "They put the toll of the Norvik blast at [10 | exact 10 people die].",
    "Opponents say that the real toll is [above 600 | atLeast 600 people die].",
  ],
  "peoples and parties at the start of a sentence": [
    "[Six Norwegians | exact 6 people kill], [two of them | exact 2 people kill] teachers, were killed in the slide.",
    "[Four Democrats | exact 4 people] backed the bill of the Seven Sisters schools.",
    "[More than 300 protestors | atLeast 300 people arrest] were arrested.",
  ],
  "how long a thing has lasted": [
    "The truce ended [eight days | exact 8 days null] of heavy cross-border fighting.",
    "It came after [more than three months | atLeast 3 months] of often violent protests.",
    "He left two days before the war of words began. They knew it within 24 hours of the attack.",
  ],
  "pages by the hundred": [
    "Clerks read [20,000 to 30,000 pages | between 20000-30000 pages] of letters.",
    "It handed over [more than 400 pages | atLeast 400 pages] and a report of 12 pages.",
  ],
  "called by two words": [
    "[Some 70 search and rescue workers | about 70 people] came by boat.",
    "[About 1,100 disaster-relief and rescue personnel | about 1100 people] were on the quay.",
  ],
  "the ones who, of those named before": [
    "Rockets killed [40 people | exact 40 people kill], including [12 | exact 12 people kill] who lived by the dam.",
    "Rockets killed [40 people | exact 40 people kill], including [23 | exact 23 people kill] who were not taking part in the fighting.",
  ],
  "what is told of people outweighs who they are": [
    "The rebels freed [120 prisoners | exact 120 people free].",
    "[35 of the hostages | exact 35 people release] had been released by noon.",
    "They still hold [41 hostages | exact 41 people hold].",
    "A ferry carrying [about 180 people | about 180 people carry] sank off Tessaly.",
    "[At least nine people | atLeast 9 people drown] drowned and [dozens were missing | about ? people miss] after a ferry carrying [about 140 passengers | about 140 people carry] capsized off the island on Sunday evening, the coastguard said.",
  ],
  shares: [
    "[Two thirds of the homes | about 0.6666666666666666 share destroy] were destroyed.",
    "[Nearly half of the town | about 0.5 share flood] was flooded.",
    "[Half the town | about 0.5 share] was dark.",
    "[More than a third of the pupils | atLeast 0.3333333333333333 share] stayed away.",
    "[One in five children | about 0.2 share] goes hungry in Marn.",
    "[Two out of three boats | about 0.666666666667 share] sank.",
    "They waited half an hour for a third man in the second half of the match.",
    "A quarter of a century later half of the year is dry.",
  ],
  "measures of two parts, and below zero": [
    "The wall is [5 feet 2 inches | exact 5.16666666667 ft] high.",
    "It costs [thirteen dollars and forty-five cents | exact 13.45 USD] a day.",
    "It sank to minus [five degrees | exact -5 degrees] in Tarnow.",
    "A [four-mile | exact 4 mi] walk led to a [10 1/2 mile | exact 10.5 mi] road.",
    "The crane lifts [100t | exact 100 t] at once.",
  ],
  traps: [
    "[At least 5 sailors | atLeast 5 people drown] drowned.",
    "[Fewer than 20 sailors | atMost 20 people drown] drowned.",
    "[10-12 sailors | between 10-12 people drown] drowned.",
    "[A dozen sailors | about 12 people drown] drowned.",
    "[Scores of sailors | about ? people drown] drowned.",
    "[Tens of thousands of residents | about ? people flee] fled.",
    "No deaths were reported and no one was hurt.",
    "A 34-year-old sailor, aged five in the photograph, drowned.",
    "The navy flew T-72 tanks in a Boeing 737, and a Peugeot 308 drove on.",
  ],
  "people and what happened to them": [
    "[At least 41 people | atLeast 41 people die] died when the Marn ferry sank.",
    "[More than 8,300 residents | atLeast 8300 people evacuate] were evacuated from Ostrava.",
    "The blast killed [17 people | exact 17 people kill] and wounded [64 | exact 64 people wound].",
    "Rescuers reported [13 injuries | exact 13 people injure] in the town.",
    "Police made [six arrests | exact 6 people arrest] on Friday.",
    "[Twenty-two soldiers | exact 22 people capture] were captured near the bridge.",
    "The fire left [nine people | exact 9 people die] dead.",
    "The ministry put the number of injured at [64 | exact 64 people injure].",
    "The death toll from last night's fire at the old sugar mill in the north of the port climbed to [29 | exact 29 people die] this morning.",
    "[26 workers | exact 26 people miss] have not been accounted for.",
    "[Two supporters | exact 2 people die] lost their lives in the crush.",
    "The fire claimed the lives of [at least nine people | atLeast 9 people die].",
    "[Eleven firefighters | exact 11 people injure] suffered burns, and [two women | exact 2 people injure] sustained minor injuries.",
    "The storm claimed [40 lives | exact 40 people die], and divers saved [12 lives | exact 12 lives save].",
    "[Two supporters | exact 2 people die] died and [94 people | exact 94 people injure], among them [23 officers | exact 23 people injure], were injured.",
    "[3,000 people | exact 3000 people null] did not die in the storm.",
    "The remaining [four hostages | exact 4 people null] were unharmed.",
    "The death toll rose to [54 | exact 54 people die].",
    "The official toll has reached [52 | exact 52 people die].",
    "The number of sailors killed in the storm rose to [31 | exact 31 people kill].",
    "The number of people arrested has risen to [33 | exact 33 people arrest].",
    "[Eight people | exact 8 people miss] were still unaccounted for.",
    "[Some 9,000 people | about 9000 people displace] had been made homeless.",
    "The army shot down [9 | exact 9 drones shoot] of [12 drones | exact 12 drones].",
    "Rescuers freed [three | exact 3 people free] of the [20 hostages | exact 20 people hold].",
    "There were [71 people | exact 71 people carry] on board.",
    "The minister put the number on board at [71 | exact 71 people carry].",
    "[Three people | exact 3 people kill] on board were killed.",
    "The survey put the quake's [magnitude at 6.2 | exact 6.2 magnitude].",
    "[Hundreds of people | about ? people flee] fled the valley.",
    "The raid ended with [four in custody | exact 4 people detain].",
    "[One person | exact 1 people kill] was killed in Tarnow.",
    "[Two Veldan guards | exact 2 people detain] were taken into custody.",
    "The navy lost [53 boats | exact 53 boats], [12 of which | exact 12 boats sink] were sunk.",
    "[Six arrests | exact 6 people arrest] were made in Marn and [two more | exact 2 people arrest] in Tarnow.",
    "The deployment of [3,500 soldiers | exact 3500 people deploy] began.",
    "A driver died, with [three others | exact 3 people wound], among them a boy, wounded.",
    "[Hundreds | about ? people] fled.",
    "[Two ferries | exact 2 ferries] brought [900 passengers | exact 900 people] ashore. [More than 40 | atLeast 40 people] were ill.",
  ],
  things: [
    "The port took in [300 crates | exact 300 crates]. [More than 90 | atLeast 90 crates] were empty.",
    "The army destroyed [14 Veldan drones | exact 14 drones destroy] and [four ballistic missiles | exact 4 missiles destroy].",
    "The port lost [two cranes | exact 2 cranes] in the storm.",
    "Engineers closed [three border crossings | exact 3 crossings close].",
  ],
  bounds: [
    "[Nearly 700 troops | about 700 people] entered the city.",
    "[Up to 20 tanks | atMost 20 tanks] crossed the river.",
    "[Fewer than 30 guests | atMost 30 people] stayed.",
    "[Some 1,200 houses | about 1200 houses] burned.",
    "[Between 50 and 60 students | between 50-60 people] marched.",
    "[A dozen boats | about 12 boats] sank.",
    "They found [17 bombs | exact 17 bombs find] and [more than 3,800 cartridges | atLeast 3800 cartridges].",
    "[200-plus homes | atLeast 200 homes] burned.",
    "[About 500 or more homes | atLeast 500 homes] were flooded.",
  ],
  measures: [
    "Troops advanced [1 to 2 kilometers | between 1-2 km].",
    "The slide covered [some tens of square kilometers | about ? km2].",
    "The rebels hold [over 34,000 square kilometers | atLeast 34000 km2] of land.",
    "Repairs will cost [$1.5 billion | exact 1500000000 USD].",
    "The bank offered [up to £20m | atMost 20000000 GBP].",
    "The council paid [up to $1.25 million | atMost 1250000 USD] in damages.",
    "Output fell by [12.5 percent | exact 12.5 percent].",
    "Fighting was reported [as deep as nine miles | atMost 9 mi] inside Veldany.",
    "The port stayed shut for [at least five weeks | atLeast 5 weeks].",
    "A [7.8-magnitude | exact 7.8 magnitude] earthquake struck.",
    "A quake measuring [5.6 on the Richter scale | exact 5.6 magnitude] struck.",
    "They raised the death toll from [61 | exact 61 people] to [2,915 | exact 2915 people] on Monday.",
    "The death toll in the mill was raised to [2,915 | exact 2915 people] from [61 | exact 61 people] following a study.",
  ],
  "no figures": [
    "A 6-year-old girl and her 61-year-old aunt were found.",
    "Ines Holub, 31, lives at 10 Harbour Street.",
    "The talks began in 2014 and ended on March 12.",
    "All but three of the bodies have been recovered.",
    "The Group of Seven met; one of the ministers left.",
    "Two KN-23 launchers and one Su-34 were shown.".replace(
      "Two KN-23 launchers and one Su-34 were",
      "A KN-23 and a Su-34 were",
    ),
    "Two officials told reporters about category 4 storms.",
    "Hide Caption 5 of 18 Photos.",
    "Flight 370 landed at 02:38 on Channel 4.",
    "They argued with one another. The two sides talked six days ago.",
    "It was a nine-story building, a 10-minute walk away.",
    "The third man ran; two-thirds of it is true.",
  ],
};

for (const [name, cases] of Object.entries(CASES))
  test(`figures: ${name}`, async (t) => {
    for (const marked of cases) await t.test(marked, () => check(marked));
  });

test("a conversion right beside restates the figure", () => {
  const text = "They hold some 500 square kilometers (193 square miles) of forest.";
  const [figure, ...others] = figuresIn(text);
  assert.equal(others.length, 0);
  assert.equal(text.slice(figure?.restates?.start, figure?.restates?.end), "193 square miles");
});

test("a number inside a date is no figure, one inside a duration may be", () => {
  const text = "Snow closed the pass for 12 days.";
  const at = (is: TimeExpression["form"]): TimeExpression => ({
    kind: "time",
    start: 25,
    end: 32,
    tense: "past",
    form: is,
  });
  assert.equal(figuresIn(text, [at({ is: "relative", unit: "day", offset: -12, part: null })]).length, 0);
  assert.equal(figuresIn(text, [at({ is: "duration", unit: "day", count: 12, bound: "exact" })]).length, 1);
});

test("spans lie in the text, in order, and the number in the figure", () => {
  const word = fc.constantFrom(
    "at least",
    "12",
    "1,000",
    "people",
    "were",
    "killed",
    "$5",
    "km",
    "and",
    "two",
    "(",
    ")",
    "of",
    "million",
    "to",
    ",",
    ".",
    "Flight",
    "dozens",
    "half",
    "-",
    "more than",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      const text = words.join(" ");
      let last = 0;
      for (const { start, end, number, low, high } of figuresIn(text)) {
        assert.ok(
          last <= start &&
            start <= number.start &&
            number.end <= Math.max(end, number.end) &&
            end <= text.length,
        );
        assert.ok(low === null || high === null || low <= high);
        last = end;
      }
    }),
    { seed: 7, numRuns: 150 },
  );
});

test("hundreds have a least and no value", () => {
  const [figure] = figuresIn("Hundreds of sailors drowned.");
  assert.deepEqual([figure?.value, figure?.low, figure?.high], [null, 200, null]);
});

test("clock times are no figures", () => {
  const text = "At 9:30 p.m. and again at 10 p.m. the siren sounded.";
  const times = recogniseTimes(
    text,
    readSyntax(text, [{ kind: "body", start: 0, end: text.length, by: "test" }]),
  );
  assert.deepEqual(figuresIn(text, times), []);
});

test("time grows no more than linearly on hostile text", () => {
  const milliseconds = (text: string): number => {
    const tokens = [...text.matchAll(/\S+/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      text: m[0],
      lemma: m[0],
      tag: "CD",
      head: -1,
      relation: "root",
    }));
    const sentences = [{ start: 0, end: text.length, tokens, block: 0, paragraph: 0 }];
    const start = worked();
    recogniseFigures(text, sentences, []);
    return worked() - start;
  };
  milliseconds("12 and ".repeat(500));
  const short = milliseconds("12 and hundreds of ".repeat(1000));
  const long = milliseconds("12 and hundreds of ".repeat(8000));
  assert.ok(long < 30 * Math.max(short, 5), `${short} ms, then ${long} ms`);
});

test("counts that are the subject of what grows, of all kinds", () => {
  check("Flood deaths stand at [31 | exact 31 people die], she said.");
  check("The number of suspected cases has climbed to [112 | exact 112 cases].");
  check("Arrests rose to [19 | exact 19 people arrest].");
  const items = (text: string): string[] => figuresIn(text).map(({ item }) => item);
  assert.deepEqual(items("The number of suspected cases has climbed to 112."), ["suspected cases"]);
  assert.deepEqual(items("They recorded 38 cases, two of them fatal."), ["cases recorded", "deaths"]);
  assert.deepEqual(items("Nine of 20 samples tested positive for cholera."), [
    "samples tested positive",
    "samples",
  ]);
  assert.deepEqual(items("Two sailors who had left were found alive."), ["sailors found alive"]);
  assert.deepEqual(items("Four officers were slightly hurt."), ["officers hurt"]);
});
