import type { TimeExpression } from "../../model/annotations.ts";
import type { Token } from "../../model/syntax.ts";
import { type Amount, type Scene, tokenBefore, tokenFrom } from "./draft.ts";
import { DESIGNATORS, PEOPLES } from "./lexicon.ts";
import { signBefore, unitAt } from "./units.ts";

/** Says of an amount that it is no figure, whatever stands after it. Each has a name, so that a removal can be explained. */
interface Refusal {
  readonly name: string;
  refuses(scene: Scene, amount: Amount, times: readonly TimeExpression[]): boolean;
}

const before = ({ text }: Scene, { number }: Amount, length = 24): string =>
  text.slice(Math.max(0, number.start - length), number.start);
const after = ({ text }: Scene, { number }: Amount, length = 40): string =>
  text.slice(number.end, number.end + length);
const measured = ({ text }: Scene, { number }: Amount): boolean =>
  unitAt(text, number.end) !== null || signBefore(text, number.start) !== null;
const previous = ({ tokens }: Scene, { number }: Amount): Token | undefined =>
  tokens[tokenBefore(tokens, number.start)];

/** Dates and clock times are not figures; of durations the counting step decides. */
const date: Refusal = {
  name: "date",
  refuses: (_scene, { number }, times) =>
    times.some((time) => time.form.is !== "duration" && time.start < number.end && number.start < time.end),
};

/** "a 4-year-old", "aged 25", "Lena Voss, 31, said", "12 years old". */
const age: Refusal = {
  name: "age",
  refuses: (scene, amount) => {
    if (/^[- ](?:year|month|week|day)s?[- ](?:old|of[- ]age)/iu.test(after(scene, amount))) return true;
    if (
      /\b(?:aged|age|ages) (?:of )?(?:between )?$|\bage[sd]? \d+ (?:to|and) $/iu.test(before(scene, amount))
    )
      return true;
    return isApposedAge(scene, amount);
  },
};

/** A bare number between commas after a name or "daughter": ", 31," ",17, had". */
function isApposedAge(scene: Scene, amount: Amount): boolean {
  if (amount.bound !== "exact" || (amount.value ?? 200) > 115 || !/, ?$/u.test(before(scene, amount)))
    return false;
  if (
    !/^(?:[,.;)]|$| (?:and|of(?! (?:which|whom|them|those|these))|from|who|was|were|is|said)\b)/u.test(
      after(scene, amount),
    )
  )
    return false;
  const token = previous(scene, amount);
  const named = token?.text === "," ? scene.tokens[scene.tokens.indexOf(token) - 1] : token;
  return named !== undefined && /^(?:NNPS?|NN)$/.test(named.tag);
}

/** "in 2014", "the 2005 bombings": four bare digits of a likely year that no unit follows. */
const year: Refusal = {
  name: "year",
  refuses: (scene, amount) => {
    const written = scene.text.slice(amount.number.start, amount.number.end);
    if (
      !/^(?:1[5-9]|20)\d\d(?:[-–]\d{2,4}| (?:to|and) (?:1[5-9]|20)\d\d)?$/u.test(written) ||
      measured(scene, amount)
    )
      return false;
    if (amount.bound !== "exact" && amount.bound !== "between")
      return /^[^\p{L}]*$|^[- ](?:and|to|,)/u.test(after(scene, amount, 5));
    return !/^ (?:people|troops|soldiers|men|women|civilians|homes|houses|families|police|migrants|refugees|dead)\b/u.test(
      after(scene, amount),
    );
  },
};

/** "Flight 370", "No 10", "Article 5", "level four": the number names the thing. */
const designation: Refusal = {
  name: "designation",
  refuses: (scene, amount) => {
    if (amount.bound !== "exact") return false;
    const token = previous(scene, amount);
    if (token === undefined || token.end + 2 < amount.number.start || measured(scene, amount)) return false;
    const always = DESIGNATORS.get(token.text.toLowerCase().replace(/\.$/, ""));
    return always !== undefined && (always || !countsPlural(scene, amount));
  },
};

/** A capital word and bare digits, with nothing in the plural after: "Boeing 737", "Pier 39". */
const afterName: Refusal = {
  name: "after-name",
  refuses: (scene, amount) => {
    const token = previous(scene, amount);
    if (
      token === undefined ||
      amount.written !== "digits" ||
      amount.bound !== "exact" ||
      !/^NNPS?$/.test(token.tag)
    )
      return false;
    if (
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u.test(
        token.text,
      )
    )
      return (amount.value ?? 99) < 32;
    return (
      token.end + 1 >= amount.number.start &&
      !measured(scene, amount) &&
      !countsPlural(scene, amount) &&
      !/^ (?:dead|killed|wounded|injured|missing|arrested|more|people)\b/iu.test(after(scene, amount))
    );
  },
};

/** Is the second or third word after the number a plural common noun ("In Gaza 22 young men")? */
function countsPlural({ tokens }: Scene, { number }: Amount): boolean {
  const first = tokenFrom(tokens, number.end);
  for (let i = first; i < Math.min(first + 4, tokens.length); i++) {
    const tag = (tokens[i] as Token).tag;
    if (tag === "NNS") return true;
    if (!/^(?:JJ|NN|NNP|VBN|RB|CD|HYPH)/.test(tag)) return false;
  }
  return false;
}

const STREETS =
  /^ (?:[\p{Lu}\d][\p{L}.\d]* ){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Place|Court|Terrace|Way|Highway|Row|Crescent)\b/u;

/** "10 Downing Street", "the 300 block of". */
const address: Refusal = {
  name: "address",
  refuses: (scene, amount) =>
    STREETS.test(after(scene, amount, 60)) || /^ block of\b/u.test(after(scene, amount)),
};

/** "the Five Eyes", "the Seven Sisters": number words in capitals within a name; "Group of Seven", "G-20". */
const name: Refusal = {
  name: "name",
  refuses: (scene, amount) => {
    if (amount.written !== "words") return false;
    const capital = /^\p{Lu}/u.test(scene.text.slice(amount.number.start));
    const first = tokenFrom(scene.tokens, amount.number.start);
    if (!capital) return false;
    if (/\p{Lu}\p{L}+ of $/u.test(before(scene, amount))) return true;
    if (first === 0 && countsPeoples(scene, amount)) return false;
    return (
      /^ \p{Lu}\p{Ll}/u.test(after(scene, amount)) &&
      scene.tokens[tokenFrom(scene.tokens, amount.number.end)]?.tag.startsWith("NNP") === true &&
      (first > 0 || /^ \p{Lu}\p{Ll}+s\b/u.test(after(scene, amount)))
    );
  },
};

/** "Six Norwegians", "Four Democrats" open a sentence as "six sailors" do. */
function countsPeoples({ tokens }: Scene, { number }: Amount): boolean {
  const next = tokens[tokenFrom(tokens, number.end)];
  return next !== undefined && PEOPLES.has(next.text.toLowerCase());
}

/** "the two", "both", "the other three": things known already; "one of", "one another"; "every two", "per 100". */
const anaphor: Refusal = {
  name: "anaphor",
  refuses: (scene, amount) => {
    // "a four-mile road", "half of those": measured or shared, and so no pointer to things known
    if (amount.fraction || (measured(scene, amount) && /^[-‐‑]/u.test(after(scene, amount)))) return false;
    const left = before(scene, amount).toLowerCase();
    if (
      /\b(?:the|these|those|both|other|every|each|per|any|either|first|last|next|final|past|previous|coming|another of the) $/u.test(
        left,
      )
    ) {
      if (/\b(?:the|these|those|any) $/u.test(left))
        return amount.value === 1 || (amount.value === 2 && amount.written === "words");
      return !/\b(?:other|another) $/u.test(left) || /\bthe other $/u.test(left);
    }
    if (/\b(?:my|your|his|her|its|our|their) $/u.test(left))
      return (amount.value ?? 99) < 10 && amount.written === "words";
    return (
      amount.value === 1 &&
      /^(?:-| (?:of|another|more time|day|thing|by one|or the other|hand)\b)/u.test(after(scene, amount))
    );
  },
};

/** Votes, scores, odds and telephone numbers: "220-215", "3-1", "555-0123", "24/7", "50-50". */
const score: Refusal = {
  name: "score",
  refuses: (scene, amount) => {
    if (/\d[-–]$/u.test(before(scene, amount)) || /^[-–]\d/u.test(after(scene, amount))) return true;
    return /^ ?out of \d|^[-–]to[-–]/u.test(after(scene, amount));
  },
};

/** "Hide Caption 5 of 18 Photos", "Page 1 of 4". */
const pager: Refusal = {
  name: "pager",
  refuses: (scene, amount) =>
    /\b(?:caption|photos?|images?|slide|page|video|part|view) \d+ of $/iu.test(before(scene, amount)) ||
    (/\b(?:caption|photos?|images?|slide|page|video|part|view) $/iu.test(before(scene, amount)) &&
      /^ of \d/u.test(after(scene, amount))),
};

/** "1. First, …", "(2)" at the start of a sentence or in brackets; "Photo: 3 of 12". */
const enumeration: Refusal = {
  name: "enumeration",
  refuses: (scene, amount) =>
    (amount.number.start === scene.sentence.start &&
      /^[.)] ?/u.test(after(scene, amount, 2)) &&
      !/^\.\d/u.test(after(scene, amount, 2))) ||
    (/[([]$/u.test(before(scene, amount)) && /^[)\]]/u.test(after(scene, amount, 1))),
};

/** "one-on-one", "two-way", "nine-story", "24-hour": a number within a compound that measures nothing. */
const compound: Refusal = {
  name: "compound",
  refuses: (scene, amount) =>
    /^[-‐‑]\p{L}/u.test(after(scene, amount)) &&
    !/^[-‐‑](?:strong|plus|odd|magnitude)\b/u.test(after(scene, amount)) &&
    (unitAt(scene.text, amount.number.end) === null ||
      /^[-‐‑](?:second|minute|hour|day|week|month|year|decade|point|degree)/u.test(after(scene, amount))),
};

/** Digits that run into letters which are no unit ("3D", "5G") never come this far; an email or address may. */
/** "All but three of the crew were found": three were not. */
const exception: Refusal = {
  name: "exception",
  refuses: (scene, amount) => /\ball but $/iu.test(before(scene, amount)),
};

const REFUSALS: readonly Refusal[] = [
  date,
  age,
  year,
  designation,
  afterName,
  address,
  name,
  anaphor,
  score,
  enumeration,
  pager,
  compound,
  exception,
];

/** The name of the first rule by which `amount` is no figure, or null. */
export const refusalOf = (scene: Scene, amount: Amount, times: readonly TimeExpression[]): string | null =>
  REFUSALS.find((refusal) => refusal.refuses(scene, amount, times))?.name ?? null;
