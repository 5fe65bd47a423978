import type { Figure } from "../../model/story.ts";
import { eventKind, isFate } from "../../text/words/events.ts";
import { type InContext, inContext } from "../in-context.ts";
import { type Lookup, reportsOf, sentenceAround, wordsAt } from "../lookup.ts";
import { voiceName } from "../voice-name.ts";
import { elsewhereInWords, OWN_VOICE } from "../wording.ts";

/** One value of one thing that is counted, with every figure that gives it. */
export interface LedgerRow {
  readonly first: Figure;
  readonly figures: readonly Figure[];
  readonly reports: readonly string[];
  /** Days as of which it is given, in order, each once. */
  readonly asOf: readonly string[];
}

/** The values given for one thing that is counted, in the order of their days and then of size. */
export interface LedgerGroup {
  /** What is counted, in the words of the figure that most reports carry; "people missing" rather than "divers missing". */
  readonly item: string;
  readonly unit: string;
  readonly rows: readonly LedgerRow[];
  readonly reports: readonly string[];
}

/**
 * What a figure counts, as a key: its unit and what happened to it ("killed" and "died" are one), or else the words of its
 * item. Of people with whom something else is done than becomes of people (217 passengers and seven of the crew that a plane
 * carried) the words count too.
 */
const thing = ({ si, unit, event, item }: Figure): string => {
  const ofWhom = unit === "people" && event !== null && !isFate(event) ? ` ${item.toLowerCase()}` : "";
  return `${si.unit || unit}|${event === null ? item.toLowerCase() : eventKind(event)}${ofWhom}`;
};

/** Values of so much or less stand for too many things to be told by the number alone. */
const TELLING = 10;

const amountOf = (figure: Figure): string => `${figure.si.unit || figure.unit}|${value(figure)}`;

/**
 * Each figure with the one that says in full what it counts: where it says nothing of what happened, a figure of the same
 * value and unit that does, in the same claim or of the same thing ("11 boats" beside "11 boats sunk"); else itself.
 * Where figures of that value tell of several things that happened, none is guessed.
 */
const inFull = (figures: readonly Figure[]): Map<Figure, Figure> => {
  const told = Map.groupBy(
    figures.filter(({ event }) => event !== null),
    amountOf,
  );
  const whole = (figure: Figure): Figure | undefined => {
    if (figure.event !== null || magnitude(figure) <= TELLING) return undefined;
    const same = told.get(amountOf(figure)) ?? [];
    const inClaim = same.find(({ claim }) => claim !== null && claim === figure.claim);
    const ofThing = same.filter(({ item }) => item.toLowerCase().startsWith(figure.item.toLowerCase()));
    return inClaim ?? (new Set(ofThing.map(thing)).size === 1 ? ofThing[0] : undefined);
  };
  return new Map(figures.map((figure) => [figure, whole(figure) ?? figure]));
};

const value = ({ si, low, high, bound }: Figure): string => `${si.low ?? low}|${si.high ?? high}|${bound}`;

/** "since 2011", "before the 2017 march": a date that what is counted only begins or ends with. */
const LIMIT = /\b(?:since|until|till|before|after|from|by)(?: the)? $/i;

/**
 * The day that a figure's own sentence names, where it names one and that is before the story's days: the toll of another
 * event. Null: of this one.
 */
const background = (look: Lookup, figure: Figure): string | null => {
  const { from } = look.story.period;
  const sentence = sentenceAround(look, figure);
  const named = look.story.times.filter(
    ({ report, start, value }) =>
      report === figure.report && value !== null && sentence.start <= start && start < sentence.end,
  );
  const [first] = named;
  if (first === undefined || from === null || named.some(({ value }) => value !== first.value)) return null;
  if (LIMIT.test(wordsAt(look, { ...sentence, end: first.start }))) return null;
  return first.value! < from.slice(0, first.value!.length) ? first.value : null;
};

/** The figure that says what happened and who gives it. */
const clearestOf = (figures: readonly Figure[]): Figure => {
  const told = figures.filter(({ event }) => event !== null);
  const among = told.length > 0 ? told : figures;
  return among.find(({ voices }) => voices.length > 0) ?? among[0]!;
};

const rowOf = (look: Lookup, figures: readonly Figure[]): LedgerRow => ({
  first: clearestOf(figures),
  figures,
  reports: reportsOf(look, figures),
  asOf: [...new Set(figures.flatMap((figure) => figure.asOf ?? background(look, figure) ?? []))].sort(),
});

const groupOf = (look: Lookup, figures: readonly Figure[]): LedgerGroup => {
  const row = (figure: Figure): string => `${value(figure)}|${background(look, figure) ?? ""}`;
  const rows = [...Map.groupBy(figures, row).values()].map((same) => rowOf(look, same));
  const carried = [...rows].sort((a, b) => b.reports.length - a.reports.length)[0]!;
  return {
    item: (rows.find(({ first }) => isOfPeople(first)) ?? carried).first.item,
    unit: carried.first.unit,
    rows: rows.sort(
      (a, b) =>
        earlier(look, a) - earlier(look, b) ||
        compare(a.asOf[0] ?? "9999", b.asOf[0] ?? "9999") ||
        magnitude(a.first) - magnitude(b.first),
    ),
    reports: reportsOf(look, figures),
  };
};

/** Counts people, and not some kind of them. */
const isOfPeople = ({ unit, item }: Figure): boolean => unit === "people" && /^people\b/i.test(item);

/** Who else gives a row's value, in other reports than its first figure's voice; empty where nobody else does. */
export const elsewhereIn = (look: Lookup, { first, figures }: LedgerRow): string => {
  const own = first.voices.at(-1);
  if (own === undefined) return "";
  const others = [...Map.groupBy(figures, ({ report }) => report).values()].flatMap((ofReport) => {
    const said = ofReport.flatMap(({ voices }) => voices.at(-1) ?? []);
    // A headline names nobody; where the text does, it is the text that says who gives the value.
    return said.length === 0 ? [OWN_VOICE] : [...new Set(said.map((voice) => voiceName(look, voice)))];
  });
  return elsewhereInWords(voiceName(look, own), others);
};

/** 1 for what happened before the story's days: it stands below what is of this story. */
const earlier = ({ story: { period } }: Lookup, { asOf }: LedgerRow): number =>
  period.from !== null && asOf.every((day) => day < period.from!.slice(0, day.length)) && asOf.length > 0
    ? 1
    : 0;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number that a figure is drawn and sorted by, in its own unit. */
export const magnitude = ({ value: said, low, high }: Figure): number => said ?? low ?? high ?? 0;

/** "two mosques", "one percent": too few to be news by their number, unless something happened to people. */
const FEW = 3;

/**
 * More reports first, then more values, then people to whom something happened before things before people of whom
 * nothing more is said; the rest as the story has them.
 */
const importance = ({ reports, rows, unit }: LedgerGroup): number => {
  const happened = rows.some(({ first }) => first.event !== null);
  const people = unit !== "people" ? 0 : happened ? 2.5 : -2.5;
  const few = rows.every(({ first }) => first.bound === "exact" && magnitude(first) < FEW);
  return reports.length * 2 + rows.length + people - (few ? 2.5 : 0);
};

const groups = (figures: readonly Figure[]): Map<string, Figure[]> => {
  const whole = inFull(figures);
  return Map.groupBy(figures, (figure) => thing(whole.get(figure)!));
};

/** The ledger of figures: what is counted, each with its values; nothing is added up or averaged. */
export const ledger = (look: Lookup): LedgerGroup[] =>
  [...groups(look.story.figures).values()]
    .map((figures) => groupOf(look, figures))
    .sort((a, b) => importance(b) - importance(a));

/** Whether what a figure counts does not tell what the number is about: things of which nothing happened, a length, a sum. */
export const saysLittle = ({ event, unit, si }: Figure): boolean =>
  event === null || si.unit !== unit || MEASURED.test(unit);

/** Units that are their own in SI, and currencies. */
const MEASURED = /^(?:m|s|kg|\p{Lu}{3})$/u;

/** About so many characters of a sentence say what a number in it is about. */
const ABOUT = 110;

/** A figure's words; where they say little, with some of their sentence, about `room` characters in all. */
export const figureInWords = (look: Lookup, figure: Figure, room = ABOUT): InContext =>
  saysLittle(figure)
    ? inContext(look, figure, room)
    : { before: "", words: wordsAt(look, figure), after: "" };
