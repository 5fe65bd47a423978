import type { Phrase } from "../page.ts";
import { namesOutlet } from "../relays.ts";
import { type Appearance, type Cast, type Gender, genderOf } from "./cast.ts";
import type { Spoken } from "./spoken.ts";

/** Sentences beyond which nobody is remembered. */
const FARTHEST = 14;

const POINTS = {
  perSentence: -0.8,
  spoke: 2.5,
  subject: 1,
  quoted: -2,
  owner: -0.7,
  gender: 0.5,
  sameObject: -0.6,
} as const;

/** The person whom "he" or "she" most likely means: near, a subject, the one who just spoke, of the same gender. */
export function personBefore(
  cast: Cast,
  phrase: Phrase,
  gender: Gender,
  spoken: readonly Spoken[],
): Appearance | Spoken | null {
  const fits = (g: Gender): boolean => g === null || gender === null || g === gender;
  const last = spoken.at(-1);
  let best: Appearance | Spoken | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const a of near(cast, phrase)) {
    if (a.type !== "person" || !fits(genderOf(cast, a))) continue;
    const points = score(a, phrase, last) + (genderOf(cast, a) === gender ? POINTS.gender : 0);
    if (points > most || (points === most && a.name.start > startOf(best))) [best, most] = [a, points];
  }
  if (
    last?.type === "words" &&
    last.person &&
    !last.plural &&
    fits(last.gender) &&
    phrase.sentence - last.sentence <= 4
  ) {
    const points = POINTS.spoke + POINTS.subject + POINTS.perSentence * (phrase.sentence - last.sentence);
    if (points > most) return last;
  }
  const isStillSpeaking =
    last?.type === "person" && fits(last.gender) && phrase.sentence - last.sentence <= 4;
  return best ?? (isStillSpeaking ? last : null);
}

/** The body that "it" or "they" most likely means; "it" are neither people nor several. */
export function bodyBefore(
  cast: Cast,
  phrase: Phrase,
  spoken: readonly Spoken[],
  isOne = false,
): Appearance | Spoken | null {
  const last = lastBody(spoken, isOne);
  if (last && phrase.sentence - last.sentence <= 3) return last;
  let best: Appearance | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const a of near(cast, phrase)) {
    if ((a.type !== "organization" && a.type !== "group") || (!isOne && namesOutlet(a.name))) continue;
    const points = score(a, phrase, last);
    if (points >= most) [best, most] = [a, points];
  }
  return best;
}

/** The last body that spoke; of those in one sentence the one whose sentence it is. */
function lastBody(spoken: readonly Spoken[], isOne: boolean): Spoken | undefined {
  const isBody = (s: Spoken): boolean => s.type !== "person" && !(isOne && (s.person || s.plural));
  const last = spoken.findLast(isBody);
  if (!last || last.main || !isOne) return last;
  return spoken.findLast((s) => s.sentence === last.sentence && s.main && isBody(s)) ?? last;
}

function* near(cast: Cast, phrase: Phrase): Generator<Appearance> {
  for (let i = lastBefore(cast.appearances, phrase.start); i >= 0; i--) {
    const a = cast.appearances[i]!;
    if (phrase.sentence - a.sentence > FARTHEST) return;
    yield a;
  }
}

/** Place of the last appearance that ends before `offset`, or -1. */
export function lastBefore(appearances: readonly Appearance[], offset: number): number {
  let low = 0;
  let high = appearances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (appearances[middle]!.name.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function score(a: Appearance, phrase: Phrase, last: Spoken | undefined): number {
  let points = POINTS.perSentence * (phrase.sentence - a.sentence);
  if (last?.key === a.key) points += POINTS.spoke;
  if (a.subject) points += POINTS.subject;
  else if (a.sentence === phrase.sentence) points += POINTS.sameObject;
  if (a.quoted) points += POINTS.quoted;
  if (a.owner) points += POINTS.owner;
  return points;
}

const startOf = (x: Appearance | Spoken | null): number => (x && "name" in x ? x.name.start : -1);
