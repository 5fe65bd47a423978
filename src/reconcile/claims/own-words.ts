import type { Located } from "../../model/span.ts";
import type { AlignedClaim } from "./build.ts";
import { holdsMainVerb } from "./clearest.ts";
import { type Context, sentenceAt, wordsAt } from "./context.ts";
import { byWeight, heldBy } from "./held.ts";

/** Words of two claims are the same where this share of the shorter lies in the other. */
const SAME = 0.5;

/**
 * A sentence may serve several claims, and tell all of them best: each claim but the one of most assertions is then told
 * by other words of its own, where it has any that can be read by themselves. Nobody could else tell the claims apart. A
 * claim without any, and of which larger ones hold all that it asserts, only says that they have something in common, and
 * goes where that is not sure.
 */
export function inOwnWords(all: readonly AlignedClaim[], context: Context): readonly AlignedClaim[] {
  const { isPart, isShared } = heldBy(all);
  const claims = all.filter((claim) => !isPart(claim));
  const taken: Taken = { places: new Map(), words: new Set() };
  const told = new Map<AlignedClaim, Located | null>();
  const tell = (claim: AlignedClaim): void => {
    const place = ownPlace(claim, taken, context);
    if (place !== null) take(place, taken, context);
    told.set(claim, place);
  };
  const [many, few] = parted(claims.toSorted(byWeight), ({ assertions }) => assertions.length > FEW);
  const [several, single] = parted(few, ({ assertions }) => assertions.length > 1);
  for (const claim of many) tell(claim);
  // what has no other words goes before what has
  for (const { assertions } of single) takePlace(assertions[0]!, taken);
  for (const claim of several) tell(claim);
  return claims
    .filter((claim) => told.get(claim) !== null || claim.sure.length > 0 || !isShared(claim))
    .map((claim) => {
      const place = told.get(claim);
      return place ? { ...claim, text: wordsAt(context, place) } : claim;
    });
}

/** A claim of more assertions is told as it is told best, whatever a single report says in some of its words. */
const FEW = 3;

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  const { true: first = [], false: rest = [] } = Object.groupBy(all, (one) => `${isFirst(one)}`);
  return [first, rest];
}

/** The assertion that tells a claim best of those that nothing else is told by; null: there is none. */
function ownPlace({ readable }: AlignedClaim, taken: Taken, context: Context): Located | null {
  const [best] = readable;
  const own = readable.find(
    (one) =>
      (one.isWhole || !best!.isWhole || isRead(one.span, context)) && !isTaken(one.span, taken, context),
  );
  return own?.span ?? null;
}

/** Whether words can be read by themselves though the tree has no subject for them. */
function isRead(span: Located, { reports }: Context): boolean {
  const sentence = sentenceAt(span, reports);
  return sentence !== undefined && holdsMainVerb(sentence, span);
}

/** What claims are told by already: where it stands, and how it reads. */
interface Taken {
  readonly places: Map<string, Located[]>;
  readonly words: Set<string>;
}

function isTaken(span: Located, { places, words }: Taken, context: Context): boolean {
  const others = places.get(span.report) ?? [];
  return others.some((other) => sharesWords(span, other)) || words.has(plain(wordsAt(context, span)));
}

function take(span: Located, taken: Taken, context: Context): void {
  takePlace(span, taken);
  taken.words.add(plain(wordsAt(context, span)));
}

function takePlace(span: Located, { places }: Taken): void {
  const others = places.get(span.report);
  if (others === undefined) places.set(span.report, [span]);
  else others.push(span);
}

function sharesWords(one: Located, other: Located): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared >= SAME * Math.min(one.end - one.start, other.end - other.start);
}

/** Letters and digits alone: two reports may set a quotation in other marks. */
const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
