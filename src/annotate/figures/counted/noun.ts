import type { Token } from "../../../model/syntax.ts";
import { type Amount, tokenFrom } from "../draft.ts";
import { eventWord, isPerson, UNCOUNTED } from "../lexicon.ts";
import { isTime } from "../units.ts";
import { at, type Reader, stepOver } from "./reader.ts";
import { isSpan } from "./span.ts";

/** Words that a counted noun may have between itself and its number. */
const PREMODIFIER = /^(?:JJ|JJR|JJS|NN|NNP|VBN|VBG|POS|HYPH|``|''|AFX|FW|NNS|NNPS)$/;

const NOUN = /^NNP?S?$/;

/** Singular in form, plural in sense. */
const INVARIANT =
  /^(?:people|police|personnel|staff|crew|aircraft|spacecraft|cattle|livestock|infantry|sheep|offspring|fewer|personnel|military|percent|servicemen|vehicles|kin|folk|youth|youths|brethren|dead)$/iu;

/** "14 Ukrainian drones", "nearly 700 border troops", "dozens of people", "two brothers", "500-strong". */
export const noun: Reader = (scene, amount) => {
  const { text, tokens } = scene;
  let first = tokenFrom(tokens, amount.end);
  const whole = wholeOf(tokens, first);
  if (whole !== null) first = whole;
  else if (amount.vague || /couple|dozen|scores?$/iu.test(text.slice(amount.number.start, amount.end)))
    first = stepOver(tokens, first, /^of$/i);
  else if ((amount.value ?? 0) >= 3) first = stepOverPartitive(tokens, first);
  const open = first;
  first = stepOver(tokens, first, /^(?:more|further|additional|other|different|new|separate)$/i);
  const isOne = amount.value === 1;
  const head = headOf(tokens, first, isOne) ?? headOf(tokens, open, isOne);
  if (head === null) return null;
  const token = tokens[head] as Token;
  if (/^others?$/i.test(token.text) || isState(tokens, open)) return null;
  if (
    !isCountable(token, amount) ||
    (isTime(`${token.lemma.toLowerCase()}s`) && !isSpan(scene, amount, token.end))
  )
    return null;
  const word = eventWord(token.lemma, token.text);
  const person = word?.people === true || isPerson(token.lemma, token.text);
  const from = (tokens[open] as Token).start;
  const words = text.slice(from, token.end);
  return {
    unit: person ? "people" : token.text.toLowerCase(),
    words,
    head,
    first: open,
    last: head,
    start: amount.start,
    end: whole === null ? token.end : amount.end,
    event: whole === null ? (word?.event ?? null) : null,
    basis: "noun",
  };
};

/** "130 dead, the ministry said": a state of people, not a word before a noun. */
function isState(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return (
    !/^NNS?$/.test(token.tag) &&
    eventWord(token.lemma, token.text)?.people === true &&
    !/^(?:NN|JJ)/.test(at(tokens, i + 1)?.tag ?? "")
  );
}

/** "185 of the wounded", "53 of those drones". */
function stepOverPartitive(tokens: readonly Token[], i: number): number {
  const of =
    at(tokens, i)?.text === "of" &&
    /^(?:the|these|those|its|their|his|her|our)$/.test(at(tokens, i + 1)?.text ?? "");
  return of && at(tokens, i + 2) !== undefined ? i + 2 : i;
}

/** "9 of 12 drones", "two of the 20 hostages": the place behind the number of the whole; null where there is none. */
function wholeOf(tokens: readonly Token[], i: number): number | null {
  if (at(tokens, i)?.text !== "of") return null;
  const number = stepOver(tokens, i + 1, /^(?:the|its|their|those|these|about|some)$/i);
  return at(tokens, number)?.tag === "CD" && at(tokens, number + 1) !== undefined ? number + 1 : null;
}

/** The last noun of the run of words that starts at `first`; a plural ends the run unless a common noun follows it. */
function headOf(tokens: readonly Token[], first: number, isOne: boolean): number | null {
  let head: number | null = null;
  for (let i = first; i < Math.min(first + 9, tokens.length); i++) {
    const { tag, text } = tokens[i] as Token;
    const next = at(tokens, i + 1)?.tag ?? "";
    if (tag === "RB" || tag === "," || tag === "CC") {
      if (head === i - 1 && tag === "CC" && !isOne && isHalf(tokens, head)) continue;
      if (head !== null || !/^(?:JJ|VBN|VBG)/.test(next) || i === first) break;
      continue;
    }
    const compound =
      i > first && (at(tokens, i - 1)?.tag === "HYPH" || (tag === "CD" && /\p{L}/u.test(text)));
    if ((!PREMODIFIER.test(tag) && !compound) || /^(?:more|than)$/i.test(text)) break;
    if (NOUN.test(tag)) head = i;
    if (/^NNP?S$/.test(tag) && !/^(?:NN|NNS|HYPH|POS)$/.test(next)) break;
    if (tag === "NN" && /^(?:NNP|VBN|VBG|JJ)/.test(next) && INVARIANT.test(text)) break;
  }
  return head;
}

/** "70 [search] and rescue workers": of several things a singular is only half of what they are called. */
function isHalf(tokens: readonly Token[], head: number): boolean {
  const half = tokens[head] as Token;
  if (half.tag !== "NN" || INVARIANT.test(half.text) || half.text.endsWith("s")) return false;
  for (let i = head + 2; i < head + 5; i++) {
    const token = at(tokens, i);
    if (!token || !/^(?:NN|JJ|NNS|HYPH)$/.test(token.tag)) return false;
    if (token.tag === "NNS" || INVARIANT.test(token.text)) return true;
  }
  return false;
}

/** "20,000 pages of emails" tell how much there is; "a report of 12 pages" does not. */
const MANY_PAGES = 100;

/** Plurals, words that are plural in sense, and the singular after "one"; no abstract nouns. */
function isCountable({ tag, lemma, text }: Token, amount: Amount): boolean {
  if (UNCOUNTED.has(lemma.toLowerCase()) || UNCOUNTED.has(text.toLowerCase()))
    return lemma.toLowerCase() === "page" && (amount.value ?? amount.low ?? 0) >= MANY_PAGES;
  if (amount.value === 1) return tag === "NN";
  if (/^NNP?S$/.test(tag)) return tag === "NNS" || isPerson(lemma, text) || amount.written !== "words";
  return (
    INVARIANT.test(text) ||
    (tag === "NN" && text.endsWith("s") && !/(?:ss|is|us)$/u.test(text)) ||
    (tag === "NNP" && isPerson(lemma, text) && text.endsWith("s"))
  );
}
