import type { ClaimSentence } from "../sentences/words.ts";
import type { WordMatch } from "./match.ts";

/** What two sentences share. */
interface Shared {
  readonly a: ClaimSentence;
  readonly b: ClaimSentence;
  readonly matches: readonly WordMatch[];
  /** Both come to one value for one thing. */
  readonly counts: boolean;
}

/** Matches that a link must have at the least, dates apart: "Updated 6:05 p.m." and "May 14" assert nothing. */
const FEWEST_MATCHES = 3;

/**
 * Whether what two sentences share says something: a count, or three words that are not all the name of one thing. How many
 * there were of a thing, or how large it was, is said even by words that only name it.
 */
export const saysSomething = (shared: Shared): boolean => {
  const { a, b, matches, counts } = shared;
  if (counts) return true;
  if (matches.filter((match) => !a.words[match.a]!.dated).length < FEWEST_MATCHES) return false;
  return isCounted(shared) || (!isOneThing(a, matches, "a") && !isOneThing(b, matches, "b"));
};

/** Both give one number in one unit, such as few other things have: "the 47 Norland guards", "a quake of magnitude 6.3". */
const isCounted = ({ a, b, matches }: Shared): boolean =>
  matches.some((match) => {
    const [one, other] = [a.words[match.a]!, b.words[match.b]!];
    const isSame = one.kind === "number" && one.key === other.key;
    return isSame && one.unit !== null && one.unit === other.unit && !isCommon(one.key);
  });

/** Numbers up to this, and its multiples, are told of many things. */
const ROUND = 10;

function isCommon(key: string): boolean {
  const value = Number(key.slice(1));
  return !(value > 0) || (Number.isInteger(value) && (value <= ROUND || value % ROUND === 0));
}

/** Relations that bind words into one name or one thing: "the operator, Blue Strait Lines". */
const BOUND = /^(?:compound|flat|appos|amod|nmod:poss|nummod|det|fixed)/;

/** Whether the words all name one thing, of which nothing is said by them. */
function isOneThing(
  { words, sentence: { tokens } }: ClaimSentence,
  matches: readonly WordMatch[],
  side: "a" | "b",
): boolean {
  const headOf = (at: number): number => {
    let head = at;
    for (let steps = 0; steps < tokens.length && BOUND.test(tokens[head]!.relation); steps++) {
      const next = tokens[head]!.head;
      if (next < 0) break;
      head = next;
    }
    return head;
  };
  const heads = new Set(matches.map((match) => headOf(words[match[side]]!.to)));
  return heads.size === 1 && !tokens[[...heads][0]!]!.tag.startsWith("VB");
}
