import type { Span } from "../../model/span.ts";
import { holds } from "../sentences/spans.ts";
import type { ClaimSentence, ClaimWord } from "../sentences/words.ts";
import { spanOf } from "./build.ts";
import type { Context } from "./context.ts";
import { frameOfSaying } from "./frame-of-saying.ts";
import { partsOf } from "./join.ts";
import type { Link } from "./links.ts";

/**
 * Sentences are laid beside each other whole, but what a claim shows of each is what it asserts: two guests "told the
 * Morning Round" two things, two towns lie in one province. What two assertions share by themselves says whether the
 * sentences were joined by what they tell or by what stands around it.
 */

/** Of what the shorter assertion says so much must be said by the other, by weight; under it they are no one claim. */
export const LEAST_SHARED = 1 / 6;
/** Under this a report is no line of reporting of its own for what the other says. */
export const SURELY_SHARED = 0.3;

/** How much of what the shorter assertion of a link says the other says as well, by weight, 0 to 1; asked once a link. */
export function sharedInTold(context: Context): (link: Link) => number {
  const known = new Map<Link, number>();
  const frames = new Map<ClaimSentence, ReadonlySet<number>>();
  const frameOf = (sentence: ClaimSentence): ReadonlySet<number> => {
    const before = frames.get(sentence);
    if (before !== undefined) return before;
    const frame = frameOfSaying(sentence, context.attributions.get(sentence.report) ?? []);
    frames.set(sentence, frame);
    return frame;
  };
  return (link) => {
    const before = known.get(link);
    if (before !== undefined) return before;
    const share = shareOf(link, context, frameOf);
    known.set(link, share);
    return share;
  };
}

function shareOf(
  link: Link,
  context: Context,
  frameOf: (sentence: ClaimSentence) => ReadonlySet<number>,
): number {
  // one value for one thing is what both tell, however little else there is
  if (link.counts) return 1;
  const [one, other] = partsOf(link);
  const [a, b] = [one!, other!].map((part) =>
    toldIn(part.sentence, spanOf(part, context), frameOf(part.sentence)),
  ) as [ReadonlySet<number>, ReadonlySet<number>];
  const lighter = Math.min(weightOf(a, link.a.words), weightOf(b, link.b.words));
  if (lighter === 0) return 0;
  let shared = 0;
  for (const match of link.matches)
    if (a.has(match.a) && b.has(match.b))
      shared += match.likeness * Math.min(link.a.words[match.a]!.weight, link.b.words[match.b]!.weight);
  return Math.min(1, shared / lighter);
}

/** The words of a sentence (places in its `words`) that its assertion tells, and that do not only say who says it. */
function toldIn({ words }: ClaimSentence, span: Span, frame: ReadonlySet<number>): ReadonlySet<number> {
  const told = new Set<number>();
  for (let at = 0; at < words.length; at++) if (holds(span, words[at]!) && !frame.has(at)) told.add(at);
  return told;
}

function weightOf(places: ReadonlySet<number>, words: readonly ClaimWord[]): number {
  let sum = 0;
  for (const place of places) sum += words[place]!.weight;
  return sum;
}
