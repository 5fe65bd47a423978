import { type Amount, type Counted, type Scene, tokenBefore, tokenFrom } from "./draft.ts";
import { isTime, unitAt } from "./units.ts";

const NOMINAL = /^(?:DT|PDT|JJ|NN|NNS|NNP|NNPS|POS|PRP\$|HYPH|VBN|CD)$/;
const LONGEST = 7; // words of what is shared

/**
 * What a part of one is a part of: "two thirds of the homes", "half the city", "one in five children". Null where the
 * words measure nothing: "half an hour", "a third man", "the second half".
 */
export function shareOf({ text, tokens }: Scene, amount: Amount): Counted | null {
  if (!amount.fraction) return null;
  const written = text.slice(amount.number.start, amount.number.end);
  const ratio = /\b(?:in|out of)\b/iu.test(written);
  const after = text.slice(amount.number.end, amount.number.end + 12);
  const left = text.slice(Math.max(0, amount.start - 12), amount.start);
  const halved = /^half$/iu.test(written) && /^ (?:the|its|their|his|her|all|those|these) /u.test(after);
  if (!halved && !ratio && !/^ of (?!an? )/u.test(after)) return null;
  if (/\b(?:first|second|other|last|latter|better|top|bottom|this|that) $/iu.test(left)) return null;
  const from = tokenFrom(tokens, amount.number.end);
  let last = -1;
  for (let i = /^ of /u.test(after) ? from + 1 : from; i < Math.min(from + LONGEST, tokens.length); i++) {
    const { tag } = tokens[i]!;
    if (!NOMINAL.test(tag) && tokens[i]!.text.toLowerCase() !== "those") break;
    if (/^(?:NN|VBN)/.test(tag) || tokens[i]!.text.toLowerCase() === "those") last = i;
  }
  const head = tokens[last];
  const unit = head && unitAt(text, head.start)?.unit.unit;
  if (head === undefined || (unit !== undefined && isTime(unit))) return null;
  const words = text.slice(tokens[from]!.start, head.end);
  return {
    unit: "share",
    words,
    head: last,
    first: from,
    last,
    start: amount.start,
    end: Math.max(amount.end, tokens[tokenBefore(tokens, head.end)]!.end),
    event: null,
    basis: "unit",
  };
}
