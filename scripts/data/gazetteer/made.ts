import type { PlaceKind } from "../../../src/text/names/gazetteer.ts";

/** A place in the making. */
export interface Made {
  name: string;
  others: string[];
  kind: PlaceKind;
  lat: number;
  lon: number;
  population: number;
  country: string;
  admin1: string;
  id: number;
  seat: number;
}

export const km = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number => {
  const x = (a.lon - b.lon) * Math.cos((Math.PI * (a.lat + b.lat)) / 360);
  return 111.2 * Math.hypot(a.lat - b.lat, x);
};

export function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Cells of a tenth of a degree: who is near whom. */
export class Grid {
  readonly cells = new Map<string, Made[]>();
  static key = (lat: number, lon: number): string => `${Math.floor(lat * 10)},${Math.floor(lon * 10)}`;
  add(place: Made): void {
    push(this.cells, Grid.key(place.lat, place.lon), place);
  }
  near(lat: number, lon: number, reach: number): Made[] {
    const found: Made[] = [];
    for (let y = -2; y <= 2; y++)
      for (let x = -2; x <= 2; x++)
        for (const place of this.cells.get(Grid.key(lat + y / 10, lon + x / 10)) ?? [])
          if (km(place, { lat, lon }) <= reach) found.push(place);
    return found;
  }
}
