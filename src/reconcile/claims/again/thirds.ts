import type { ClaimSentence } from "../../sentences/words.ts";
import { type Link, RELATED } from "../links.ts";

/** The sentences that each is like, with how much. */
export type Likes = ReadonlyMap<ClaimSentence, ReadonlyMap<ClaimSentence, number>>;

/** So many of the sentences that one is most like are asked. */
const MOST_ASKED = 64;

/** @param links best first */
export function likesOf(links: readonly Link[]): Likes {
  const likes = new Map<ClaimSentence, Map<ClaimSentence, number>>();
  const note = (one: ClaimSentence, other: ClaimSentence, score: number): void => {
    const others = likes.get(one) ?? new Map<ClaimSentence, number>();
    if (others.size === 0) likes.set(one, others);
    if (others.size < MOST_ASKED) others.set(other, score);
  };
  for (const { a, b, score } of links) {
    note(a, b, score);
    note(b, a, score);
  }
  return likes;
}

/** How many third sentences are like both sides of a link, and the one that both are most like. */
export function thirdsOf({ a, b }: Link, likes: Likes): { count: number; witness: ClaimSentence | null } {
  const other = likes.get(b)!;
  let count = 0;
  let [most, witness]: [number, ClaimSentence | null] = [RELATED, null];
  for (const [third, score] of likes.get(a)!) {
    const lesser = Math.min(score, other.get(third) ?? 0);
    if (lesser >= RELATED) count++;
    if (lesser > most) [most, witness] = [lesser, third];
  }
  return { count, witness };
}
