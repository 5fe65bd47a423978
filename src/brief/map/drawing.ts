import { type GeoPermissibleObjects, type GeoProjection, geoCircle, geoPath } from "d3-geo";
import type { Place } from "../../model/story.ts";
import type { FoundPlace } from "../views/places.ts";
import { type Bearing, bearings, type Land } from "./bearings.ts";
import { dotOf, type Label, labelBox, labelsOf, type Marked } from "./labels.ts";
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
  readonly label: Label | null;
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
  const marks = spots.map(markOf);
  const labels = labelsOf(marks);
  const written = [...labels].map(([{ name }, label]) => labelBox(name, label));
  return {
    width: WIDTH,
    height: HEIGHT,
    land,
    ...bearings(view, land, [...marks.map(dotOf), ...written]),
    spots: marks.map((mark) => ({ ...mark.spot, label: labels.get(mark) ?? null })),
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

const CROSS = 4;

const markOf = (spot: Spot): Marked & { readonly spot: Spot } => ({
  spot,
  name: spot.found.entity.name,
  x: spot.x,
  y: spot.y,
  radius: spot.dot ?? CROSS,
});
