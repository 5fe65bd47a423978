import type { Brief, BriefSection, Claim } from "../model/story.ts";
import { type BareStory, type IsStatement, type Lookup, lookup } from "./lookup.ts";
import { changes } from "./sections/changes.ts";
import { contested } from "./sections/contested.ts";
import { doubt } from "./sections/doubt.ts";
import { oneLine } from "./sections/one-line.ts";
import { oneVoice } from "./sections/one-voice.ts";
import { severalLines } from "./sections/several-lines.ts";

/** The sections of a brief, in a reader's order. To add one: write it in sections/, name its topic in the model, list it here. */
const SECTIONS: readonly ((look: Lookup, shown: readonly Claim[]) => BriefSection)[] = [
  severalLines,
  contested,
  changes,
  oneLine,
  oneVoice,
  doubt,
];

/**
 * Composes the brief of a story. Every line is made of reports' own words (cut, never changed, cuts marked "…") and of
 * fixed phrases filled with names, days and report labels of the story; each has its evidence. A section without lines
 * is left out; what one section shows the next does not repeat. Deterministic; never throws on a valid story.
 * Words without a verb of their own stand back where the trees of the sentences are at hand (`isStatement`).
 *
 * @example composeBrief(story).sections[0]?.lines[0]?.evidence[0].quoted
 */
export const composeBrief = (story: BareStory, isStatement: IsStatement = () => true): Brief => {
  const look = lookup(story, isStatement);
  const sections: BriefSection[] = [];
  const shown = new Set<Claim>();
  for (const section of SECTIONS) {
    const made = section(look, [...shown]);
    for (const id of made.lines.flatMap(({ claims }) => claims)) shown.add(look.claims.get(id)!);
    if (made.lines.length > 0) sections.push(made);
  }
  return { sections };
};
