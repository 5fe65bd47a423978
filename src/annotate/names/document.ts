import type { EntityType } from "../../model/annotations.ts";
import { add, bestType, type Draft, noScores, type Scores, TYPES } from "./draft.ts";
import { isAcronymOf } from "./evidence/acronyms.ts";
import { Is, isLocation } from "./lexicon.ts";
import { bitsAt, type Line } from "./lines.ts";
import { WORDS } from "./words.ts";

/** What a report as a whole says of its names. Keys are the words in key form, joined by spaces. */
export interface KnownNames {
  /** Summed evidence of all mentions of these words. */
  readonly sums: ReadonlyMap<string, { readonly scores: Scores; readonly count: number }>;
  /** Shorter forms of a longer name of the report: surname, given name, acronym, tail of a body's name. */
  readonly short: ReadonlyMap<
    string,
    {
      readonly type: EntityType;
      readonly points: number;
      readonly of: string;
    }
  >;
}

export const keysOf = (name: Draft, lines: readonly Line[]): readonly string[] =>
  lines[name.line]!.keys.slice(name.from, name.to);

/** Refiner: a type that one mention makes plain settles the report's other mentions of the same name. */
export function agreeInReport(drafts: readonly Draft[], lines: readonly Line[]): KnownNames {
  const known = collect(drafts, lines);
  for (const name of drafts) {
    const key = keysOf(name, lines).join(" ");
    pool(name, known.sums.get(key));
    const longer = known.short.get(key);
    if (longer) add(name, longer.type, longer.points, `short for ${longer.of}`);
  }
  return known;
}

/** A mention counts wholly for itself, the mean of the others adds as much again where they are of one mind. */
function pool(name: Draft, sum: { readonly scores: Scores; readonly count: number } | undefined): void {
  if (!sum || sum.count < 2) return;
  for (const type of TYPES) {
    const others = (sum.scores[type] - name.scores[type]) / (sum.count - 1);
    name.scores[type] += 0.8 * others;
  }
}

function collect(drafts: readonly Draft[], lines: readonly Line[]): KnownNames {
  const sums = new Map<string, { scores: Scores; count: number }>();
  const short: Map<string, { type: EntityType; points: number; of: string }> = new Map();
  const offer = (key: string, type: EntityType, points: number, of: string): void => {
    if ((short.get(key)?.points ?? 0) < points) short.set(key, { type, points, of });
  };
  for (const name of drafts) {
    const words = keysOf(name, lines);
    const key = words.join(" ");
    const sum = sums.get(key) ?? { scores: noScores(), count: 0 };
    for (const type of TYPES) sum.scores[type] += name.scores[type];
    sum.count++;
    sums.set(key, sum);
  }
  for (const name of drafts) {
    const words = keysOf(name, lines);
    const { type, points } = bestType(name.scores);
    if (type === "person" && points >= 2) offerPerson(words, points, offer);
    if (type === "place" && points >= 4 && words.length > 2)
      offer(words.slice(0, 2).join(" "), "place", 3, words.join(" "));
    if (type === "organization" && points >= 3 && words.length > 1 && WORDS("paper").has(words.at(-1)!))
      offer(words.at(-1)!, "organization", 5, words.join(" "));
    if (type === "organization" && points >= 3 && words.length === 2 && !isOther(sums.get(words[0]!)?.scores))
      offerFirst(name, words, lines, offer);
    if (type === "organization" && points >= 3 && words.length > 2) offerAcronym(name, words, lines, offer);
  }
  return { sums, short };
}

type Offer = (key: string, type: EntityType, points: number, of: string) => void;

function offerPerson(words: readonly string[], points: number, offer: Offer): void {
  const full = words.join(" ");
  const bare = /^(?:jr|sr|ii|iii|iv)\.?$/.test(words.at(-1) as string) ? words.slice(0, -1) : words;
  if (bare.length < 2) {
    if (points >= 5) offer(full, "person", 2, full);
    return;
  }
  offer(bare.at(-1) as string, "person", Math.min(6, points + 1), full);
  const particle = bare.findIndex((word, at) => at > 0 && WORDS("surname-particle").has(word));
  if (particle > 0) offer(bare.slice(particle).join(" "), "person", 6, full);
  offer(bare[0] as string, "person", 2, full);
}

function offerAcronym(name: Draft, words: readonly string[], lines: readonly Line[], offer: Offer): void {
  const line = lines[name.line]!;
  const inside = line.tokens[name.to + 1]?.text ?? "";
  if (line.keys[name.to] === "(" && isAcronymOf(inside, words))
    offer(inside.toLowerCase(), "organization", 6, words.join(" "));
}

/** Whether words stand somewhere as a person or a place: "Lund" of "Lund Water". */
const isOther = (scores: Scores | undefined): boolean =>
  scores !== undefined && (scores.place >= 2 || scores.person >= 2);

/** "Korvan" after "Korvan Copper": a first word that no list knows and that ends in a word for bodies. */
function offerFirst(name: Draft, words: readonly string[], lines: readonly Line[], offer: Offer): void {
  const line = lines[name.line]!;
  if (!(bitsAt(line, name.to - 1) & Is.organizationHead) || line.tokens[name.from]!.text.length < 4) return;
  if (bitsAt(line, name.from) & KNOWN || !line.upper[name.from]) return;
  offer(words[0]!, "organization", 4, words.join(" "));
}

const KNOWN =
  Is.common |
  Is.given |
  Is.surname |
  Is.adjective |
  Is.people |
  Is.title |
  Is.notName |
  Is.organizationHead |
  Is.organizationFirst |
  Is.placeHead |
  Is.placeFirst |
  isLocation;
