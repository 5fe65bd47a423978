import type { Entity, Place } from "../../model/story.ts";
import { type Lookup, reportsOf } from "../lookup.ts";

export interface FoundPlace {
  readonly entity: Entity;
  readonly place: Place;
  readonly reports: readonly string[];
}

/** Names of one place ("the Arena", "Arena Hall") are one row, under the one that is used most. */
const onePlace = (look: Lookup, entities: readonly Entity[]): FoundPlace => {
  const [most] = entities;
  const place = most!.place!;
  const mentions = entities.flatMap((entity) => entity.mentions);
  const name = ABBREVIATED.test(most!.name) ? place.name : most!.name;
  return { entity: { ...most!, name, mentions }, place, reports: reportsOf(look, mentions) };
};

/** "Ala.", "Ky.": nobody is made to guess. */
const ABBREVIATED = /^\p{Lu}\p{Ll}{0,4}\.$/u;

/** A single word that some report also writes small is a common one ("Union", "Casino"): what it means here is on no map. */
const isCommon = ({ story }: Lookup, { name }: Entity): boolean => {
  if (!/^\p{L}+$/u.test(name)) return false;
  const small = new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, "u");
  return story.reports.some(({ text }) => small.test(text));
};

/** Places of a story: those that were found, most mentioned first, and those that were not. */
export const places = (look: Lookup): { found: FoundPlace[]; unresolved: Entity[] } => {
  const named = look.story.entities.filter(({ type, mentions }) => type === "place" && mentions.length > 0);
  const found = look.story.entities.filter(({ place, mentions }) => place !== null && mentions.length > 0);
  const more = (a: Entity, b: Entity): number =>
    b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1);
  return {
    found: [...Map.groupBy(found.sort(more), ({ id, place }) => place!.geonames ?? id).values()]
      .map((entities) => onePlace(look, entities))
      .sort((a, b) => more(a.entity, b.entity)),
    unresolved: named.filter((entity) => entity.place === null && !isCommon(look, entity)).sort(more),
  };
};
