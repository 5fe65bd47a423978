import type { GazetteerPlace, PlaceKind } from "../../text/names/gazetteer.ts";
import { type Candidate, MOST_NAMES } from "./candidates.ts";
import type { Toponym } from "./toponyms.ts";

/** What the rest of the story says: where its other places lie, and which countries and areas it speaks of. */
export interface Surroundings {
  /** Other toponyms' places as they are told so far, with how sure that is, 0 to 1, and how often each is named. */
  readonly anchors: readonly Anchor[];
  /** How often the story speaks of a country (`RU`) or first-level area (`US.TX`). */
  readonly areas: ReadonlyMap<string, number>;
  /** The toponym in question may be a country's or a large first-level area's own name. */
  readonly isWide: boolean;
  /** First-level areas in which a city bears the toponym's name too. */
  readonly cityAreas: ReadonlySet<string>;
}

export interface Anchor {
  readonly place: GazetteerPlace;
  readonly weight: number;
  readonly mentions: number;
}

/** A named feature: a value, mostly 0 to 1, times its weight; `reason` is what it says in plain words. */
interface Feature {
  readonly name: string;
  readonly weight: number;
  readonly reason: string;
  readonly value: (candidate: Candidate, toponym: Toponym, story: Surroundings) => number;
}

const EARTH_KM = 111.2; // of one degree of latitude

/** Distance in kilometres, great-circle (haversine). */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * (EARTH_KM / rad) * Math.asin(Math.min(1, Math.sqrt(h)));
}

const logPopulation = ({ population }: GazetteerPlace): number => Math.log10(1 + population) / 7;

/** How well known a place of a kind is before anything is read; where people count, they add to it. */
const KNOWN: Readonly<Record<PlaceKind, { readonly base: number; readonly people: number }>> = {
  country: { base: 1.6, people: 0 },
  continent: { base: 1.4, people: 0 },
  region: { base: 1.6, people: 0 },
  water: { base: 1.2, people: 0 },
  point: { base: 0.85, people: 0 },
  admin1: { base: 0.25, people: 0.7 },
  admin2: { base: 0, people: 0.6 },
  city: { base: 0, people: 1 },
  district: { base: 0, people: 0.45 },
};
/** Capitals and cities of millions (and, by half, regions of millions) are what their name means unless the story says otherwise. */
const WORLD_CITY = 0.4;
const PER_SEAT = 0.06;

function fame({ place }: Candidate): number {
  const { base, people } = KNOWN[place.kind];
  const known = base + people * logPopulation(place);
  if (place.kind === "admin1") return known + (place.population > 1_000_000 ? WORLD_CITY / 2 : 0);
  if (place.kind !== "city") return known;
  const great = place.population > 1_000_000 || (place.seat === 3 && place.population > 300_000);
  return known + PER_SEAT * place.seat + (great ? WORLD_CITY : 0);
}

/** The share of the story's names for it that this place bears: "Gaza" and "Gaza Strip" are not Gaza City. */
const bearsNames = ({ borne }: Candidate, { names }: Toponym): number =>
  names.length < 2 ? 0 : borne / Math.min(names.length, MOST_NAMES);

/** What words at the mentions ask for: the share of them that ask for this kind, less the share that ask for others. */
function kindAsked({ place }: Candidate, { kinds, typed, mentions }: Toponym): number {
  if (typed === 0) return 0;
  const fitting = kinds.get(place.kind) ?? 0;
  return (2 * Math.min(fitting, typed) - typed) / Math.max(1, mentions);
}

const holds = (code: string, place: GazetteerPlace): boolean =>
  code === place.country || code === place.admin1;

/**
 * "Paris, Texas": 1 where its mentions name an area that holds it, -1/2 where they name only others. Names of countries and
 * states stand in lists ("Egypt, Iran and Mexico"), so what stands beside them says little of them.
 */
function insideNamed({ place }: Candidate, { within }: Toponym, { isWide }: Surroundings): number {
  if (within.size === 0 || place.kind === "country" || place.kind === "continent") return 0;
  let inside = 0;
  let all = 0;
  for (const [code, count] of within) {
    all += count;
    if (holds(code, place) && !(place.kind === "admin1" && code === place.admin1))
      inside += count * (code.includes(".") ? 1 : 0.8);
  }
  const value = inside === 0 ? -Math.min(1, all / 2) * 0.5 : Math.min(1, (1.3 * inside) / all);
  return isWide ? value / 4 : value;
}

/** The story speaks of its first-level area or country. */
const areaNamed =
  (level: "admin1" | "country") =>
  ({ place }: Candidate, _toponym: Toponym, { areas }: Surroundings): number => {
    const code = place[level];
    if (code === null || place.kind === level) return 0;
    return Math.min(1, Math.log2(1 + (areas.get(code) ?? 0)) / 3);
  };

/** The share of the story's other places, as told so far, that lie in the same area. */
const sharedArea =
  (level: "admin1" | "country") =>
  ({ place }: Candidate, _toponym: Toponym, { anchors }: Surroundings): number => {
    if (place[level] === null) return 0;
    let same = 0;
    let all = 0.5;
    for (const anchor of anchors) {
      if (level === "admin1" && anchor.place.admin1 === null) continue;
      all += anchor.weight;
      if (anchor.place[level] === place[level]) same += anchor.weight;
    }
    return same / all;
  };

/** Other places of the story lie near: the nearest counts most. */
const near =
  (reach: number) =>
  ({ place }: Candidate, _toponym: Toponym, { anchors }: Surroundings): number => {
    let sum = 0;
    for (const anchor of anchors) {
      if (anchor.place.kind === "continent" || anchor.place.kind === "country") continue;
      if (Math.abs(anchor.place.lat - place.lat) * EARTH_KM > 5 * reach) continue;
      const km = kilometres(anchor.place, place);
      if (km < 5 * reach) sum += anchor.weight * Math.exp(-km / reach);
    }
    return 1 - Math.exp(-1.5 * sum);
  };

/** An area without its type word, where a city of the name lies in it: "Kursk" is the city, "Kursk region" is not. */
function bareArea({ match, place }: Candidate, { typed }: Toponym, { cityAreas }: Surroundings): number {
  if (typed > 0 || (place.kind !== "admin1" && place.kind !== "admin2")) return 0;
  return match === "bare" || (place.kind === "admin1" && cityAreas.has(place.admin1 ?? "")) ? 1 : 0.3;
}

/**
 * The model: a place's score is the sum of these. Weights were set by hand on the development data named in
 * docs/quality.md, to one digit, and are the same for every story.
 */
const FEATURES: readonly Feature[] = [
  { name: "fame", weight: 2.8, reason: "well known", value: fame },
  { name: "kind", weight: 1.2, reason: "of the kind that its words name", value: kindAsked },
  { name: "names", weight: 1, reason: "bears the story's other names for it", value: bearsNames },
  { name: "inside", weight: 2, reason: "in the area named beside it", value: insideNamed },
  {
    name: "admin1-named",
    weight: 0.5,
    reason: "its region is named in the story",
    value: areaNamed("admin1"),
  },
  {
    name: "country-named",
    weight: 0.5,
    reason: "its country is named in the story",
    value: areaNamed("country"),
  },
  {
    name: "admin1-shared",
    weight: 2,
    reason: "other places of the story lie in its region",
    value: sharedArea("admin1"),
  },
  {
    name: "country-shared",
    weight: 1.4,
    reason: "other places of the story lie in its country",
    value: sharedArea("country"),
  },
  { name: "near", weight: 1.5, reason: "near other places of the story", value: near(60) },
  { name: "far-near", weight: 0.7, reason: "not far from other places of the story", value: near(400) },
  { name: "bare-area", weight: -1, reason: "an area named without its type", value: bareArea },
];

/** A candidate's score. */
export function score(candidate: Candidate, toponym: Toponym, story: Surroundings): number {
  let sum = 0;
  for (const { weight, value } of FEATURES) sum += weight * value(candidate, toponym, story);
  return sum;
}

/** What made a candidate's score, the strongest first. */
export const reasonsFor = (candidate: Candidate, toponym: Toponym, story: Surroundings): string[] =>
  FEATURES.map(({ reason, weight, value }) => ({ reason, points: weight * value(candidate, toponym, story) }))
    .filter(({ points }) => points > 0.3)
    .sort((a, b) => b.points - a.points)
    .map(({ reason, points }) => `${reason} (${points.toFixed(1)})`);
