import { areaByCode, type GazetteerPlace, placeKey, placesNamed } from "../../text/names/gazetteer.ts";
import { packagedLines } from "../../text/packaged.ts";
import { demonymCode, kindsOf, type Toponym } from "./toponyms.ts";

/** A place that a toponym may mean, and how its name was matched. */
export interface Candidate {
  readonly place: GazetteerPlace;
  /** `full`: it bears the name; `bare`: an area that bears it with a type word ("Kursk" for Kursk Oblast); `part`: only a
   * part of the toponym is its name ("northern Mali", "Kursk border area"). */
  readonly match: "full" | "bare" | "part";
  /** How many of the toponym's names it bears. */
  readonly borne: number;
}

const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|north-eastern|north-western|south-eastern|south-western|northeast|northwest|southeast|southwest|upper|lower|greater|downtown|inner|mainland|mid|occupied|rural|metro|metropolitan|suburban) /iu;
/** Words that are towns somewhere and hardly ever in the news. */
const NO_NAME =
  /^(?:the )?(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|republic|union|central|center|centre|capital|border|casino|resort)$/iu;
const OF =
  /^(?:city|town|village|state|province|region|county|port|republic|district|municipality|island|commune) of /iu;
/** Names of a toponym beyond these, the rarest, add nothing. */
export const MOST_NAMES = 6;
/** Buildings and grounds that bear their town's name: "Manchester Royal Infirmary" is put where Manchester is. */
const SITE =
  / (?:airport|university|hospital|infirmary|station|stadium|arena|cathedral|mosque|synagogue|church|school|college|prison|jail|museum|hotel|port|harbou?r|plant|refinery|barracks|courthouse|court|theat(?:er|re)|square|park|zoo|mall|market|embassy|consulate|clinic|center|centre|resort|casino)$/iu;
const MOST = 400; // candidates of one toponym: more namesakes than that say nothing

/** Every place that one of the toponym's names may mean, once each; empty where the gazetteer knows none of them. */
export function candidatesOf({ names, isSituated, towns }: Toponym): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const name of names.slice(0, MOST_NAMES))
    for (const { place, match } of named(name)) {
      if (!isSituated && isSmall(place) && isWord(name)) continue;
      const known = found.get(place.index);
      found.set(place.index, { place, match: known?.match ?? match, borne: (known?.borne ?? 0) + 1 });
    }
  if (found.size === 0 && names.some((name) => SITE.test(name))) return townsOf(towns);
  return [...found.values()].slice(0, MOST);
}

/** "Vale Hospital in Brovary" has no entry: it is put where the town is that the text lays it in, where it names but one. */
function townsOf(towns: readonly string[]): Candidate[] {
  if (towns.length !== 1) return [];
  const cities = placesNamed(towns[0]!).filter(({ kind }) => kind === "city");
  return cities.slice(0, MOST).map((place) => ({ place, match: "part", borne: 1 }));
}

/** People of a town that is known without a word beside it that says where it is. */
const KNOWN = 300_000;

/** A name that is a word of the language as well, mostly in lower case. */
const isWord = (name: string): boolean => {
  words ??= new Set(packagedLines("lexicons/names/common-words.txt"));
  return words.has(name.toLowerCase());
};

let words: ReadonlySet<string> | undefined;

/** "Mission" and "Enterprise" are towns, but where nobody says "in Mission" something else is meant. */
const isSmall = ({ kind, population }: GazetteerPlace): boolean => kind === "city" && population < KNOWN;

function named(name: string): Omit<Candidate, "borne">[] {
  if (NO_NAME.test(name)) return [];
  const code = demonymCode(name);
  const area = code === null ? null : areaByCode(code);
  if (area !== null) return [{ place: area, match: "full" }];
  const places = placesNamed(name);
  if (places.length > 0)
    return places.map((place) => ({ place, match: isBare(place, name) ? "bare" : "full" }));
  const asked = kindsOf(name.split(/[ -]/u).at(-1) ?? "");
  for (const part of parts(name)) {
    if (NO_NAME.test(part)) continue;
    const found = placesNamed(part).filter(
      (place) =>
        ((!DIRECTION.test(name) && !SITE.test(name)) || isWide(place)) &&
        // "Varda province" is not the village of Varda; its capital may stand for it
        (!asked.includes("admin1") || asked.includes(place.kind) || isWide(place)),
    );
    if (found.length > 0) return found.map((place) => ({ place, match: "part" }));
  }
  return [];
}

/** "Northern Mali" lies in Mali; "East Bank" does not lie in a village called Bank. */
const isWide = ({ kind, population }: GazetteerPlace): boolean =>
  kind !== "admin2" && (kind !== "city" || population > 100_000);

const AREAS = new Set(["admin1", "admin2"]);

function isBare(place: GazetteerPlace, name: string): boolean {
  if (!AREAS.has(place.kind)) return false;
  const own = placeKey(place.name);
  const key = placeKey(name);
  return (
    own !== key && own.startsWith(key) && kindsOf(own.slice(key.length + 1).split(" ")[0] ?? "").length > 0
  );
}

/** Shorter names to try: without a direction, without "city of", without a type word or a head at the end. */
function parts(name: string): string[] {
  const shorter: string[] = [];
  const plain = name.replace(/^the /iu, "").replace(/['’]s$/u, "");
  for (const cut of [DIRECTION, OF]) if (cut.test(plain)) shorter.push(plain.replace(cut, ""));
  const words = plain.split(/[ -]/u);
  if (words.length > 1 && kindsOf(words.at(-1) ?? "").length > 0) shorter.push(words.slice(0, -1).join(" "));
  if (DIRECTION.test(plain)) {
    const rest = plain.replace(DIRECTION, "").split(" ");
    if (rest.length > 1 && kindsOf(rest.at(-1) ?? "").length > 0) shorter.push(rest.slice(0, -1).join(" "));
  }
  if (SITE.test(plain))
    for (let length = words.length - 1; length > 0; length--) shorter.push(words.slice(0, length).join(" "));
  const article = /^(?:al|el|ar|as|ash|at|an|ad|ed|et)[- ]/iu;
  shorter.push(article.test(plain) ? plain.replace(article, "") : `al ${plain}`);
  const comma = plain.split(",")[0] ?? plain;
  if (comma !== plain) shorter.push(comma);
  return shorter;
}
