import { type GeoPermissibleObjects, geoDistance } from "d3-geo";
import { packagedJson } from "../../text/packaged.ts";

/** Longitude and latitude in degrees. */
export type Point = [lon: number, lat: number];

interface Packed {
  readonly scale: number;
  readonly countries: readonly {
    readonly name: string;
    readonly polygons: readonly (readonly (readonly number[])[])[];
  }[];
}

interface Outline {
  readonly name: string;
  readonly shape: GeoPermissibleObjects;
}

/** One polygon of a country with the disc that holds it, so that what is far away is never projected. */
interface Piece {
  readonly name: string;
  readonly rings: Point[][];
  readonly centre: Point;
  /** Degrees of arc. */
  readonly radius: number;
}

const DEGREE = 180 / Math.PI;

const unpacked = (steps: readonly number[], scale: number): Point[] => {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    points.push([x / scale, y / scale]);
  }
  return points;
};

const pieceOf = (name: string, rings: Point[][]): Piece => {
  const outer = rings[0]!;
  const [lons, lats] = [outer.map(([lon]) => lon), outer.map(([, lat]) => lat)];
  const centre: Point = [
    (Math.min(...lons) + Math.max(...lons)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ];
  return {
    name,
    rings,
    centre,
    radius: Math.max(...outer.map((point) => geoDistance(centre, point))) * DEGREE,
  };
};

let pieces: readonly Piece[] | null = null;

/** Reads data/world/countries.json the first time a map is drawn. */
const allPieces = (): readonly Piece[] => {
  if (pieces === null) {
    const { scale, countries } = packagedJson<Packed>("world/countries.json");
    pieces = countries.flatMap(({ name, polygons }) =>
      polygons.map((rings) =>
        pieceOf(
          name,
          rings.map((ring) => unpacked(ring, scale)),
        ),
      ),
    );
  }
  return pieces;
};

/** Outlines of countries of which a part lies within three radii (degrees of arc) of a centre, by name. */
export const outlinesNear = (centre: Point, radius: number): Outline[] => {
  const near = allPieces().filter(
    (piece) => geoDistance(centre, piece.centre) * DEGREE <= radius * 3 + piece.radius,
  );
  return [...Map.groupBy(near, ({ name }) => name)].map(([name, parts]) => ({
    name,
    shape: { type: "MultiPolygon", coordinates: parts.map(({ rings }) => rings) },
  }));
};

let cities: readonly (readonly [name: string, lon: number, lat: number])[] | null = null;

/** Cities of 100,000 and more, the largest first. */
export const largeCities = (): readonly (readonly [name: string, lon: number, lat: number])[] => {
  cities ??= packagedJson<readonly (readonly [string, number, number])[]>("world/cities.json");
  return cities;
};
