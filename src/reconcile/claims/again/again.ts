import { bestFirst, type Link, RELATED } from "../links.ts";
import { clauseCosine } from "./clauses.ts";
import { beyondOneThing } from "./constituents.ts";
import { oddsOf, type SecondFeatures } from "./score.ts";
import { type Likes, likesOf, thirdsOf } from "./thirds.ts";
import { sharedVerbs } from "./verbs.ts";

/** How the score of a link goes with the odds: 0 is 1, and links.ts says from where on a link is related, and sure. */
const SLOPE = 0.125;

/** Most of a long run of equal words is a quotation, or copy: the first look has it right. */
const VERBATIM = 0.75;
/** More days between two reports are no more. */
const MOST_DAYS = 10;
/** So many are taken to lie between reports of which one has no date. */
const UNDATED = 2;

/** What is known of a story beside its sentences. */
export interface Around {
  readonly reports: number;
  /** The day of a report's publication as a number, null where it is not known. */
  readonly dayOf: (report: string) => number | null;
}

/**
 * Looks at all links of a story once more, together: whether single clauses of two sentences are alike, whether others
 * are like both, whether their reports are of one day. What was joined by many words that say little of one another is
 * let go, and what fell a little short at first is joined where all of this speaks for it.
 *
 * @param links from RELATED on, best first
 * @returns links from RELATED on by the new score, best first
 */
export function lookTwice(links: readonly Link[], around: Around): readonly Link[] {
  const likes = likesOf(links);
  return links
    .map((link): Link => {
      if (link.copied || link.features.run >= VERBATIM) return link;
      const { features, witness } = compareAgain(link, likes, around);
      return { ...link, witness, score: 1 + SLOPE * oddsOf(features) };
    })
    .filter(({ score }) => score >= RELATED)
    .toSorted(bestFirst);
}

/** What is compared of two sentences at the second look, and a third sentence that both are like. */
function compareAgain(
  link: Link,
  likes: Likes,
  { reports, dayOf }: Around,
): { readonly features: SecondFeatures; readonly witness: Link["witness"] } {
  const { a, b, matches, most } = link;
  const { count, witness } = thirdsOf(link, likes);
  const [one, other] = [dayOf(a.report), dayOf(b.report)];
  const days = one === null || other === null ? UNDATED : Math.min(MOST_DAYS, Math.abs(one - other));
  const features: SecondFeatures = {
    first: link.score - 1,
    linked: link.score >= 1 ? 1 : 0,
    cosine: link.features.cosine,
    clause: clauseCosine(link),
    beyond: beyondOneThing(link) / most,
    verbs: sharedVerbs(link) / most,
    dated: matches.filter((match) => a.words[match.a]!.dated).length,
    thirds: Math.log1p(count),
    reports: Math.log(Math.max(1, reports - 1)),
    days: Math.log1p(days),
  };
  return { features, witness };
}
