import { citationOf } from "../../model/citation.ts";
import type { Entity, Place, Story } from "../../model/story.ts";

/**
 * The places of a story as GeoJSON (RFC 7946). A point of anything but `precision: "point"` stands for an area and says
 * so; places that could not be told are left out and counted in `unresolved`. Each feature cites the words that name it.
 */
export function placesGeoJson(story: Story, { found, unresolved }: ShownPlaces = placesOf(story)): string {
  const collection = {
    type: "FeatureCollection",
    title: story.title,
    unresolved,
    features: found.map(({ entity, place }) => feature(entity, place, story)),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Those places of a story that are to be written. */
export interface ShownPlaces {
  readonly found: readonly { readonly entity: Entity; readonly place: Place }[];
  readonly unresolved: number;
}

function placesOf({ entities }: Story): ShownPlaces {
  const named = entities.filter(({ mentions }) => mentions.length > 0);
  return {
    found: named.flatMap((entity) => (entity.place === null ? [] : [{ entity, place: entity.place }])),
    unresolved: named.filter(({ type, place }) => type === "place" && place === null).length,
  };
}

function feature({ id, name, otherNames, mentions }: Entity, place: Place, { reports }: Story): object {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [place.lon, place.lat] },
    properties: {
      name,
      otherNames,
      gazetteerName: place.name,
      precision: place.precision,
      standsForAnArea: place.precision !== "point",
      country: place.country,
      geonames: place.geonames,
      reasons: place.reasons,
      citations: mentions.map((mention) => ({
        report: mention.report,
        ...citationOf(byId.get(mention.report)!, mention),
      })),
    },
  };
}
