import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ReportId } from "../../model/span.ts";
import type { Entity, Place } from "../../model/story.ts";
import type { PlaceKind } from "../../text/names/gazetteer.ts";
import { type Choice, rank } from "./rank.ts";
import { toponym } from "./toponyms.ts";

/** What locating reads of a report. */
export interface LocatedText {
  readonly id: ReportId;
  readonly text: string;
}

const PRECISION: Readonly<Record<PlaceKind, Place["precision"]>> = {
  country: "country",
  admin1: "region",
  admin2: "district",
  city: "city",
  district: "district",
  point: "point",
  region: "region",
  water: "region",
  continent: "region",
};

/**
 * Gives each entity of type `place` its `place`: the best candidate of the gazetteer by the table of features in
 * features.ts, with the reasons. A name that the gazetteer lacks stays null and is told by a note `link/place-unresolved`.
 * The entities come back in their order, all others untouched. `precision` says what the point stands for: that of a
 * region is not the place of an event in it. Points are WGS 84 in degrees.
 *
 * @example locatePlaces(entities, reports).entities[0].place // { lat: 51.74, lon: 36.19, precision: "city", … } or null
 */
export function locatePlaces(
  entities: readonly Entity[],
  reports: readonly LocatedText[],
): { entities: Entity[]; diagnostics: Diagnostic[] } {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const places = entities.filter(({ type }) => type === "place");
  const choices = rank(
    places.map((entity) => toponymOf(entity, texts)),
    [...texts.values()].sort(),
  );
  const placed = new Map(places.map((entity, i) => [entity.id, choices[i] ?? null]));
  const diagnostics = places.filter(({ id }) => placed.get(id) === null).map(unresolved);
  return {
    entities: entities.map((entity) =>
      placed.has(entity.id) ? { ...entity, place: placeOf(placed.get(entity.id) ?? null) } : entity,
    ),
    diagnostics,
  };
}

/** The entity's names, the commonest mention first, and where they stand. */
function toponymOf({ name, otherNames, mentions }: Entity, texts: ReadonlyMap<ReportId, string>) {
  const occurrences = mentions.flatMap(({ report, start, end }) => {
    const text = texts.get(report);
    return text === undefined ? [] : [{ text, start, end }];
  });
  const names = new Map<string, number>([
    [name, 0],
    ...otherNames.map((other): [string, number] => [other, 0]),
  ]);
  for (const { text, start, end } of occurrences)
    names.set(text.slice(start, end), (names.get(text.slice(start, end)) ?? 0) + 1);
  const ordered = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([written]) => written);
  return toponym(ordered, occurrences);
}

function placeOf(choice: Choice | null): Place | null {
  if (choice === null) return null;
  const { place } = choice.candidate;
  const { lat, lon, geonames, country, name } = place;
  return {
    lat,
    lon,
    precision: PRECISION[place.kind],
    geonames,
    country,
    name,
    reasons: [...choice.reasons(), `belief ${choice.share.toFixed(2)} among its namesakes`],
  };
}

const unresolved = ({ name, mentions }: Entity): Diagnostic => ({
  code: "link/place-unresolved",
  severity: "note",
  message: `No place of the gazetteer is called "${name}"; it is left off the map.`,
  report: mentions[0]?.report ?? null,
  input: null,
});
