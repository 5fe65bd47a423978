import { type Lookup, reportsOf, sentenceAround, wordsAt } from "../../brief/lookup.ts";
import { reasonInWords } from "../../brief/wording.ts";
import type { Located } from "../../model/span.ts";
import type { Claim } from "../../model/story.ts";
import type { Run } from "../../text/compare/aligned.ts";
import type { Group, Passage, Spot, TextRun } from "../api/views/parts.ts";

/** The place and nothing else of what lies there. */
export const spotOf = ({ report, start, end }: Located): Spot => ({ report, start, end });

/** The first of some places in each report, in the story's order: reports that are no line. */
export function looseGroup(look: Lookup, places: readonly Located[]): Group[] {
  const spots = reportsOf(look, places).map((report) =>
    spotOf(places.find((place) => place.report === report)!),
  );
  return spots.length === 0 ? [] : [{ why: null, spots }];
}

/** A claim's reports by line of reporting, in the story's order; last those that are no line. */
export function lineGroups(look: Lookup, claim: Claim): Group[] {
  const order = new Map(look.story.reports.map(({ id }, i) => [id, i]));
  const lines = claim.lines
    .map(({ reports, why }) => ({
      why: reasonInWords(look, why),
      spots: looseGroup(
        look,
        claim.assertions.filter(({ report }) => reports.includes(report)),
      ).flatMap(({ spots }) => spots),
    }))
    .filter(({ spots }) => spots.length > 0)
    .toSorted((a, b) => order.get(a.spots[0]!.report)! - order.get(b.spots[0]!.report)!);
  const inLines = new Set(claim.lines.flatMap(({ reports }) => reports));
  return [
    ...lines,
    ...looseGroup(
      look,
      claim.assertions.filter(({ report }) => !inLines.has(report)),
    ),
  ];
}

/** A longer sentence would drown the words. */
const LONGEST_CONTEXT = 320;

/** Words inside `around`, or inside their sentence. */
export function passageOf(look: Lookup, place: Located, around: Located = place): Passage {
  const sentence = sentenceAround(look, around);
  const outer = sentence.end - sentence.start > LONGEST_CONTEXT ? around : sentence;
  const [start, end] = [Math.min(place.start, outer.start), Math.max(place.end, outer.end)];
  const piece = (from: number, to: number): string =>
    wordsAt(look, { report: place.report, start: from, end: to });
  return {
    spot: spotOf(place),
    before: piece(start, place.start),
    words: piece(place.start, place.end),
    after: piece(place.end, end),
  };
}

/** The runs of the text that was laid beside another, told from it; spaces alone are no difference. */
export const ownRuns = (runs: readonly Run[]): TextRun[] =>
  runs
    .filter(({ other }) => other !== "")
    .map(({ is, other }) => ({ is: other.trim() === "" ? "same" : is, text: other }));

/** Both texts in one: what the first has alone is cut, what the second has alone is added. */
export const bothRuns = (runs: readonly Run[]): TextRun[] =>
  runs.map(({ is, one, other }) => ({ is, text: is === "cut" ? one : other }));
