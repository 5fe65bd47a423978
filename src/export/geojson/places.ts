import { citationOf } from "../../model/citation.ts";
import type { Entity, Place, Story } from "../../model/story.ts";

/**
 * The places of a story as GeoJSON (RFC 7946). A point of anything but `precision: "point"` stands for an area and says
 * so; places that could not be told are left out and counted in `unresolved`. Each feature cites the words that name it.
 */
export function placesGeoJson(story: Story): string {
  const places = story.entities.filter(({ type, mentions }) => type === "place" && mentions.length > 0);
  const located = story.entities.filter((entity) => entity.place !== null && entity.mentions.length > 0);
  const collection = {
    type: "FeatureCollection",
    title: story.title,
    unresolved: places.filter(({ place }) => place === null).length,
    features: located.map((entity) => feature(entity, entity.place!, story)),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
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
