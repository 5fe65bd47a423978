import { type PlaceKind, placeKey, placesNamed } from "../../text/names/gazetteer.ts";
import { packagedLines } from "../../text/packaged.ts";

/** A place name as a story uses it: all its names, how often it occurs, and what the words beside it say of it. */
export interface Toponym {
  /** Every name under which the story knows it, the commonest first. */
  readonly names: readonly string[];
  readonly mentions: number;
  /** Kinds that the words at its mentions ask for ("region", "city of"), with how many mentions do. */
  readonly kinds: ReadonlyMap<PlaceKind, number>;
  /** Mentions whose words ask for a kind at all. */
  readonly typed: number;
  /** Whether the words at some mention say that something lies or happens there: "in X", "near X", "X, Y", "X's", "X (". */
  readonly isSituated: boolean;
  /** Codes of countries (`RU`) and first-level areas (`US.TX`) that its mentions lie in by their own words. */
  readonly within: ReadonlyMap<string, number>;
  /** Keys of smaller places that its mentions lie in by their own words ("X, in Brovary district"). */
  readonly beside: readonly string[];
  /** Of these the ones that it lies in by "in" ("X Hospital in Brovary"). */
  readonly towns: readonly string[];
}

/** Where one name stands: a text and a stretch of it. */
export interface Occurrence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TYPE_WORDS: ReadonlyMap<string, readonly PlaceKind[]> = new Map(
  Object.entries({
    region: ["admin1", "region"],
    oblast: ["admin1"],
    province: ["admin1"],
    state: ["admin1"],
    governorate: ["admin1"],
    prefecture: ["admin1"],
    republic: ["admin1"],
    krai: ["admin1"],
    territory: ["admin1"],
    county: ["admin2"],
    parish: ["admin2"],
    district: ["admin2", "district"],
    raion: ["admin2"],
    municipality: ["admin2"],
    borough: ["admin2", "district"],
    neighborhood: ["district"],
    neighbourhood: ["district"],
    suburb: ["district", "city"],
    city: ["city"],
    town: ["city"],
    village: ["city"],
    township: ["city"],
    settlement: ["city"],
    capital: ["city"],
    river: ["water"],
    sea: ["water"],
    lake: ["water"],
    gulf: ["water"],
    strait: ["water"],
    bay: ["water"],
    ocean: ["water"],
    airport: ["point"],
    airbase: ["point"],
    base: ["point"],
    dam: ["point"],
    bridge: ["point"],
    peninsula: ["region", "admin1"],
    valley: ["region"],
    island: ["region", "admin1", "admin2", "city", "country"],
    islands: ["region", "admin1", "country"],
  } as const satisfies Record<string, readonly PlaceKind[]>),
);
/** The kinds that a type word asks for ("region", "province"), or none. */
export const kindsOf = (word: string): readonly PlaceKind[] => TYPE_WORDS.get(word.toLowerCase()) ?? [];

const DEMONYMS: ReadonlyMap<string, string> = new Map(
  packagedLines("gazetteer/demonyms.txt").flatMap((line) => {
    const [code = "", words = ""] = line.split("|");
    return words.split(",").map((word): [string, string] => [word.trim(), code]);
  }),
);

/** The country or first-level area that an adjective or the name of a people says ("Iraqi", "Texan"), or null. */
export const demonymCode = (name: string): string | null =>
  DEMONYMS.get(name) ?? DEMONYMS.get(name.replace(/s$/u, "")) ?? null;

/** The codes of the countries and first-level areas that `name` names, the likeliest alone ("Georgia" gives both). */
function areaCodes(name: string): string[] {
  const demonym = demonymCode(name);
  if (demonym !== null) return [demonym];
  const postal = /^[A-Z]{2}$/u.test(name) ? [`US.${name}`] : [];
  const areas = placesNamed(name).filter(
    ({ kind, population }) => kind === "country" || (kind === "admin1" && population > 50_000),
  );
  return [
    ...new Set([
      ...areas.slice(0, 3).map(({ kind, country, admin1 }) => (kind === "country" ? country : admin1) ?? ""),
      ...postal,
    ]),
  ];
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|the))*";
const AFTER = new RegExp(
  `^(?:, (?:in )?(?:(?:north|south|east|west|central)\\p{L}* )?(${NAME})|\\s?\\((${NAME})\\)| (?:in|of) (?:the )?(?:(?:north|south|east|west|central)\\p{L}* )?(?:\\p{Ll}+ )?(${NAME}))`,
  "u",
);
const BEFORE = new RegExp(
  `(${NAME})(?:['’]s)? (?:(?:north|south|east|west|central|border|port|coastal|capital|nearby|occupied|southern|northern)[\\p{L}-]* ){0,2}(?:(\\p{Ll}+) of |\\p{Ll}+, |\\p{Ll}+ )?$`,
  "u",
);
const TYPE_BEFORE = /(?:^|[^\p{L}])(\p{Ll}+) of (?:the )?$/u;
const TYPE_AFTER = /^[ -](\p{L}+)/u;
const REACH = 60; // characters on either side of a mention

/** Puts together what the occurrences of one place's names say of it. */
export function toponym(names: readonly string[], occurrences: readonly Occurrence[]): Toponym {
  const kinds = new Map<PlaceKind, number>();
  const within = new Map<string, number>();
  const beside = new Set<string>();
  const towns = new Set<string>();
  let typed = 0;
  let isSituated = false;
  for (const occurrence of occurrences) {
    const isTyped = readKind(occurrence, kinds);
    if (isTyped) typed++;
    isSituated ||= isTyped || situates(occurrence);
    readPlaces(occurrence, within, beside, towns);
  }
  return {
    names,
    mentions: occurrences.length,
    kinds,
    typed,
    isSituated,
    within,
    beside: [...beside],
    towns: [...towns],
  };
}

const SITUATING =
  /(?:^|[^\p{L}])(?:in|at|near|outside|inside|around|into|across|throughout|over|of|on|off|from|between|towards?|reach(?:ed|es|ing)?|entered|left|nearby|(?:north|south|east|west)(?:ern|east|west)?) (?:the )?(?:\p{Lu}[\p{L}'’-]* (?:and |or )?|\p{Lu}[\p{L}'’-]*, ){0,3}$/iu;
const LISTED = /^(?:, \p{Lu}|\s?\(|['’]s\s|-based| (?:and|or) \p{Lu})/u;

/** Whether the words beside a mention lay something there, or lay it somewhere. */
const situates = ({ text, start, end }: Occurrence): boolean =>
  SITUATING.test(text.slice(Math.max(0, start - REACH), start)) || LISTED.test(text.slice(end, end + REACH));

const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The type word in a mention ("Kursk region"), after it ("Kursk" | "region") or before it ("the city of" | "Kursk"). */
function readKind({ text, start, end }: Occurrence, kinds: Map<PlaceKind, number>): boolean {
  const own = text.slice(start, end).split(/[ -]/u).at(-1) ?? "";
  const quarter = own === "City" ? (["city", "district"] as const) : [];
  const after = TYPE_AFTER.exec(text.slice(end, end + REACH))?.[1] ?? "";
  const before = TYPE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? "";
  const asked = [quarter, ...[own, after, before].map(kindsOf)].find((found) => found.length > 0);
  for (const kind of asked ?? []) add(kinds, kind);
  return asked !== undefined;
}

/** The areas and places that a mention's own words lay it in. */
function readPlaces(
  { text, start, end }: Occurrence,
  within: Map<string, number>,
  beside: Set<string>,
  towns: Set<string>,
): void {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const typed = TYPE_AFTER.exec(after)?.[1] ?? "";
  const match = AFTER.exec(kindsOf(typed).length > 0 ? after.slice(typed.length + 1) : after);
  const next = match?.[1] ?? match?.[2] ?? match?.[3];
  const town = next === undefined ? null : readNeighbour(next, within, beside);
  if (town !== null && /^,? in /u.test(match![0])) towns.add(town);
  const last = BEFORE.exec(before)?.[1];
  if (last !== undefined) readNeighbour(last.replace(/['’]s$/u, ""), within, new Set());
}

/** "Texas", "Russian", "Calif": an area; anything else that is a place ("Brovary") is a neighbour, whose key comes back. */
function readNeighbour(name: string, within: Map<string, number>, beside: Set<string>): string | null {
  const words = name.replace(/['’]s\b/gu, "").split(" ");
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    const part = words.slice(0, length).join(" ");
    const codes = areaCodes(part);
    for (const code of codes) add(within, code);
    const known = codes.length === 0 && placesNamed(part).length > 0;
    if (known) beside.add(placeKey(part));
    if (known || codes.length > 0) return known ? placeKey(part) : null;
  }
  return null;
}

const CAPITALISED = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu;

/** How often a text speaks of each country or first-level area by an adjective ("Iraqi", "Texan"). */
export function demonymCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const name of text.match(CAPITALISED) ?? []) {
      const space = name.indexOf(" ");
      const code =
        DEMONYMS.get(name) ??
        (space < 0 ? undefined : (DEMONYMS.get(name.slice(0, space)) ?? DEMONYMS.get(name.slice(space + 1))));
      if (code !== undefined) add(counts, code);
    }
  return counts;
}
