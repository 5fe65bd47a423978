import type { Span } from "../../model/span.ts";
import { assertionSpan, type Matched } from "./clause.ts";
import type { Link } from "./links.ts";
import type { WordMatch } from "./match.ts";
import type { ClaimSentence } from "./words.ts";

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
const OVERLAP = 0.4;
/** What more sentences than this share is a theme and no claim. It also bounds the time that hostile text takes. */
const MOST_PARTS = 80;

/** A match counts for the claim's words from this share of the heaviest match's worth. */
const TELLING = 0.5;

/** But so many of the heaviest count in any case: one number alone is no claim. */
const FEWEST = 3;

interface Draft {
  readonly parts: Map<ClaimSentence, Set<number>>;
  links: Link[];
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
  for (const link of links) {
    const fresh = draftOf(link);
    const hosts = [link.a, link.b].flatMap(
      (sentence) => bestHost(fresh, sentence, at.get(sentence) ?? new Set()) ?? [],
    );
    let joined = fresh;
    for (const host of new Set(hosts)) {
      if (!mayJoin(joined, host, alike)) continue;
      joined = merge(joined, host);
      drafts.delete(host);
      for (const sentence of host.parts.keys()) at.get(sentence)!.delete(host);
    }
    drafts.add(joined);
    for (const sentence of joined.parts.keys()) at.set(sentence, (at.get(sentence) ?? new Set()).add(joined));
  }
  return [...drafts].map(finish);
}

function draftOf(link: Link): Draft {
  return {
    links: [link],
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
    if (share >= most && (best === null || share > most)) [best, most] = [host, share];
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

function mayJoin(one: Draft, other: Draft, alike: (a: ClaimSentence, b: ClaimSentence) => boolean): boolean {
  if (one.parts.size + other.parts.size > MOST_PARTS) return false;
  for (const a of one.parts.keys())
    for (const b of other.parts.keys()) if (a !== b && a.report !== b.report && !alike(a, b)) return false;
  return true;
}

function merge(one: Draft, other: Draft): Draft {
  const parts = new Map(one.parts);
  for (const [sentence, words] of other.parts)
    parts.set(sentence, new Set([...(parts.get(sentence) ?? []), ...words]));
  return { parts, links: [...other.links, ...one.links] };
}

function finish(draft: Draft): LinkedClaim {
  const parts = [...draft.parts].map(([sentence, words]) => ({
    sentence,
    words,
    span: assertionSpan({ sentence, words }),
  }));
  return {
    parts: parts.toSorted((x, y) => x.sentence.place - y.sentence.place),
    links: draft.links.toSorted(
      (x, y) => y.score - x.score || x.a.place - y.a.place || x.b.place - y.b.place,
    ),
  };
}
