import type { Sentence, Token } from "../../model/syntax.ts";
import { askedOnce, wordForms } from "../../text/words/content-words.ts";
import { type Class, classOf, hasClass, takesNext } from "./classes.ts";
import { settleWord } from "./company.ts";
import type { Item } from "./item.ts";
import { lexicon } from "./lexicon.ts";
import { joinNumbers } from "./numerals.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** The items of a sentence, in text order; none where no word of it belongs to a time. */
export const itemsOf = (text: string, sentence: Sentence): Item[] =>
  mayTellTime(sentence) ? readItems(text, sentence) : [];

/** Whether some word of a sentence may belong to a time: without one it is not cut into pieces at all. */
export function mayTellTime({ tokens }: Sentence): boolean {
  const forms = wordForms(tokens);
  for (let at = 0; at < tokens.length; at++) {
    if (mayBelong(forms[at]!)) return true;
    if (isOfOneLetter(tokens[at]!.text) && tokens[at + 1]?.text.startsWith(".")) return true;
  }
  return false;
}

/** Marks and endings that no time is made of. Of other letters by themselves some are ("p" of "p.m"). */
const APART = /^(?:[^\p{L}\p{N}]+|n['’]t|['’](?:s|m|d|re|ve|ll)|[ai])$/iu;

/** "a" and "I" begin a time only before a stop. */
const isOfOneLetter = (word: string): boolean => word === "a" || word === "A" || word === "I" || word === "i";

const mayBelong = askedOnce((text) => {
  const lower = text.toLowerCase();
  if (!APART.test(text) && !/^[a-z]{2,}$/.test(lower)) return true;
  return hasClass(lower) || PLAIN.has(lower);
});

/** The same of any sentence. */
export function readItems(text: string, sentence: Sentence): Item[] {
  const pieces = piecesOf(text, sentence);
  const classes: Class[] = [];
  for (let i = 0; i < pieces.length; i++) classes.push(classOf(pieces[i]!, pieces[i + 1], pieces[i - 1]));
  if (classes.every(([kind], i) => kind === "word" && !PLAIN.has(pieces[i]!.lower))) return [];
  const joined = joinNumbers(join(pieces, classes, sentence.tokens));
  const items: Item[] = [];
  for (let i = 0; i < joined.length; i++) items.push(settleWord(joined, i));
  return items.every(({ kind, lower }) => kind === "word" && !PLAIN.has(lower)) ? [] : items;
}

/** Pieces as items, with what belongs to them of the next piece. */
function join(pieces: readonly Piece[], classes: readonly Class[], tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  let token = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    token = tokenAt(tokens, piece.start, token);
    const [kind, value] = classes[i]!;
    const item: Item = {
      start: piece.start,
      end: piece.end,
      kind,
      value,
      token,
      lower: piece.lower,
      capital: piece.text !== piece.lower && CAPITAL.test(piece.text),
      tag: tokens[token]?.tag ?? "",
    };
    if (!takesNext(item, pieces[i + 1])) items.push(item);
    else items.push({ ...item, end: pieces[++i]!.end });
  }
  return items;
}

const CAPITAL = /^\p{Lu}/u;

function tokenAt(tokens: readonly Token[], start: number, from: number): number {
  let i = from;
  while (i < tokens.length - 1 && tokens[i]!.end <= start) i++;
  return i;
}

/** Words that are a time without any word of a class beside them. */
const PLAIN = new Set([
  "yesterday",
  "today",
  "tonight",
  "tomorrow",
  "now",
  "currently",
  "nowadays",
  "recently",
  "recent",
  "current",
  "lately",
  "moment",
  "present",
  "past",
  "future",
  "daily",
  "nightly",
  "hourly",
  "weekly",
  "monthly",
  "yearly",
  "annually",
  "biweekly",
  "fortnightly",
  "annum",
  "ago",
  "q",
  "fy",
  ...Object.keys(lexicon.long),
  "christmas",
  "easter",
  "thanksgiving",
  "halloween",
  "pentecost",
]);
