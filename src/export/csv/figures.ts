import type { Story } from "../../model/story.ts";
import { CITED, citer, namer } from "./cited.ts";
import { writeCsv } from "./write.ts";

const COLUMNS = [
  "figure",
  "item",
  "event",
  "bound",
  "value",
  "low",
  "high",
  "unit",
  "si low",
  "si high",
  "si unit",
  "scope",
  "as of",
  "place",
  "voices",
  "claim",
  ...CITED,
];

/** The figures of a story, a row each, with bound, unit and the words that give it. Nothing is averaged or rounded. */
export function figuresCsv(story: Story): string {
  const [cite, names] = [citer(story), namer(story)];
  const rows = story.figures.map((figure) => [
    figure.id,
    figure.item,
    figure.event,
    figure.bound,
    figure.value,
    figure.low,
    figure.high,
    figure.unit,
    figure.si.low,
    figure.si.high,
    figure.si.unit,
    figure.scope,
    figure.asOf,
    figure.place === null ? null : names([figure.place]),
    names(figure.voices),
    figure.claim,
    ...cite(figure),
  ]);
  return writeCsv(COLUMNS, rows);
}
