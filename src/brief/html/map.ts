import { type GeoPermissibleObjects, type GeoProjection, geoCircle, geoPath } from "d3-geo";
import type { Place } from "../../model/story.ts";
import type { Lookup } from "../lookup.ts";
import { type FoundPlace, places } from "../views/places.ts";
import { counted } from "../wording.ts";
import { type Box, bearings, type Land, meets } from "./bearings.ts";
import { type Content, html, type Markup, raw } from "./escape.ts";
import { chips, link } from "./links.ts";
import { HEIGHT, inView, SEEN, viewOf, WIDTH } from "./view.ts";
import { outlinesNear } from "./world.ts";

/** The map, the list that says the same in words, and the names that were not found. */
export const map = (look: Lookup): Markup => {
  const { found, unresolved } = places(look);
  const lost: Content =
    unresolved.length > 0 &&
    html`<div class="unresolved"><h3>Not found on the map</h3><ul>${unresolved.slice(0, 40).map((entity) => html`<li><bdi>${entity.name}</bdi> ${chips(look, entity.mentions, entity.id)}</li>`)}</ul></div>`;
  return html`${found.length > 0 && drawing(look, found)}<div class="placelists">${found.length > 0 && placeTable(look, found)}${lost}</div>`;
};

const PRECISIONS: Readonly<Record<Place["precision"], string>> = {
  point: "a point",
  city: "a city",
  district: "a district: an area, no point",
  region: "a region: an area, no point",
  country: "a country: named, not drawn as a point",
};

const MOST_ROWS = 40;

const placeTable = (look: Lookup, found: readonly FoundPlace[]): Markup =>
  html`<details class="alone" open><summary>${counted(found.length, "place")} on the map</summary><div class="scroll" tabindex="0" role="region" aria-label="Places with their positions"><table class="ledger"><thead><tr><th scope="col">Place</th><th scope="col">How exactly</th><th scope="col">Position</th><th scope="col">Named</th><th scope="col">Reports</th></tr></thead>
<tbody>${found.slice(0, MOST_ROWS).map(({ entity, place }) => {
    const [first] = entity.mentions;
    return html`<tr id="${entity.id}" data-stop><td>${first === undefined ? entity.name : link(look, first, entity.id, entity.name, html` class="words"`)}${place.country !== null && html` <small>${place.country}</small>`}</td><td>${PRECISIONS[place.precision]}</td><td class="when">${position(place)}</td><td class="number">${entity.mentions.length}×</td><td>${chips(look, entity.mentions, entity.id)}</td></tr>`;
  })}</tbody></table></div></details>`;

const position = ({ lat, lon }: Place): string =>
  `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "W" : "E"}`;

/** Points of an outline nearer to each other than this, in units of the drawing, are not told apart by an eye. */
const FINEST = 1.8;

/** How far around its position an area may reach, in degrees of arc: drawn as a disc without an edge of its own. */
const REACH: Readonly<Record<Place["precision"], number>> = {
  point: 0,
  city: 0,
  district: 0.18,
  region: 0.8,
  country: 0,
};

const drawing = (look: Lookup, found: readonly FoundPlace[]): Markup => {
  const drawn = found.filter(({ place }) => place.precision !== "country");
  const shown = drawn.length > 0 ? drawn : found;
  const view = viewOf(shown);
  const path = geoPath(view.projection).digits(1);
  const finest = (FINEST * view.radius) / (HEIGHT / 2);
  const land = outlinesNear(view.centre, view.radius * SEEN, finest).map(
    ({ name, shape }): Land => ({ name, d: path(shape) ?? "" }),
  );
  const spots = shown.flatMap((place) => spot(view.projection, path, place)).slice(0, 60);
  const named = labelled(spots);
  const label = `Map of ${counted(spots.length, "place")}: ${spots
    .slice(0, 8)
    .map(({ found: { entity } }) => entity.name)
    .join(", ")}. The table below says the same.`;
  return html`<figure class="map"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${label}">
<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>${land.map(({ d }) => d !== "" && raw(`<path class="land" d="${d}"/>`))}
${bearings(view, land, spots.map(boxOf))}
${spots.map(({ area }) => area !== "" && raw(`<path class="area" d="${area}"/>`))}
${spots.map((each) => spotMarkup(look, each, named.has(each)))}</svg>
<figcaption>Discs are areas named in the reports, dots are towns and points; grey names are for bearings only. Drawn from Natural Earth and GeoNames.</figcaption></figure>`;
};

interface Spot {
  readonly found: FoundPlace;
  readonly x: number;
  readonly y: number;
  /** The path of its area, or empty. */
  readonly area: string;
}

const spot = (
  projection: GeoProjection,
  path: (object: GeoPermissibleObjects) => string | null,
  found: FoundPlace,
): Spot[] => {
  const { lon, lat, precision } = found.place;
  const at = projection([lon, lat]);
  if (at === null || !inView(at[0], at[1])) return [];
  const reach = REACH[precision];
  const area = reach === 0 ? "" : (path(geoCircle().center([lon, lat]).radius(reach)()) ?? "");
  return [{ found, x: at[0], y: at[1], area }];
};

/** The spots whose names find room, in the order of their weight; the others are left to the table and the tooltip. */
const labelled = (spots: readonly Spot[]): Set<Spot> => {
  const taken: Box[] = [];
  return new Set(
    spots.filter((each) => {
      const box = boxOf(each);
      if (taken.some((other) => meets(box, other))) return false;
      taken.push(box);
      return true;
    }),
  );
};

const textWidth = (words: string): number => words.length * 7 + 14;

/** What a spot covers with its name. */
const boxOf = (each: Spot): Box => {
  const width = textWidth(each.found.entity.name);
  const [left, right] = flipped(each) ? [each.x - width, each.x + 8] : [each.x - 8, each.x + width];
  return { left, right, top: each.y - 9, bottom: each.y + 9 };
};

/** Near the right edge a label stands to the left of its dot. */
const flipped = ({ x, found }: Spot): boolean => x + textWidth(found.entity.name) > WIDTH - 4;

const spotMarkup = (look: Lookup, each: Spot, withLabel: boolean): Markup => {
  const { found, x, y } = each;
  const [first] = found.entity.mentions;
  const size = Math.min(8, 3.5 + Math.sqrt(found.entity.mentions.length) * 0.7);
  const exact = found.place.precision === "point" || found.place.precision === "city";
  const dot = exact
    ? `<circle class="pin" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${size.toFixed(1)}"/>`
    : `<path class="centre" d="M${(x - 4).toFixed(1)} ${y.toFixed(1)}h8M${x.toFixed(1)} ${(y - 4).toFixed(1)}v8"/>`;
  const left = flipped(each);
  const label: Content =
    withLabel &&
    html`<text class="place" x="${(left ? x - size - 3 : x + size + 3).toFixed(1)}" y="${(y + 4).toFixed(1)}"${left && raw(' text-anchor="end"')}>${found.entity.name}</text>`;
  const title = `${found.entity.name}: ${PRECISIONS[found.place.precision]}, named ${found.entity.mentions.length}×`;
  const inner = html`<title>${title}</title>${raw(dot)}${label}`;
  return first === undefined
    ? html`<g>${inner}</g>`
    : link(look, first, found.entity.id, inner, html` aria-label="${title}"`);
};
