import { type Amount, type Counted, tokenBefore } from "../draft.ts";
import { isFree, type Reader } from "./reader.ts";

/** Behind these a number gives another value of what was counted before. */
const PUT =
  /\b(?:(?:put|puts|putting|estimated|estimates|reckoned|numbered) (?:it|them|this|(?:the|their|its) (?:\p{L}+ ){1,3})? ?at|(?:spoke|speaks?|talked|talks?) of|(?:came|comes|amounted|amounts) to) $/iu;
/** "Police put the crowd at 40,000, the unions | at 160,000". */
const ALSO_AT = /[,;] (?:(?:and|but|while|whereas) )?(?:\p{L}+ ){1,4}at $/u;
const AT = /\bat $/u;
/** Two values of one count differ no more than so many times. */
const ONE_COUNT = 5;

/** "The unions spoke of 160,000", "another centre put it at 6.9": a number alone, for what the one before it counted. */
export const putAt: Reader = (scene, amount, earlier) => {
  const { text, tokens, sentence } = scene;
  if (!isFree(scene, amount)) return null;
  const left = text.slice(Math.max(sentence.start, amount.start - 60), amount.start);
  const last = earlier.at(-1);
  const also =
    ALSO_AT.test(left) && last !== undefined && AT.test(text.slice(Math.max(0, last.start - 3), last.start));
  if (!also && !PUT.test(left)) return null;
  const first = [...(scene.before ?? []), ...earlier].findLast((one) => mayBeOne(one, amount));
  if (first === undefined) return null;
  const head = tokenBefore(tokens, amount.end);
  return { ...first, head, first: head, last: head, start: amount.start, end: amount.end };
};

function mayBeOne({ value, unit }: Counted, amount: Amount): boolean {
  const other = amount.low ?? amount.high;
  if (value == null || other === null || value <= 1 || unit === "percent") return false;
  return Math.max(value, other) <= (unit === "magnitude" ? 1.5 : ONE_COUNT) * Math.min(value, other);
}
