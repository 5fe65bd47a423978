import { remembering } from "../remember.ts";

/**
 * The stem of a lower-case English word by Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping",
 * Program 14(3), 1980). Two words with one stem are taken for forms of one word: "evacuations" and "evacuated" are
 * both `evacu`. A stem is a key, never shown. Words with other letters than a-z come back as they are.
 *
 * @example stem("reinforcements") // "reinforc"
 */
export const stem: (word: string) => string = remembering((word) =>
  word.length < 3 || !/^[a-z]+$/.test(word) ? word : step5(step4(step3(step2(step1c(step1b(step1a(word))))))),
);

type Rule = readonly [ending: string, replacement: string];

const STEP_2: readonly Rule[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const STEP_3: readonly Rule[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const STEP_4: readonly Rule[] = [
  "al",
  "ance",
  "ence",
  "er",
  "ic",
  "able",
  "ible",
  "ant",
  "ement",
  "ment",
  "ent",
  "ou",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "sion",
  "tion",
].map((ending) => [ending, ending === "sion" ? "s" : ending === "tion" ? "t" : ""]);

const isOneOf = (letters: string, word: string, at: number): boolean =>
  at >= 0 && at < word.length && letters.includes(word[at]!);

/** Whether the letter there is a vowel; y is one after a consonant. */
const isVowel = (word: string, at: number): boolean =>
  isOneOf("aeiou", word, at) || (at > 0 && word[at] === "y" && !isOneOf("aeiou", word, at - 1));

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let [count, before] = [0, false];
  for (let at = 0; at < word.length; at++) {
    const vowel = isVowel(word, at);
    if (before && !vowel) count++;
    before = vowel;
  }
  return count;
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isVowel(word, at)) return true;
  return false;
}

/** Ends consonant-vowel-consonant, the last not w, x or y: "hop" but not "snow". */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  const isShaped = !isVowel(word, last - 2) && isVowel(word, last - 1) && !isVowel(word, last);
  return last >= 2 && isShaped && !isOneOf("wxy", word, last);
}

const without = (word: string, ending: string): string => word.slice(0, word.length - ending.length);

function step1a(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function step1b(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find((e) => word.endsWith(e) && hasVowel(without(word, e)));
  if (ending === undefined) return word;
  const rest = without(word, ending);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

const step1c = (word: string): string =>
  word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

/** The longest ending that fits decides, whether or not the rest is long enough to lose it. */
function replaceLongest(word: string, rules: readonly Rule[], atLeast: number): string {
  let best: Rule | undefined;
  for (const rule of rules)
    if (word.endsWith(rule[0]) && rule[0].length > (best?.[0].length ?? 0)) best = rule;
  if (best === undefined) return word;
  const rest = without(word, best[0]);
  // "-ion" goes only after s or t, which count for the length of what is left
  return measure(best[0].endsWith("ion") && atLeast > 1 ? rest + best[1] : rest) >= atLeast
    ? rest + best[1]
    : word;
}

const step2 = (word: string): string => replaceLongest(word, STEP_2, 1);
const step3 = (word: string): string => replaceLongest(word, STEP_3, 1);
const step4 = (word: string): string => replaceLongest(word, STEP_4, 2);

function step5(word: string): string {
  let out = word;
  if (out.endsWith("e")) {
    const rest = out.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) out = rest;
  }
  return measure(out) > 1 && out.endsWith("ll") ? out.slice(0, -1) : out;
}
