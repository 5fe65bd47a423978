import type { Story } from "../../model/story.ts";
import { type Lookup, labelOf, lookup } from "../lookup.ts";
import { reasonInWords } from "../wording.ts";
import { attributionChain, claimChain, disputeChain, lineChain } from "./claims.ts";
import { reportChain } from "./reports.ts";
import { entityChain, figureChain } from "./things.ts";

/**
 * `lines` go from the thing asked about down to characters of reports, two spaces deeper a step. Not found: `unknown`,
 * or `ambiguous` with the ids (at most ten) that begin like this.
 */
export type Explanation =
  | { readonly found: true; readonly id: string; readonly lines: readonly string[] }
  | {
      readonly found: false;
      readonly why: "unknown" | "ambiguous";
      readonly id: string;
      readonly candidates: readonly string[];
    };

const MOST_CANDIDATES = 10;
const SHORTEST_PREFIX = 3;

/**
 * The chain from anything in a story down to the words of a report, with the reason of each decision on the way.
 * `asked`: a claim, figure, attribution, entity, dispute or report by id or by the unique beginning of one (three
 * characters or more); a report's label (`r2`); a line of the brief (`b1.2`, section and line) or a section (`b1`).
 *
 * @example explain(story, "b1.1") // { found: true, id: "b1.1", lines: ["line b1.1: …", "  claim c… …", …] }
 */
export const explain = (story: Story, asked: string): Explanation => {
  const look = lookup(story);
  const things = chains(look, story);
  const id = things.has(asked) ? asked : asked.toLowerCase();
  const exact = things.get(id);
  if (exact !== undefined)
    return { found: true, id, lines: exact().map((line) => reasonInWords(look, line)) };
  const candidates =
    id.length < SHORTEST_PREFIX ? [] : [...things.keys()].filter((key) => key.startsWith(id));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1)
    return { found: true, id: only, lines: things.get(only)!().map((line) => reasonInWords(look, line)) };
  return {
    found: false,
    why: candidates.length === 0 ? "unknown" : "ambiguous",
    id,
    candidates: candidates.slice(0, MOST_CANDIDATES),
  };
};

/** Everything that can be asked about, by id, with how its chain is told. */
const chains = (look: Lookup, story: Story): Map<string, () => string[]> => {
  const things = new Map<string, () => string[]>();
  for (const [i, section] of story.brief.sections.entries()) {
    const name = `b${i + 1}`;
    things.set(name, () => [
      `section ${name}: ${section.heading}`,
      ...section.lines.map((line, j) => `  ${name}.${j + 1}  ${line.text}`),
    ]);
    for (const [j, line] of section.lines.entries())
      things.set(`${name}.${j + 1}`, () => lineChain(look, line, `${name}.${j + 1}`));
  }
  for (const report of story.reports) {
    things.set(labelOf(look, report.id), () => reportChain(look, report));
    things.set(report.id, () => reportChain(look, report));
  }
  for (const claim of story.claims) things.set(claim.id, () => claimChain(look, claim));
  for (const dispute of story.disputes) things.set(dispute.id, () => disputeChain(look, dispute));
  for (const figure of story.figures) things.set(figure.id, () => figureChain(look, figure));
  for (const attribution of story.attributions)
    things.set(attribution.id, () => attributionChain(look, attribution));
  for (const entity of story.entities) things.set(entity.id, () => entityChain(look, entity));
  return things;
};
