import { type GeoPermissibleObjects, geoDistance } from "d3-geo";
import { packagedJson } from "../../text/packaged.ts";

/** Longitude and latitude in degrees. */
export type Point = [lon: number, lat: number];

/** What data/world/countries.json holds; scripts/data/world.ts writes it. */
interface Packed {
  /** Units a degree. */
  readonly scale: number;
  readonly countries: readonly { readonly name: string; readonly polygons: readonly PackedPolygon[] }[];
}

interface PackedPolygon {
  /** A disc that holds it, in degrees: what is far away is never unpacked. */
  readonly disc: readonly [lon: number, lat: number, radius: number];
  /** Each ring as steps from one position to the next: x, y, dx, dy, … */
  readonly rings: readonly (readonly number[])[];
}

interface Outline {
  readonly name: string;
  readonly shape: GeoPermissibleObjects;
}

const DEGREE = 180 / Math.PI;

/** A ring's positions without those nearer than `finest` degrees to the one before; it stays closed. */
const unpacked = (steps: readonly number[], scale: number, finest: number): Point[] => {
  const points: Point[] = [];
  let [x, y, lastX, lastY] = [0, 0, Number.NaN, Number.NaN];
  const least = finest * scale;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    const near = Math.abs(x - lastX) < least && Math.abs(y - lastY) < least;
    if (near && i + 2 < steps.length) continue;
    points.push([x / scale, y / scale]);
    [lastX, lastY] = [x, y];
  }
  return points;
};

/** A ring of fewer positions encloses nothing. */
const FEWEST = 4;

let world: Packed | null = null;

/** Outlines of countries of which a part may lie within some degrees of arc of a centre, no finer than `finest` degrees. */
export const outlinesNear = (centre: Point, degrees: number, finest: number): Outline[] => {
  world ??= packagedJson<Packed>("world/countries.json");
  const { scale, countries } = world;
  const near = ({ disc: [lon, lat, radius] }: PackedPolygon): boolean =>
    geoDistance(centre, [lon, lat]) * DEGREE <= degrees + radius;
  return countries.flatMap(({ name, polygons }) => {
    const coordinates = polygons
      .filter(near)
      .map(({ rings }) =>
        rings.map((ring) => unpacked(ring, scale, finest)).filter((ring) => ring.length >= FEWEST),
      )
      .filter((rings) => rings.length > 0);
    return coordinates.length === 0 ? [] : [{ name, shape: { type: "MultiPolygon", coordinates } as const }];
  });
};

let cities: readonly (readonly [name: string, lon: number, lat: number])[] | null = null;

/** Cities of 100,000 and more, the largest first. */
export const largeCities = (): readonly (readonly [name: string, lon: number, lat: number])[] => {
  cities ??= packagedJson<readonly (readonly [string, number, number])[]>("world/cities.json");
  return cities;
};
