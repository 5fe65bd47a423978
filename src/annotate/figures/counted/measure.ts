import type { Token } from "../../../model/syntax.ts";
import { type Amount, type Scene, tokenBefore, tokenFrom } from "../draft.ts";
import { isTime, signBefore, unitAt } from "../units.ts";
import { at, type Reader } from "./reader.ts";
import { isSpan, LASTING } from "./span.ts";

/** "$20 million", "20 km", "1,000 square miles of land", "30 percent", "for three weeks". */
export const measure: Reader = (scene, amount) => {
  const { text, tokens } = scene;
  const sign = signBefore(text, amount.number.start);
  const of = amount.vague && text.startsWith(" of ", amount.end) ? " of".length : 0;
  const named = sign === null ? unitAt(text, amount.end + of) : null;
  const unit = sign?.unit ?? named?.unit;
  if (unit === undefined || (named !== null && isFalseUnit(scene, amount, named.end))) return null;
  if (isTime(unit.unit) && !isSpan(scene, amount, named?.end ?? 0)) return null;
  const end = named?.end ?? amount.end;
  const start = named === null ? amount.number.start : amount.end;
  const last = tokenBefore(tokens, end);
  const topic = topicAfter(scene, end, sign !== null || /^[A-Z]{3}$/.test(unit.unit));
  const words = `${named === null ? unit.unit : text.slice(amount.end + of, named.end).replace(/^[\s-]+/u, "")}${topic}`;
  const money = unit.unit === "lb" && (amount.value ?? 0) >= 10_000 ? "GBP" : unit.unit;
  return {
    unit: money,
    words,
    head: last,
    first: tokenFrom(tokens, start),
    last,
    start: Math.min(amount.start, sign?.start ?? amount.start),
    end,
    event: null,
    basis: "unit",
  };
};

const NOMINAL = /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|PRP\$|HYPH|VBN)$/;

/**
 * What a measure measures: "of Russian territory"; of money also "in damage", "worth of grain" and the noun right after
 * ("a $10 million | donation"). Up to six words without a verb between; empty where there is none.
 */
function topicAfter({ text, tokens }: Scene, end: number, isMoney: boolean): string {
  const first = tokenFrom(tokens, end);
  const opener = at(tokens, first);
  const opens = isMoney
    ? /^(?:of|in|worth)$/u.test(opener?.text ?? "") || /^(?:NN|JJ)/.test(opener?.tag ?? "")
    : opener?.text === "of";
  if (!opens) return "";
  let last = -1;
  for (
    let i = /^NN/.test(opener?.tag ?? "") ? first : first + 1;
    i < Math.min(first + 7, tokens.length);
    i++
  ) {
    const { tag, text: word } = tokens[i] as Token;
    const lasts = LASTING.has(word); // "fighting", "talks": whatever the tagger takes them for
    if (!NOMINAL.test(tag) && !lasts) break;
    if (/^NN/.test(tag) || lasts) last = i;
  }
  return last < first ? "" : ` ${text.slice((tokens[first] as Token).start, (tokens[last] as Token).end)}`;
}

/** "5 F-16s", "12 m. votes", "two won": names of units that are something else here. */
function isFalseUnit({ text, tokens }: Scene, amount: Amount, end: number): boolean {
  const name = text.slice(amount.end, end).trim();
  if (name.length <= 2 && /^[\p{L}\d-]/u.test(text.slice(end))) return true;
  const attached = /^[°\d]|^[gt]\b/u.test(text.slice(amount.end));
  if (/^(?:C|F|in|l|g|t|T|h)$/u.test(name) && !attached) return true;
  const token = at(tokens, tokenBefore(tokens, end));
  if (name === "won") return token?.tag !== "NN" && (amount.value ?? 0) < 1000;
  return /^(?:min|real|rand|second)$/u.test(name) && amount.value !== 1 && amount.written === "words";
}
