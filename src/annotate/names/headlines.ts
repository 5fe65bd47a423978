import { type KnownNames, keysOf } from "./document.ts";
import { add, bestType, type Draft, draft } from "./draft.ts";
import { Is, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt } from "./lines.ts";

/**
 * Recogniser for lines whose capitals say nothing: the names that the report's prose names, then countries, known
 * bodies and large towns, then a given name with a surname after it.
 */
export function headlineNames(line: Line, place: number, named: NamedWords, lexicon: Lexicon): Draft[] {
  const found: Draft[] = [];
  for (let at = 0; at < line.tokens.length; ) {
    const name = nameAt(line, place, at, named, lexicon);
    if (name) found.push(name);
    at = name ? name.to : at + 1;
  }
  return found;
}

/** Names of the prose by their words, with the most words that a name with this first word has. */
export interface NamedWords {
  readonly types: ReadonlyMap<string, "person" | "organization" | "place" | "group">;
  readonly longest: ReadonlyMap<string, number>;
}

/** The names of a report's prose for which there is some evidence, to be found again in its headlines. */
export function namedWords(drafts: readonly Draft[], lines: readonly Line[], known: KnownNames): NamedWords {
  const types = new Map<string, "person" | "organization" | "place" | "group">();
  const longest = new Map<string, number>();
  const put = (key: string, type: "person" | "organization" | "place" | "group"): void => {
    types.set(key, type);
    const words = key.split(" ");
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  };
  for (const [key, { type, points }] of known.short) if (points >= 4) put(key, type);
  for (const name of drafts) {
    const { type, points } = bestType(name.scores);
    if (points >= 2) put(keysOf(name, lines).join(" "), type);
  }
  return { types, longest };
}

function nameAt(line: Line, place: number, at: number, named: NamedWords, lexicon: Lexicon): Draft | null {
  if (!line.upper[at] && line.capitals === "title") return null;
  const most = Math.min(named.longest.get(line.keys[at]!) ?? 0, line.tokens.length - at);
  for (let length = most; length > 0; length--) {
    const type = named.types.get(line.keys.slice(at, at + length).join(" "));
    if (!type || (length === 1 && isDoubtful(line, at))) continue;
    const name = draft(place, at, at + length);
    add(name, isDateline(line, at + length) ? "place" : type, 6, "named so in the text");
    return name;
  }
  return listedAt(line, place, at, lexicon) ?? personAt(line, place, at);
}

/** "LUNDA, Skane, 31 August": a line with nothing but a place, who holds it, and a date, however a side of it is called. */
const isDateline = (line: Line, to: number): boolean =>
  line.tokens.length > to &&
  line.tokens.length < to + 9 &&
  line.tokens.slice(to).every(({ text }, at) => /^[\d,.()/–-]+$/.test(text) || line.upper[to + at]) &&
  /^(?:,|\d{4}|\()/.test(line.tokens[to]!.text);

/** In capitals, "MAY" and "IS" are words before they are names. */
const isDoubtful = (line: Line, at: number): boolean =>
  line.capitals === "caps" && (line.bits[at]! & Is.common) !== 0 && line.tokens[at]!.text.length < 5;

function listedAt(line: Line, place: number, at: number, lexicon: Lexicon): Draft | null {
  const found = phraseAt(
    line,
    at,
    line.tokens.length,
    lexicon,
    Is.country | Is.organization | Is.place | Is.largeTown | Is.state,
  );
  if (
    !found ||
    (found.length === 1 && found.bits & (Is.common | Is.given | Is.adjective) && !(found.bits & Is.country))
  )
    return null;
  if (found.length === 1 && bitsAt(line, at) & Is.common) return null;
  const name = draft(place, at, at + found.length);
  const type = found.bits & Is.organization && !(found.bits & Is.country) ? "organization" : "place";
  add(name, type, 4, "listed");
  return name;
}

function personAt(line: Line, place: number, at: number): Draft | null {
  const [first, last] = [line.bits[at]!, line.bits[at + 1] ?? 0];
  const isSurname =
    last & Is.common ? last & Is.surname && !(first & Is.common) : last & (Is.surname | Is.rareSurname);
  const isPair = first & Is.given && isSurname;
  if (!isPair || !line.upper[at + 1]) return null;
  const name = draft(place, at, at + 2);
  add(name, "person", 4, "given name and surname");
  return name;
}
