import { type Drawing, drawingOf } from "../../brief/map/drawing.ts";
import { places } from "../../brief/views/places.ts";
import { PRECISION_WORDS, positionInWords } from "../../brief/wording.ts";
import type { ShownPlaces } from "../../export/geojson/places.ts";
import type { MapView } from "../api/views/map.ts";
import type { Drawn } from "./drawing.ts";
import { looseGroup, spotOf } from "./parts.ts";

export function mapOf({ look }: Drawn): MapView {
  const { found, unresolved } = places(look);
  return {
    drawing: found.length === 0 ? null : written(drawingOf(found)),
    places: found.map(({ entity, place }) => ({
      id: entity.id,
      name: entity.name,
      country: place.country,
      precision: place.precision,
      precisionWords: PRECISION_WORDS[place.precision],
      position: positionInWords(place),
      mentions: entity.mentions.length,
      spot: spotOf(entity.mentions[0]!),
      groups: looseGroup(look, entity.mentions),
    })),
    unresolved: unresolved.map(({ id, name, mentions }) => ({
      id,
      name,
      spot: spotOf(mentions[0]!),
      groups: looseGroup(look, mentions),
    })),
  };
}

const tenth = (x: number): number => Math.round(x * 10) / 10;

const written = ({ width, height, land, countries, cities, spots }: Drawing): MapView["drawing"] => ({
  width,
  height,
  land: land.map(({ d }) => d),
  countries: countries.map(({ name, x, y }) => ({ name, x: tenth(x), y: tenth(y) })),
  cities: cities.map(({ name, x, y }) => ({ name, x: tenth(x), y: tenth(y) })),
  marks: spots.map(({ found, x, y, area, dot, label }) => ({
    place: found.entity.id,
    x: tenth(x),
    y: tenth(y),
    area,
    dot: dot === null ? null : tenth(dot),
    label: label === null ? null : { ...label, x: tenth(label.x), y: tenth(label.y) },
  })),
});

/** Of a story's places those that a view of the map has. */
export function placesShown({ look }: Drawn, view: Pick<MapView, "places" | "unresolved">): ShownPlaces {
  const shown = new Set(view.places.map(({ id }) => id));
  return {
    found: places(look).found.filter(({ entity }) => shown.has(entity.id)),
    unresolved: view.unresolved.length,
  };
}
