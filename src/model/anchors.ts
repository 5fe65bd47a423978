import type { Decision } from "./decision.ts";
import type { Ruling } from "./judgement.ts";
import type { ClaimId, Located, Span } from "./span.ts";
import type { Entity } from "./story.ts";

/** Of the shorter of two stretches, the share that must lie on the other for them to be one place. */
const SHARE = 0.5;

/** How alike two stretches of one text are, 0 to 1: what they share of what they cover together. */
function likeness(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return common < SHARE * shorter || common <= 0 ? 0 : common / (a.end - a.start + b.end - b.start - common);
}

/** How well the best of these places fits one that a person pointed at; 0: none lies there. */
export const fit = (places: readonly Located[], at: Located): number =>
  places.reduce(
    (most, place) => (place.report === at.report ? Math.max(most, likeness(place, at)) : most),
    0,
  );

function best<T extends { readonly id: string }>(
  things: readonly T[],
  placesOf: (thing: T) => readonly Located[],
  at: Located,
): T | null {
  let [found, most]: [T | null, number] = [null, 0];
  for (const thing of things) {
    const score = fit(placesOf(thing), at);
    if (score > most || (score === most && found !== null && thing.id < found.id))
      [found, most] = [thing, score];
  }
  return found;
}

/** The claim that holds the words at a place: of those that do, the one that is cut most alike. Null: none does. */
export const claimAt = <C extends { readonly id: ClaimId; readonly assertions: readonly Located[] }>(
  claims: readonly C[],
  at: Located,
): C | null => best(claims, ({ assertions }) => assertions, at);

/** The entity that is named at a place; null where none is. */
export const entityAt = (entities: readonly Entity[], at: Located): Entity | null =>
  best(entities, ({ mentions }) => mentions, at);

/** A person's ruling as it stands beside the machine's decisions. */
export const decisionOf = ({ verdict, by, note }: Ruling, otherwise: string): Decision => ({
  verdict,
  score: null,
  by,
  reasons: [note ?? otherwise],
});
