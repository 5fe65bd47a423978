import { geoDistance } from "d3-geo";
import { DEGREE, inView, SEEN, type View, WHOLE, WIDTH } from "./view.ts";
import { largeCities } from "./world.ts";

/** A country as it is drawn: the path is empty where none of it is in view. */
export interface Land {
  readonly name: string;
  readonly d: string;
}

/** What a label or dot covers: labels keep off each other. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const MOST_COUNTRIES = 10;
const MOST_CITIES = 14;
/** Ways to move a country's name off what stands there, in units of the drawing. */
const SHIFTS = [0, 22, -22, 44, -44] as const;

/** A name in grey that says where one is. */
export interface Bearing {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Names of countries and larger cities around, where no place of the story (`taken`) stands; none on a map of the world. */
export const bearings = (
  view: View,
  land: readonly Land[],
  taken: readonly Box[],
): { countries: Bearing[]; cities: Bearing[] } => {
  if (view.radius > WHOLE) return { countries: [], cities: [] };
  const boxes = [...taken];
  const countries = countryNames(land, boxes);
  return { countries, cities: cities(view, boxes) };
};

/** Each in the middle of what is seen of the country, or a little above or below. */
const countryNames = (land: readonly Land[], boxes: Box[]): Bearing[] =>
  land
    .map(({ name, d }) => ({ name, ...largestRing(d) }))
    .filter(({ area }) => area > 2500)
    .sort((a, b) => b.area - a.area)
    .slice(0, MOST_COUNTRIES)
    .flatMap(({ name, x, y }) => {
      const half = name.length * 6.5;
      for (const shift of SHIFTS) {
        const box = { left: x - half, right: x + half, top: y + shift - 12, bottom: y + shift + 5 };
        if (
          !inView(box.left, y + shift) ||
          !inView(box.right, y + shift, 16) ||
          boxes.some((other) => meets(box, other))
        )
          continue;
        boxes.push(box);
        return [{ name, x, y: y + shift }];
      }
      return [];
    });

const cities = ({ projection, centre, radius }: View, boxes: Box[]): Bearing[] => {
  const found: Bearing[] = [];
  for (const [name, lon, lat] of largeCities()) {
    if (found.length >= MOST_CITIES) break;
    if (Math.abs(lat - centre[1]) > radius * SEEN || geoDistance(centre, [lon, lat]) * DEGREE > radius * SEEN)
      continue;
    const [x, y] = projection([lon, lat]) ?? [-1, -1];
    const box = { left: x - 8, right: x + name.length * 6 + 12, top: y - 14, bottom: y + 14 };
    if (!inView(x, y, 14) || box.right > WIDTH || boxes.some((other) => meets(box, other))) continue;
    boxes.push(box);
    found.push({ name, x, y });
  }
  return found;
};

/** Area and centroid of the largest ring of a drawn path (the shoelace formula): clipping has been done by then. */
const largestRing = (d: string): { area: number; x: number; y: number } => {
  let best = { area: 0, x: 0, y: 0 };
  for (const ring of d.split("M").slice(1)) {
    const points = ring
      .replace("Z", "")
      .split("L")
      .map((point) => point.split(",").map(Number) as [number, number]);
    let [twice, x, y] = [0, 0, 0];
    for (const [i, [x1, y1]] of points.entries()) {
      const [x2, y2] = points[(i + 1) % points.length]!;
      const cross = x1 * y2 - x2 * y1;
      twice += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    }
    if (Math.abs(twice) / 2 > best.area)
      best = { area: Math.abs(twice) / 2, x: x / (3 * twice), y: y / (3 * twice) };
  }
  return best;
};
