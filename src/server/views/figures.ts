import { dayInStory } from "../../brief/days.ts";
import { type Lookup, wordsAt } from "../../brief/lookup.ts";
import {
  elsewhereIn,
  type LedgerGroup,
  type LedgerRow,
  ledger,
  magnitude,
} from "../../brief/views/ledger.ts";
import { voiceName } from "../../brief/voice-name.ts";
import {
  amountInWords,
  BOUND_WORDS,
  boundShown,
  chainInWords,
  OWN_VOICE,
  SCOPE_WORDS,
  valueInWords,
} from "../../brief/wording.ts";
import type { Figure } from "../../model/story.ts";
import type { Dot, FigureGroup, FigureRow, FiguresView } from "../api/views/figures.ts";
import type { Drawn } from "./drawing.ts";
import { looseGroup, passageOf, spotOf } from "./parts.ts";

/** The ledger of a story, settled once. */
const ledgerOf = ({ look, once }: Drawn): readonly LedgerGroup[] => once("ledger", () => ledger(look));

/** How many values the ledger has: what is said twice in the same words is one. */
export const valuesIn = (drawn: Drawn): number =>
  ledgerOf(drawn).reduce((sum, { rows }) => sum + rows.length, 0);

export function figuresOf(drawn: Drawn): FiguresView {
  const { look } = drawn;
  const groups = ledgerOf(drawn);
  return {
    several: groups.filter(({ rows }) => rows.length > 1).map((group) => groupOf(look, group)),
    single: groups
      .filter(({ rows }) => rows.length === 1)
      .flatMap(({ rows }) => rows.map((row) => rowOf(look, row))),
  };
}

const groupOf = (look: Lookup, { item, unit, rows }: LedgerGroup): FigureGroup => ({
  about: rows[0]!.first.id,
  item,
  unit,
  rows: rows.map((row) => rowOf(look, row)),
  dots: rows.flatMap((row) => dotsOf(look, row)),
});

function rowOf(look: Lookup, row: LedgerRow): FigureRow {
  const { first, figures, asOf } = row;
  const words = wordsAt(look, first).toLowerCase();
  return {
    figure: first.id,
    bound: boundShown(first),
    boundWords: BOUND_WORDS[boundShown(first)],
    value: valueInWords(look, first),
    unit: first.unit === "people" || first.item.includes(first.unit) ? "" : first.unit,
    item: words.includes(first.item.toLowerCase()) ? "" : first.item,
    scope: first.scope === "total" ? "" : SCOPE_WORDS[first.scope],
    days: asOf.map((day) => ({ day, words: dayInStory(look, day) })),
    who: chainInWords(look, first.voices),
    elsewhere: elsewhereIn(look, row),
    passage: passageOf(look, first),
    groups: looseGroup(look, figures),
  };
}

/** The figures of one value as dots: what one voice gives for one day is one dot. */
function dotsOf(look: Lookup, { figures, asOf }: LedgerRow): Dot[] {
  const placed = figures.map((figure) => ({
    figure,
    ...dayOf(look, figure, asOf),
    voice: voiceOf(look, figure),
  }));
  const same = Map.groupBy(placed, ({ day, voice }) => `${day}|${voice}`);
  return [...same.values()].map((dots) => {
    const { figure, day, isSaid, voice } = dots[0]!;
    return {
      figure: figure.id,
      spot: spotOf(figure),
      day,
      isSaid,
      bound: boundShown(figure),
      value: magnitude(figure),
      low: figure.low,
      high: figure.high,
      voice,
      item: figure.item,
      words: amountInWords(look, figure),
      reports: new Set(dots.map((dot) => dot.figure.report)).size,
    };
  });
}

const voiceOf = (look: Lookup, { voices }: Figure): string =>
  voices.length === 0 ? OWN_VOICE : voiceName(look, voices.at(-1)!);

/** As of when a figure is given; else the day of a row with one day only; else when its report came out. */
function dayOf(look: Lookup, figure: Figure, asOf: readonly string[]): Pick<Dot, "day" | "isSaid"> {
  const said = figure.asOf ?? (asOf.length === 1 ? asOf[0]! : null);
  if (said !== null && said.length >= 10) return { day: said.slice(0, 10), isSaid: true };
  const published = look.reports.get(figure.report)?.published;
  return { day: (published?.latest ?? published?.earliest ?? null)?.slice(0, 10) ?? null, isSaid: false };
}
