import { type GeoPermissibleObjects, type GeoProjection, geoCircle, geoPath } from "d3-geo";
import type { Place } from "../../model/story.ts";
import type { FoundPlace } from "../views/places.ts";
import { type Bearing, type Box, bearings, type Land, meets } from "./bearings.ts";
import { HEIGHT, inView, SEEN, viewOf, WIDTH } from "./view.ts";
import { outlinesNear } from "./world.ts";

/** A map of the places of a story, laid out in its own units; every face only has to write it down. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly land: readonly Land[];
  readonly countries: readonly Bearing[];
  readonly cities: readonly Bearing[];
  readonly spots: readonly Spot[];
}

export interface Spot {
  readonly found: FoundPlace;
  readonly x: number;
  readonly y: number;
  /** The path of the area that it is, or empty. */
  readonly area: string;
  /** A dot of this radius; null: it is an area and gets a cross, no dot. */
  readonly dot: number | null;
  /** Where its name stands; null where there is no room for it. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" } | null;
}

/** Points of an outline nearer to each other than this, in units of the drawing, are not told apart by an eye. */
const FINEST = 1.8;

/** How far around its position an area may reach, in degrees of arc: drawn as a disc without an edge of its own. */
const REACH: Readonly<Record<Place["precision"], number>> = {
  point: 0,
  city: 0,
  district: 0.18,
  region: 0.8,
  country: 0,
};

const MOST_SPOTS = 60;

/** Countries are named by the outlines; they are drawn as places only where a story has no others. */
export const drawingOf = (found: readonly FoundPlace[]): Drawing => {
  const drawn = found.filter(({ place }) => place.precision !== "country");
  const shown = drawn.length > 0 ? drawn : found;
  const view = viewOf(shown);
  const path = geoPath(view.projection).digits(1);
  const finest = (FINEST * view.radius) / (HEIGHT / 2);
  const land = outlinesNear(view.centre, view.radius * SEEN, finest)
    .map(({ name, shape }): Land => ({ name, d: path(shape) ?? "" }))
    .filter(({ d }) => d !== "");
  const spots = shown.flatMap((place) => spotOf(view.projection, path, place)).slice(0, MOST_SPOTS);
  const named = labelled(spots);
  return {
    width: WIDTH,
    height: HEIGHT,
    land,
    ...bearings(view, land, spots.map(boxOf)),
    spots: spots.map((spot) => (named.has(spot) ? { ...spot, label: labelOf(spot) } : spot)),
  };
};

const spotOf = (
  projection: GeoProjection,
  path: (object: GeoPermissibleObjects) => string | null,
  found: FoundPlace,
): Spot[] => {
  const { lon, lat, precision } = found.place;
  const at = projection([lon, lat]);
  if (at === null || !inView(at[0], at[1])) return [];
  const reach = REACH[precision];
  const area = reach === 0 ? "" : (path(geoCircle().center([lon, lat]).radius(reach)()) ?? "");
  const exact = precision === "point" || precision === "city";
  return [{ found, x: at[0], y: at[1], area, dot: exact ? sizeOf(found) : null, label: null }];
};

const sizeOf = ({ entity }: FoundPlace): number => Math.min(8, 3.5 + Math.sqrt(entity.mentions.length) * 0.7);

/** The spots whose names find room, in the order of their weight; the others are left to the table and the tooltip. */
const labelled = (spots: readonly Spot[]): Set<Spot> => {
  const taken: Box[] = [];
  return new Set(
    spots.filter((each) => {
      const box = boxOf(each);
      if (taken.some((other) => meets(box, other))) return false;
      taken.push(box);
      return true;
    }),
  );
};

const textWidth = (words: string): number => words.length * 7 + 14;

/** What a spot covers with its name. */
const boxOf = (each: Spot): Box => {
  const width = textWidth(each.found.entity.name);
  const [left, right] = flipped(each) ? [each.x - width, each.x + 8] : [each.x - 8, each.x + width];
  return { left, right, top: each.y - 9, bottom: each.y + 9 };
};

/** Near the right edge a label stands to the left of its dot. */
const flipped = ({ x, found }: Spot): boolean => x + textWidth(found.entity.name) > WIDTH - 4;

const labelOf = (spot: Spot): Spot["label"] => {
  const gap = sizeOf(spot.found) + 3;
  return flipped(spot)
    ? { x: spot.x - gap, y: spot.y + 4, anchor: "end" }
    : { x: spot.x + gap, y: spot.y + 4, anchor: "start" };
};
