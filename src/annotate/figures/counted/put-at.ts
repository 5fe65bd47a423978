import { type Amount, type Counted, type Scene, tokenBefore, tokenFrom } from "../draft.ts";
import { at, isFree, type Reader } from "./reader.ts";

/** Behind these a number gives another value of what was counted before. */
const PUT =
  /\b(?:(?:put|puts|putting|estimated|estimates|reckoned|numbered) (?:it|them|this|(?:the|their|its) (?:\p{L}+ ){1,3})? ?at|(?:spoke|speaks?|talked|talks?) of|(?:came|comes|amounted|amounts) to) $/iu;
/** "The unions said there were 160,000", "organisers claimed 150,000". */
const SAID =
  /\b(?:(?:said|says?|insisted|insists?)(?: that)?(?: (?:there|it|they) (?:were|was|are|is|numbered|had been))|claimed|claims|estimated|estimates|counted|counts|reckoned|registered|recorded|(?<=(?:; |, (?:and|but|while|whereas) )(?:the )?(?:\p{L}+ ){1,3})(?:said|says?))(?: only| just)? $/iu;
/** "Police put the crowd at 40,000, the unions | at 160,000". */
const ALSO_AT = /(?:[,;]| and| but| while| whereas) (?:(?:and|but|while|whereas) )?(?:\p{L}+ ){1,4}at $/u;
const AT = /\bat $/u;
/** "The rebels freed 112 prisoners and the government | 280": what the verb before says, of somebody else. */
const GAPPED =
  /(?:[,;](?: and| but| while| whereas)?|\b(?:and|but|while|whereas)) (?:the )?((?:\p{L}[\p{L}'’-]* ){1,4})$/u;
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
  const isClosed = endsClause(scene, amount);
  const isGapped = !also && isClosed && last?.basis === "noun" && isSubjectAlone(scene, amount, left);
  if (!also && !isGapped && !PUT.test(left) && !(isClosed && SAID.test(left))) return null;
  const candidates = isGapped ? earlier : [...(scene.before ?? []), ...earlier];
  const first = candidates.findLast((one) => mayBeOne(one, amount));
  if (first === undefined) return null;
  const head = tokenBefore(tokens, amount.end);
  return { ...first, head, first: head, last: head, start: amount.start, end: amount.end };
};

const endsClause = ({ tokens }: Scene, { end }: Amount): boolean => {
  const next = at(tokens, tokenFrom(tokens, end));
  return next === undefined || /^(?:[.,;:!?]|and|but|while|whereas)$/.test(next.text);
};

/** Nothing but a noun with its article stands between the word that joins and the number. */
function isSubjectAlone({ tokens }: Scene, { start }: Amount, left: string): boolean {
  const subject = GAPPED.exec(left)?.[1];
  if (subject === undefined) return false;
  const from = start - subject.length;
  const own = tokens.filter((token) => token.start >= from && token.end <= start);
  return (
    own.every(({ tag }) => /^(?:DT|JJ|NNP?S?|POS|HYPH)$/.test(tag)) && /^NNP?S?$/.test(own.at(-1)?.tag ?? "")
  );
}

function mayBeOne({ value, unit }: Counted, amount: Amount): boolean {
  const other = amount.low ?? amount.high;
  if (value == null || other === null || value <= 1 || unit === "percent") return false;
  return Math.max(value, other) <= (unit === "magnitude" ? 1.5 : ONE_COUNT) * Math.min(value, other);
}
