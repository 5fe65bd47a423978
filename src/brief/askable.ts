import type { Story } from "../model/story.ts";
import { labelOf, lookup, wordsAt } from "./lookup.ts";
import { amountInWords, chainInWords } from "./wording.ts";

/** Something that `explain` explains, under its id, in some words that tell it from the others. */
export interface Askable {
  readonly id: string;
  readonly words: string;
}

/** All that can be asked about: reports, lines of the brief, claims, disputes, figures, names, attributions. */
export function askable(story: Story): Askable[] {
  const look = lookup(story);
  return [
    ...story.reports.map(({ id, title, input }) => ({ id: labelOf(look, id), words: title ?? input })),
    ...story.brief.sections.flatMap(({ lines }, s) =>
      lines.map(({ text }, l) => ({ id: `b${s + 1}.${l + 1}`, words: text })),
    ),
    ...story.claims.map(({ id, text }) => ({ id, words: text })),
    ...story.disputes.map(({ id, reason }) => ({ id, words: reason })),
    ...story.figures.map((figure) => ({
      id: figure.id,
      words: `${amountInWords(look, figure)} ${figure.item} (${labelOf(look, figure.report)})`,
    })),
    ...story.entities.map(({ id, name, type }) => ({ id, words: `${name} (${type})` })),
    ...story.attributions.map(({ id, report, voices, content }) => ({
      id,
      words: `${chainInWords(look, voices) || "nobody named"}: ${wordsAt(look, { report, ...content })}`,
    })),
  ];
}
