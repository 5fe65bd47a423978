import type { Span } from "../../model/span.ts";
import { assertionSpan, type Matched } from "../sentences/clause.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { bestFirst, type Link } from "./links.ts";
import type { WordMatch } from "./match.ts";

/** A sentence's part in a claim: which of its words other reports match, and the clause that asserts it. */
export interface Part extends Matched {
  readonly span: Span;
}

/** Sentences, at most once each, that assert one thing, and the links that say so, best first. */
export interface LinkedClaim {
  readonly parts: readonly Part[];
  readonly links: readonly Link[];
}

/** Two links agree on what their common sentence says where the lighter's matched words overlap by this share. */
const OVERLAP = 0.5;
/**
 * What more sentences than this share is held together by the first so many: whatever else joins must be alike to those. It
 * bounds the time that long stories take, and hostile text.
 */
const MOST_HELD = 80;
/** A claim of more links than this is told by those that hang it together: of 500 copies there are over 100,000. */
const MOST_LINKS = 1000;

/** A match counts for the claim's words from this share of the heaviest match's worth. */
const TELLING = 0.5;

/** But so many of the heaviest count in any case: one number alone is no claim. */
const FEWEST = 3;

interface Draft {
  readonly parts: Map<ClaimSentence, Set<number>>;
  readonly links: Link[];
  /** When it last changed: of two that hold a link's words as well the one that has been as it is for longer takes it. */
  since: number;
}

/**
 * Joins links into claims, best first. A sentence may serve several claims, each with other words of it: links join
 * where their matched words in the common sentence overlap, and where no two sentences of the outcome are too unlike.
 *
 * @param links with a score of 1 or more, best first
 * @param alike whether two sentences are at least related: no two of different reports in a claim may be less
 */
export function joinLinks(
  links: readonly Link[],
  alike: (a: ClaimSentence, b: ClaimSentence) => boolean,
): readonly LinkedClaim[] {
  const drafts = new Set<Draft>();
  const at = new Map<ClaimSentence, Set<Draft>>();
  for (const [since, link] of links.entries()) {
    const fresh = draftOf(link);
    const hosts = [link.a, link.b].flatMap(
      (sentence) => bestHost(fresh, sentence, at.get(sentence) ?? NONE) ?? [],
    );
    let joined = fresh;
    for (const host of new Set(hosts)) {
      if (!mayJoin(joined, host, alike)) continue;
      const [larger, smaller] = joined.parts.size > host.parts.size ? [joined, host] : [host, joined];
      merge(larger, smaller);
      if (drafts.delete(smaller))
        for (const sentence of smaller.parts.keys()) at.get(sentence)!.delete(smaller);
      // what the larger one held before it is known to hold
      if (drafts.has(larger)) for (const sentence of smaller.parts.keys()) hold(at, sentence, larger);
      joined = larger;
    }
    joined.since = since;
    if (drafts.has(joined)) continue;
    drafts.add(joined);
    for (const sentence of joined.parts.keys()) hold(at, sentence, joined);
  }
  return [...drafts].toSorted((x, y) => x.since - y.since).map(finish);
}

const NONE: ReadonlySet<Draft> = new Set();

function hold(at: Map<ClaimSentence, Set<Draft>>, sentence: ClaimSentence, draft: Draft): void {
  const held = at.get(sentence);
  if (held === undefined) at.set(sentence, new Set([draft]));
  else held.add(draft);
}

function draftOf(link: Link): Draft {
  return {
    links: [link],
    since: 0,
    parts: new Map([
      [link.a, new Set(telling(link).map((match) => match.a))],
      [link.b, new Set(telling(link).map((match) => match.b))],
    ]),
  };
}

/** The matches that make the link: a stray "Friday" at the other end of the sentence is not part of the claim. */
function telling({ matches }: Link): readonly WordMatch[] {
  const heaviest = matches[0]?.worth ?? 0;
  return matches.filter((match, rank) => rank < FEWEST || match.worth >= TELLING * heaviest);
}

/** The claim that already holds most of what the link matches in this sentence, if it holds enough. */
function bestHost(link: Draft, sentence: ClaimSentence, hosts: ReadonlySet<Draft>): Draft | null {
  const mine = link.parts.get(sentence)!;
  let best: Draft | null = null;
  let most = OVERLAP;
  for (const host of hosts) {
    const share = overlap(sentence, mine, host.parts.get(sentence)!);
    if (share > most || (share === most && (best === null || host.since < best.since)))
      [best, most] = [host, share];
  }
  return best;
}

/** How much of the lighter set of words the other holds too, by weight. */
function overlap(sentence: ClaimSentence, one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const weigh = (words: Iterable<number>): number => {
    let sum = 0;
    for (const word of words) sum += sentence.words[word]!.weight;
    return sum;
  };
  const lighter = Math.min(weigh(one), weigh(other));
  return lighter === 0 ? 0 : weigh([...one].filter((word) => other.has(word))) / lighter;
}

/** Of much that is held already only what comes together anew is asked, of what holds it. */
function mayJoin(one: Draft, other: Draft, alike: (a: ClaimSentence, b: ClaimSentence) => boolean): boolean {
  const isLong = one.parts.size + other.parts.size > MOST_HELD;
  const [mine, its] = isLong
    ? [besides(one, other), besides(other, one)]
    : [one.parts.keys(), [...other.parts.keys()]];
  for (const a of mine)
    for (const b of its) if (a !== b && a.report !== b.report && !alike(a, b)) return false;
  return true;
}

/** Of what one draft is held together by, what the other lacks. */
function besides(one: Draft, other: Draft): readonly ClaimSentence[] {
  const lacked: ClaimSentence[] = [];
  let held = 0;
  for (const sentence of one.parts.keys()) {
    if (!other.parts.has(sentence)) lacked.push(sentence);
    if (++held === MOST_HELD) break;
  }
  return lacked;
}

function merge(into: Draft, { parts, links }: Draft): void {
  for (const [sentence, words] of parts) {
    const known = into.parts.get(sentence);
    if (known === undefined) into.parts.set(sentence, words);
    else for (const word of words) known.add(word);
  }
  for (const link of links) into.links.push(link);
}

const partsIn = ({ parts }: Draft): readonly Part[] =>
  [...parts].map(([sentence, words]) => ({ sentence, words, span: assertionSpan({ sentence, words }) }));

/** What each of two linked sentences asserts of what they share, the first one's first. */
export const partsOf = (link: Link): readonly Part[] => partsIn(draftOf(link));

function finish(draft: Draft): LinkedClaim {
  const parts = [...partsIn(draft)];
  const links = draft.links.toSorted(bestFirst);
  return {
    parts: parts.toSorted((x, y) => x.sentence.place - y.sentence.place),
    links: links.length > MOST_LINKS ? spanning(links) : links,
  };
}

/** The best links that hang all together: what hangs together from some score on does so by these too. */
function spanning(links: readonly Link[]): readonly Link[] {
  const head = new Map<ClaimSentence, ClaimSentence>();
  const headOf = (sentence: ClaimSentence): ClaimSentence => {
    let at = sentence;
    for (let above = head.get(at); above !== undefined; above = head.get(at)) at = above;
    for (let on = sentence; on !== at; ) {
      const above = head.get(on)!;
      head.set(on, at);
      on = above;
    }
    return at;
  };
  return links.filter(({ a, b }) => {
    const [one, other] = [headOf(a), headOf(b)];
    if (one !== other) head.set(one, other);
    return one !== other;
  });
}
