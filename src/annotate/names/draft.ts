import type { EntityType } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";

export const TYPES: readonly EntityType[] = ["person", "organization", "place", "group"];

/** Evidence for the four types, in points; about three points settle a type. */
export type Scores = Record<EntityType, number>;

export const noScores = (): Scores => ({ person: 0, organization: 0, place: 0, group: 0 });

/** A name on its way: words `from` to `to` (not included) of line `line`. The refiners fill in the rest. */
export interface Draft {
  readonly line: number;
  from: number;
  to: number;
  readonly roles: Span[];
  /** A title stands before it ("President"). */
  titled: boolean;
  /** It only counts if the report names it elsewhere: a common word that begins a sentence. */
  weak: boolean;
  scores: Scores;
  readonly reasons: string[];
}

/** A name of which nothing is known yet but where it stands. */
export const draft = (line: number, from: number, to: number): Draft => ({
  line,
  from,
  to,
  roles: [],
  titled: false,
  weak: false,
  scores: noScores(),
  reasons: [],
});

/** Adds points for a type and says why. */
export function add(target: Draft, type: EntityType, points: number, reason: string): void {
  target.scores[type] += points;
  target.reasons.push(`${reason}: ${type} ${points > 0 ? "+" : ""}${points}`);
}

/**
 * The type with most points, and how far it is ahead of the next. Each is asked by its name, for it is asked of every name
 * several times: by a key that varies V8 looks a property up anew.
 */
export function bestType(scores: Scores): {
  readonly type: EntityType;
  readonly points: number;
  readonly lead: number;
} {
  const { person, organization, place, group } = scores;
  const points = Math.max(person, organization, place, group);
  const next = Math.max(
    Math.min(person, organization),
    Math.min(place, group),
    Math.min(Math.max(person, organization), Math.max(place, group)),
  );
  const type =
    points === person
      ? "person"
      : points === organization
        ? "organization"
        : points === place
          ? "place"
          : "group";
  return { type, points, lead: points - next };
}
