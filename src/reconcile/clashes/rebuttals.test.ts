import assert from "node:assert/strict";
import { test } from "node:test";
import { clashes } from "../../../test/fixtures/clashes.ts";

const DAY = "2031-05-03";
const ELSEWHERE = "The mill burned for two days.";

/** What a report of these sentences raises, beside a report of another thing. */
const raised = (text: string): string => {
  const [found, reversed] = clashes([
    [DAY, text],
    [DAY, ELSEWHERE],
  ]);
  assert.equal(reversed, found);
  return found!;
};

const DENIED: Readonly<Record<string, readonly [RegExp, string]>> = {
  "the word for what was said in the sentence before": [
    /^denial true: The police had fired first \/ The chief denied the allegations$/i,
    "Ada Holm said the police had fired first. The chief denied the allegations.",
  ],
  "what is called untrue": [
    /^denial true: the crew had slept through the alarm \/ [^/]*called the report baseless$/,
    "Ada Holm said the crew had slept through the alarm. The Astrid line called the report baseless.",
  ],
  "what is said to be untrue": [
    /^denial true: the crew had slept through the alarm \/ [^/]*the claim is false$/,
    "Ada Holm said the crew had slept through the alarm. The Astrid line said the claim is false.",
  ],
  "in one sentence, by a pronoun": [
    /^denial true: the boats had crossed the border \/ [^/]*denied this$/,
    "Marnish officials said the boats had crossed the border, but Sudria denied this.",
  ],
  "beside what was said": [
    /^denial true: [^/]*accused Norland of sinking the ferry[^/]* \/ .*Norland denies$/,
    "Sudria has accused Norland of sinking the ferry, a charge that Norland denies.",
  ],
  "in one sentence, behind though": [
    /^denial true: the boats had crossed the border \/ [^/]*denied that$/,
    "Marnish officials said the boats had crossed the border, though Sudria denied that.",
  ],
  "what reports say, unconfirmed": [
    /^qualification false: a second ferry had sunk \/ [^/]*those reports have not been confirmed$/,
    "There had been reports that a second ferry had sunk, but those reports have not been confirmed.",
  ],
  "what a report could not verify": [
    /^qualification false: the boats had crossed the border \/ .*could not verify the claim$/,
    "Marnish officials said the boats had crossed the border. The Norvik Post could not verify the claim.",
  ],
  "all that one voice said": [
    /^denial true: the crew slept \/ .*\ndenial true: the lamp was broken \/ .*$/,
    "Captain Otto Brand said the crew slept. Brand also said the lamp was broken. The Astrid line denied the claims.",
  ],
};

for (const [name, [expected, text]] of Object.entries(DENIED))
  test(`denied: ${name}`, () => assert.match(raised(text), expected));

const QUIET: Readonly<Record<string, string>> = {
  "what the same voice said": "Ada Holm said the police had fired first. Ada Holm later denied the report.",
  "a denial of a denial": "Ada Holm called the report a lie. Otto Brand said the report is not true.",
  "a report of which more is said":
    "Ada Holm said the police had fired first. The chief denied the claim of a baker about the harvest.",
  "a suggestion that is told":
    "Ada Holm said the ferry was full. The chief rejected the suggestion that the police were asleep.",
  "what stands further up":
    "Ada Holm said the police had fired first. Rain fell. The chief denied the allegations.",
  "what an opinion is quoted as":
    "“The world cannot look away,” said Ada Holm. The chief denied the allegations.",
  "of another matter in the same sentence":
    "Ada Holm said the police had fired first. The inquiry went on, though the chief denied the allegations.",
  "who should have verified it":
    "Ada Holm said the police had fired first. The court did not verify the claim.",
  "what is turned down": "Ada Holm said the ferry would be sold. The council rejected it.",
};

for (const [name, text] of Object.entries(QUIET))
  test(`quiet: ${name}`, () => assert.equal(raised(text), ""));
