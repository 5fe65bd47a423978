import { type PlaceKind, placeKey } from "../../../src/text/names/gazetteer.ts";
import type { Grid, Made } from "./made.ts";
import { list, rows } from "./sources.ts";

/** The hand list: names for a known city near, or a place of its own. */
export function addHandList(places: Made[], grid: Grid): void {
  for (const [name = "", kind = "", lat, lon, country = "", names] of rows("extra.txt")) {
    const point = { lat: Number(lat), lon: Number(lon) };
    const near =
      kind === "city"
        ? grid
            .near(point.lat, point.lon, 15)
            .filter((place) => place.kind === "city")
            .sort((a, b) => b.population - a.population)[0]
        : undefined;
    const same = (other: string): boolean =>
      near !== undefined && [near.name, ...near.others].some((known) => placeKey(known) === placeKey(other));
    const named =
      near !== undefined &&
      (placeKey(name).slice(0, 3) === placeKey(near.name).slice(0, 3) || [name, ...list(names)].some(same));
    if (near !== undefined && named) {
      near.others.push(near.name, ...list(names));
      near.name = name;
    } else
      places.push({
        name,
        others: list(names),
        kind: kind as PlaceKind,
        ...point,
        population: 0,
        country: country === "-" ? "" : country,
        admin1: "",
        id: 0,
        seat: 0,
      });
  }
}
