import type {
  Assertion,
  Attribution,
  BriefLine,
  BriefSection,
  Claim,
  StoryReport,
} from "../../model/story.ts";
import { publishedInWords } from "../days.ts";
import { atMost, lineOf, note, words } from "../line.ts";
import { type Lookup, labelOf, reportsOf } from "../lookup.ts";
import { ranked } from "../rank.ts";
import { clearest, shownPlace } from "../shown.ts";
import { HEDGE_WORDS } from "../wording.ts";

const MOST_EACH = 3;

const speakerOf = (look: Lookup, { attribution }: Assertion): string | undefined =>
  attribution === null ? undefined : look.attributions.get(attribution)?.voices.at(-1);

const isHedged = ({ assertions }: Claim): boolean => assertions.some(({ hedge }) => hedge !== "none");

/** A hedge that one report keeps and another, with the same voice or none, leaves out. */
const droppedHedge = (look: Lookup, claim: Claim): BriefLine | null => {
  const kept = claim.assertions.filter(({ hedge }) => hedge !== "none");
  const hedging = new Set([undefined, ...kept.map((assertion) => speakerOf(look, assertion))]);
  const keeping = reportsOf(look, kept);
  const bare = claim.assertions.filter((assertion) => hedging.has(speakerOf(look, assertion)));
  const dropping = reportsOf(look, bare).filter((report) => !keeping.includes(report));
  const [first] = kept;
  if (first === undefined || dropping.length === 0) return null;
  const names = (reports: readonly string[]): string =>
    reports.map((report) => labelOf(look, report)).join(" and ");
  const remark = ` — “${HEDGE_WORDS[first.hedge]}” in ${names(keeping)}, without it in ${names(dropping)}`;
  return lineOf(look, [words(shownPlace(look, clearest(look, claim)), 110), note(remark)], {
    claims: [claim.id],
    support: claim.assertions.map(({ report, start, end }) => ({ report, start, end })),
  });
};

/** A quotation of which nobody is named as the speaker. */
const speakerless = (look: Lookup, { report, content, voices, kind }: Attribution): BriefLine | null =>
  voices.length > 0 || kind !== "direct" || content.end - content.start < 40
    ? null
    : lineOf(
        look,
        [
          note("No speaker found for "),
          words({ report, ...content }, 90),
          note(` (${labelOf(look, report)})`),
        ],
        {},
      );

/** A report whose date is unknown or inferred to more than a week, shown by its first words. */
const undated = (look: Lookup, report: StoryReport): BriefLine | null => {
  if (report.published.earliest !== null || report.published.latest !== null) return null;
  const block =
    report.blocks.find(({ kind }) => kind === "title") ?? report.blocks.find(({ kind }) => kind === "body");
  if (block === undefined) return null;
  const place = { report: report.id, start: block.start, end: block.end };
  return lineOf(
    look,
    [note(`${labelOf(look, report.id)}, ${publishedInWords(report.published)}: `), words(place, 80)],
    {},
  );
};

/** What was not resolved, or reads surer than it is; names that are on no map are listed with the places. */
export const doubt = (look: Lookup): BriefSection => {
  const { claims, attributions, reports } = look.story;
  const lines = [
    ...atMost(
      // hedges are compared between reports
      ranked(
        look,
        claims.filter((claim) => isHedged(claim) && reportsOf(look, claim.assertions).length > 1),
      ).map((claim) => droppedHedge(look, claim)),
      MOST_EACH,
    ),
    ...atMost(
      attributions.map((attribution) => speakerless(look, attribution)),
      MOST_EACH,
    ),
    ...atMost(
      reports.map((report) => undated(look, report)),
      MOST_EACH,
    ),
  ];
  return { heading: "Read with doubt", topic: "doubt", lines };
};
