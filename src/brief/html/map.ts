import { counted } from "../../text/numbers/counted.ts";
import type { Lookup } from "../lookup.ts";
import type { Bearing } from "../map/bearings.ts";
import { drawingOf, type Spot } from "../map/drawing.ts";
import { type FoundPlace, places } from "../views/places.ts";
import { PRECISION_WORDS, positionInWords } from "../wording.ts";
import { type Content, html, type Markup, raw } from "./escape.ts";
import { chips, link } from "./links.ts";

/** The map, the list that says the same in words, and the names that were not found. */
export const map = (look: Lookup): Markup => {
  const { found, unresolved } = places(look);
  const lost: Content =
    unresolved.length > 0 &&
    html`<div class="unresolved"><h3>Not found on the map</h3><ul>${unresolved.slice(0, 40).map((entity) => html`<li><bdi>${entity.name}</bdi> ${chips(look, entity.mentions, entity.id)}</li>`)}</ul></div>`;
  return html`${found.length > 0 && drawing(look, found)}<div class="placelists">${found.length > 0 && placeTable(look, found)}${lost}</div>`;
};

const MOST_ROWS = 40;

const placeTable = (look: Lookup, found: readonly FoundPlace[]): Markup =>
  html`<details class="alone" open><summary>${counted(found.length, "place")} on the map</summary><div class="scroll" tabindex="0" role="region" aria-label="Places with their positions"><table class="ledger"><thead><tr><th scope="col">Place</th><th scope="col">How exactly</th><th scope="col">Position</th><th scope="col">Named</th><th scope="col">Reports</th></tr></thead>
<tbody>${found.slice(0, MOST_ROWS).map(({ entity, place }) => {
    const [first] = entity.mentions;
    return html`<tr id="${entity.id}" data-stop><td>${first === undefined ? entity.name : link(look, first, entity.id, entity.name, html` class="words"`)}${place.country !== null && html` <small>${place.country}</small>`}</td><td>${PRECISION_WORDS[place.precision]}</td><td class="when">${positionInWords(place)}</td><td class="number">${entity.mentions.length}×</td><td>${chips(look, entity.mentions, entity.id)}</td></tr>`;
  })}</tbody></table></div></details>`;

const drawing = (look: Lookup, found: readonly FoundPlace[]): Markup => {
  const { width, height, land, countries, cities, spots } = drawingOf(found);
  const label = `Map of ${counted(spots.length, "place")}: ${spots
    .slice(0, 8)
    .map(({ found: { entity } }) => entity.name)
    .join(", ")}. The table below says the same.`;
  return html`<figure class="map"><svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${label}">
<rect class="sea" width="${width}" height="${height}"/>${land.map(({ d }) => raw(`<path class="land" d="${d}"/>`))}
<g aria-hidden="true">${countries.map(countryName)}${cities.map(cityDot)}</g>
${spots.map(({ area }) => area !== "" && raw(`<path class="area" d="${area}"/>`))}
${spots.map((each) => spotMarkup(look, each))}</svg>
<figcaption>Discs are areas named in the reports, dots are towns and points; grey names are for bearings only. Drawn from Natural Earth and GeoNames.</figcaption></figure>`;
};

const countryName = ({ name, x, y }: Bearing): Markup =>
  html`<text class="country" x="${x.toFixed(0)}" y="${y.toFixed(0)}" text-anchor="middle">${name}</text>`;

const cityDot = ({ name, x, y }: Bearing): Markup =>
  html`<circle class="city" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.8"/><text class="city" x="${(x + 5).toFixed(1)}" y="${(y + 3.5).toFixed(1)}">${name}</text>`;

const spotMarkup = (look: Lookup, { found, x, y, dot, label }: Spot): Markup => {
  const [first] = found.entity.mentions;
  const mark =
    dot === null
      ? `<path class="centre" d="M${(x - 4).toFixed(1)} ${y.toFixed(1)}h8M${x.toFixed(1)} ${(y - 4).toFixed(1)}v8"/>`
      : `<circle class="pin" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${dot.toFixed(1)}"/>`;
  const name: Content =
    label !== null &&
    html`<text class="place" x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}"${label.anchor === "end" && raw(' text-anchor="end"')}>${found.entity.name}</text>`;
  const title = `${found.entity.name}: ${PRECISION_WORDS[found.place.precision]}, named ${found.entity.mentions.length}×`;
  const inner = html`<title>${title}</title>${raw(mark)}${name}`;
  return first === undefined
    ? html`<g>${inner}</g>`
    : link(look, first, found.entity.id, inner, html` aria-label="${title}"`);
};
