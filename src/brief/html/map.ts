import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from "d3-geo";
import type { Place } from "../../model/story.ts";
import type { Lookup } from "../lookup.ts";
import { type FoundPlace, places } from "../views/places.ts";
import { counted } from "../wording.ts";
import { type Content, html, type Markup, raw } from "./escape.ts";
import { chips, link } from "./links.ts";
import { largeCities, type Outline, outlinesNear, type Point } from "./world.ts";

const WIDTH = 720;
const HEIGHT = 440;
const DEGREE = 180 / Math.PI;

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
  html`<details class="alone" open><summary>${counted(found.length, "place")} on the map</summary><div class="scroll" tabindex="0" role="region" aria-label="Places"><table class="ledger"><thead><tr><th scope="col">Place</th><th scope="col">How exactly</th><th scope="col">Position</th><th scope="col">Named</th><th scope="col">Reports</th></tr></thead>
<tbody>${found.slice(0, MOST_ROWS).map(({ entity, place }) => {
    const [first] = entity.mentions;
    return html`<tr id="${entity.id}" data-stop><td>${first === undefined ? entity.name : link(look, first, entity.id, entity.name, html` class="words"`)}${place.country !== null && html` <small>${place.country}</small>`}</td><td>${PRECISIONS[place.precision]}</td><td class="when">${position(place)}</td><td class="number">${entity.mentions.length}</td><td>${chips(look, entity.mentions, entity.id)}</td></tr>`;
  })}</tbody></table></div></details>`;

const position = ({ lat, lon }: Place): string =>
  `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "W" : "E"}`;

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
  const outlines = outlinesNear(view.centre, view.radius * SEEN);
  const land = outlines.map(({ shape }) => path(shape) ?? "").filter((d) => d !== "");
  const spots = shown.flatMap((place) => spot(view.projection, path, place)).slice(0, 60);
  const label = `Map of ${counted(spots.length, "place")}: ${spots
    .slice(0, 8)
    .map(({ found: { entity } }) => entity.name)
    .join(", ")}. The table below says the same.`;
  return html`<figure class="map"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${label}">
<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>${land.map((d) => raw(`<path class="land" d="${d}"/>`))}
${countryLabels(view, outlines)}${cityDots(view, spots)}
${spots.map(({ area }) => area !== "" && raw(`<path class="area" d="${area}"/>`))}
${spots.map((each) => spotMarkup(look, each, labelled(each, spots)))}</svg>
<figcaption>Discs are areas named in the reports, dots are towns and points; grey names are for bearings only. Drawn from Natural Earth and GeoNames.</figcaption></figure>`;
};

/** The corners of the drawing are so many radii from its centre. */
const SEEN = 2.1;

interface View {
  readonly projection: GeoProjection;
  readonly centre: Point;
  /** Degrees of arc from the centre to the farthest place shown, with a margin. */
  readonly radius: number;
}

/** Nearer than this a 1:50 million outline says nothing. */
const NEAREST = 1.6;
/** From here on one sees the whole world rather than a part of it. */
const WHOLE = 65;

/** Three quarters of all mentions count for the extent: one far place named in passing does not shrink the rest. */
const extentOf = (shown: readonly FoundPlace[]): Point[] => {
  const core = shown.slice(0, Math.max(1, Math.min(12, shown.length)));
  const [x, y] = middle(core.map(({ place }) => [place.lon, place.lat]));
  const far = (found: FoundPlace): number => geoDistance([x, y], [found.place.lon, found.place.lat]);
  const sorted = [...core].sort((a, b) => far(a) - far(b));
  const mentions = core.reduce((sum, { entity }) => sum + entity.mentions.length, 0);
  let seen = 0;
  return sorted
    .filter(({ entity }) => {
      const before = seen;
      seen += entity.mentions.length;
      return before < mentions * 0.85;
    })
    .map(({ place }) => [place.lon, place.lat]);
};

/** The middle of some points on the globe. */
const middle = (points: readonly Point[]): Point => {
  let [x, y, z] = [0, 0, 0];
  for (const [lon, lat] of points) {
    x += Math.cos(lat / DEGREE) * Math.cos(lon / DEGREE);
    y += Math.cos(lat / DEGREE) * Math.sin(lon / DEGREE);
    z += Math.sin(lat / DEGREE);
  }
  return [Math.atan2(y, x) * DEGREE, Math.atan2(z, Math.hypot(x, y)) * DEGREE];
};

const viewOf = (shown: readonly FoundPlace[]): View => {
  const points = extentOf(shown);
  const centre = middle(points);
  const radius = Math.max(NEAREST, ...points.map((point) => geoDistance(centre, point) * DEGREE)) * 1.25;
  if (radius > WHOLE)
    return {
      projection: geoEqualEarth().fitExtent(
        [
          [8, 8],
          [WIDTH - 8, HEIGHT - 8],
        ],
        { type: "Sphere" },
      ),
      centre,
      radius: 180,
    };
  const disc = geoCircle().center(centre).radius(radius)();
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .fitExtent(
      [
        [30, 30],
        [WIDTH - 30, HEIGHT - 30],
      ],
      disc,
    );
  projection
    .clipExtent([
      [-2, -2],
      [WIDTH + 2, HEIGHT + 2],
    ])
    .clipAngle(Math.min(179, radius * SEEN + 10));
  return { projection, centre, radius };
};

interface Spot {
  readonly found: FoundPlace;
  readonly x: number;
  readonly y: number;
  /** The path of its area, or empty. */
  readonly area: string;
}

const inView = (x: number, y: number, margin = 4): boolean =>
  x > margin && y > margin && x < WIDTH - margin && y < HEIGHT - margin;

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

/** Labels that would run over one that stands already are left to the table and the tooltip. */
const labelled = (each: Spot, spots: readonly Spot[]): boolean => {
  const taken: Spot[] = [];
  for (const other of spots) {
    const free = taken.every((stands) => !overlap(stands, other));
    if (free) taken.push(other);
    if (other === each) return free;
  }
  return false;
};

const textWidth = (words: string): number => words.length * 7 + 14;

const overlap = (a: Spot, b: Spot): boolean => {
  const left = (s: Spot): number => (flipped(s) ? s.x - textWidth(s.found.entity.name) : s.x - 6);
  const meets =
    left(a) < left(b) + textWidth(b.found.entity.name) && left(b) < left(a) + textWidth(a.found.entity.name);
  return meets && Math.abs(a.y - b.y) < 15;
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

const MOST_CITIES = 14;

/** The larger cities around, for bearings; none where a place of the story or another label stands. */
const cityDots = ({ projection, centre, radius }: View, spots: readonly Spot[]): Markup => {
  if (radius > WHOLE) return html``;
  const taken: { x: number; y: number; width: number }[] = spots.map(({ x, y, found }) => ({
    x,
    y,
    width: textWidth(found.entity.name),
  }));
  const dots: Markup[] = [];
  for (const [name, lon, lat] of largeCities()) {
    if (dots.length >= MOST_CITIES) break;
    if (Math.abs(lat - centre[1]) > radius * 2.5) continue;
    const [x, y] = projection([lon, lat]) ?? [-1, -1];
    const width = name.length * 6 + 10;
    if (!inView(x, y, 14) || x + width > WIDTH || geoDistance(centre, [lon, lat]) * DEGREE > radius * 3)
      continue;
    if (
      taken.some(
        (other) => Math.abs(other.y - y) < 26 && x < other.x + other.width + 12 && other.x < x + width + 12,
      )
    )
      continue;
    taken.push({ x, y, width });
    dots.push(
      html`<circle class="city" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.8"/><text class="city" x="${(x + 5).toFixed(1)}" y="${(y + 3.5).toFixed(1)}">${name}</text>`,
    );
  }
  return html`<g aria-hidden="true">${dots}</g>`;
};

/** Names of the countries in view, in the middle of what is seen of each. */
const countryLabels = ({ projection, radius }: View, outlines: readonly Outline[]): Markup => {
  if (radius > WHOLE) return html``;
  const path = geoPath(projection);
  const labels = outlines
    .map(({ name, shape }) => ({ name, area: path.area(shape), at: path.centroid(shape) }))
    .filter(({ area, at: [x, y] }) => area > 2500 && inView(x, y, 24))
    .sort((a, b) => b.area - a.area)
    .slice(0, 10);
  return html`<g aria-hidden="true">${labels.map(({ name, at: [x, y] }) => html`<text class="country" x="${x.toFixed(0)}" y="${y.toFixed(0)}" text-anchor="middle">${name}</text>`)}</g>`;
};
