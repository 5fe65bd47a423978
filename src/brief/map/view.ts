import { type GeoProjection, geoAzimuthalEqualArea, geoCircle, geoDistance, geoEqualEarth } from "d3-geo";
import type { FoundPlace } from "../views/places.ts";
import type { Point } from "./world.ts";

/** The drawing's size, in its own units. */
export const WIDTH = 720;
export const HEIGHT = 440;
/** Degrees in a radian. */
export const DEGREE = 180 / Math.PI;

/** The corners of the drawing are so many radii from its centre. */
export const SEEN = 2.1;

export interface View {
  readonly projection: GeoProjection;
  readonly centre: Point;
  /** Degrees of arc from the centre to the farthest place shown, with a margin. */
  readonly radius: number;
}

/** Nearer than this a 1:50 million outline says nothing. */
const NEAREST = 1.6;
/** From here on one sees the whole world rather than a part of it. */
export const WHOLE = 65;

/** Three quarters of all mentions count for the extent: one far place named in passing does not shrink the rest. */
const extentOf = (shown: readonly FoundPlace[]): Point[] => {
  const core = shown.slice(0, Math.max(1, Math.min(12, shown.length)));
  const [x, y] = middle(core.map(({ place }) => [place.lon, place.lat]));
  const far = (found: FoundPlace): number => geoDistance([x, y], [found.place.lon, found.place.lat]);
  const sorted = [...core].sort((a, b) => far(a) - far(b));
  const mentions = core.reduce((sum, { entity }) => sum + entity.mentions.length, 0);
  let seen = 0;
  return sorted
    .filter(({ entity }) => {
      const before = seen;
      seen += entity.mentions.length;
      return before < mentions * 0.85;
    })
    .map(({ place }) => [place.lon, place.lat]);
};

/** The middle of some points on the globe. */
const middle = (points: readonly Point[]): Point => {
  let [x, y, z] = [0, 0, 0];
  for (const [lon, lat] of points) {
    x += Math.cos(lat / DEGREE) * Math.cos(lon / DEGREE);
    y += Math.cos(lat / DEGREE) * Math.sin(lon / DEGREE);
    z += Math.sin(lat / DEGREE);
  }
  return [Math.atan2(y, x) * DEGREE, Math.atan2(z, Math.hypot(x, y)) * DEGREE];
};

/**
 * The stretch of the earth that holds the places of a story, with air around them; the whole where they lie far
 * apart.
 */
export const viewOf = (shown: readonly FoundPlace[]): View => {
  const points = extentOf(shown);
  const centre = middle(points);
  const radius = Math.max(NEAREST, ...points.map((point) => geoDistance(centre, point) * DEGREE)) * 1.25;
  if (radius > WHOLE)
    return {
      projection: geoEqualEarth().fitExtent(
        [
          [8, 8],
          [WIDTH - 8, HEIGHT - 8],
        ],
        { type: "Sphere" },
      ),
      centre,
      radius: 180,
    };
  const disc = geoCircle().center(centre).radius(radius)();
  const projection = geoAzimuthalEqualArea()
    .precision(0)
    .rotate([-centre[0], -centre[1]])
    .fitExtent(
      [
        [30, 30],
        [WIDTH - 30, HEIGHT - 30],
      ],
      disc,
    );
  projection
    .clipExtent([
      [-2, -2],
      [WIDTH + 2, HEIGHT + 2],
    ])
    .clipAngle(Math.min(179, radius * SEEN + 10));
  return { projection, centre, radius };
};

/** Whether a position of the drawing lies inside it, so far from its edges. */
export const inView = (x: number, y: number, margin = 4): boolean =>
  x > margin && y > margin && x < WIDTH - margin && y < HEIGHT - margin;
