import type { Entity, Place } from "../../model/story.ts";
import { type Lookup, reportsOf } from "../lookup.ts";

export interface FoundPlace {
  readonly entity: Entity;
  readonly place: Place;
  readonly reports: readonly string[];
}

/** Places of a story: those that were found, most mentioned first, and those that were not. */
export const places = (look: Lookup): { found: FoundPlace[]; unresolved: Entity[] } => {
  const named = look.story.entities.filter(({ type, mentions }) => type === "place" && mentions.length > 0);
  const more = (a: Entity, b: Entity): number =>
    b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1);
  return {
    found: look.story.entities
      .filter(({ place, mentions }) => place !== null && mentions.length > 0)
      .sort(more)
      .map((entity) => ({ entity, place: entity.place!, reports: reportsOf(look, entity.mentions) })),
    unresolved: named.filter(({ place }) => place === null).sort(more),
  };
};
