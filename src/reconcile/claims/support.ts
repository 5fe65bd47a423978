import { clauseCosine } from "./clauses.ts";
import { bestFirst, type Link, RELATED } from "./links.ts";
import type { ClaimSentence } from "./words.ts";

/**
 * What the second look adds to a score. Set by hand with all pairs in view that were read for it (two stories with hand-made
 * answers, 136 pairs of twelve others), near what logistic regressions of "assert one thing" on the first score, the support
 * and the cosine of the clauses gave; no part was kept from them. What speaks for them are the links that went, read afterwards
 * (docs/quality.md).
 */
const SUPPORT = 1.2;
const CLAUSE = 0.8;
/** What a link is to bring of both. */
const DUE = { support: 0.07, clause: 0.19 };
/** More than this is no better support. */
const ENOUGH = 1.1;
/** So many of the sentences that one is most like are asked. */
const MOST_ASKED = 64;

/**
 * Looks at all links of a story once more, together. Two sentences that are both like a third one, and two of which
 * single clauses are alike, say one thing more often than the words that they share tell; those that have neither mostly
 * share words and nothing else, and are let go. It raises nothing: of 76 links that would have been new
 * only half were right, and what else it raised joined as many wrong ones.
 *
 * @param links from RELATED on, best first
 * @param reports how many reports the story has: in two nobody else could say it
 * @returns links from RELATED on by the new score, best first
 */
export function lookTwice(links: readonly Link[], reports: number): readonly Link[] {
  const likes = likesOf(links);
  const due = DUE.support * (1 - 2 / Math.max(2, reports)) + DUE.clause;
  return links
    .map((link): Link => {
      const { support, witness } = supportOf(link, likes);
      const score = link.score + SUPPORT * support + CLAUSE * clauseCosine(link) - due;
      return { ...link, witness, score: Math.min(link.score, score) };
    })
    .filter(({ score }) => score >= RELATED)
    .toSorted(bestFirst);
}

/** The sentences that each is like, with how much. */
type Likes = ReadonlyMap<ClaimSentence, ReadonlyMap<ClaimSentence, number>>;

function likesOf(links: readonly Link[]): Likes {
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

/** The third sentence that both are most like, and by how much more than related the lesser of the two likenesses is. */
function supportOf({ a, b }: Link, likes: Likes): { support: number; witness: ClaimSentence | null } {
  const other = likes.get(b)!;
  let [most, witness]: [number, ClaimSentence | null] = [RELATED, null];
  for (const [third, score] of likes.get(a)!) {
    const lesser = Math.min(score, other.get(third) ?? 0, ENOUGH);
    if (lesser > most) [most, witness] = [lesser, third];
  }
  return { support: most - RELATED, witness };
}
