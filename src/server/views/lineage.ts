import { type Lookup, wordsAt } from "../../brief/lookup.ts";
import { ranked } from "../../brief/rank.ts";
import { HEDGE_WORDS, reasonInWords } from "../../brief/wording.ts";
import type { SharedCopy } from "../../model/report.ts";
import type { Located, ReportId } from "../../model/span.ts";
import type { Assertion, StoryReport } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { aligned } from "../../text/compare/aligned.ts";
import type { HedgeLost, LineageView, Relay, Sharing } from "../api/views/lineage.ts";
import type { Drawn } from "./drawing.ts";
import { ownRuns, spotOf } from "./parts.ts";

export const lineageOf = (archive: Archive, { look, story }: Drawn): LineageView => ({
  sharing: story.sharedCopy.map((shared) => sharingOf(look, shared)),
  hedges: hedgesLost(look),
  revised: story.reports.flatMap(({ id }) => revisionsOf(archive, id)),
});

function sharingOf(look: Lookup, { reports, agency, passages, reasons }: SharedCopy): Sharing {
  const inOrder = byOrigin(look, reports, agency);
  const [from, ...others] = inOrder;
  return {
    reports: inOrder,
    agency,
    reasons: reasons.map((reason) => reasonInWords(look, reason)),
    passages: passages.map((passage) => sidesOf(look, passage, inOrder)),
    relays: from === undefined ? [] : others.map((to) => relayOf(look, from, to, passages)),
  };
}

/** Whose copy it is comes first, then who was first out; the story's order where nothing tells. */
function byOrigin(look: Lookup, reports: readonly ReportId[], agency: string | null): ReportId[] {
  const rank = (id: ReportId): string => {
    const { outlet, published } = look.reports.get(id)!;
    const isOwner = agency !== null && outlet.name?.toLowerCase() === agency.toLowerCase();
    return `${isOwner ? 0 : 1}${published.latest ?? published.earliest ?? "9999"}`;
  };
  return look.story.reports
    .map(({ id }) => id)
    .filter((id) => reports.includes(id))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** The passage in each report: in the first what the second has not (`cut`), in the others what the first has not. */
function sidesOf(
  look: Lookup,
  passage: readonly Located[],
  order: readonly ReportId[],
): Sharing["passages"][number] {
  const sides = passage.toSorted((a, b) => order.indexOf(a.report) - order.indexOf(b.report));
  const [first, second] = sides;
  if (first === undefined || second === undefined) return [];
  const original = wordsAt(look, first);
  const gone = aligned(wordsAt(look, second), original).map((run) => ({
    ...run,
    is: run.is === "added" ? ("cut" as const) : run.is,
  }));
  return [
    { spot: spotOf(first), runs: ownRuns(gone) },
    ...sides.slice(1).map((side) => ({
      spot: spotOf(side),
      runs: ownRuns(aligned(original, wordsAt(look, side))),
    })),
  ];
}

/** Shorter sentences are marks and names. */
const FEWEST_LETTERS = 20;

/**
 * What a report left out of the one whose words it shares, and what it put in: sentences outside the shared passages that
 * the other does not have in the same words (short ones are no passage, but no difference either).
 */
function relayOf(look: Lookup, from: ReportId, to: ReportId, passages: SharedCopy["passages"]): Relay {
  const shared = passages.filter((passage) =>
    [from, to].every((id) => passage.some(({ report }) => report === id)),
  );
  const outside = (id: ReportId, other: ReportId): Relay["cut"] => {
    const covered = shared.flatMap((passage) => passage.filter((place) => place.report === id));
    const known = new Set(sentencesOf(look, other).map(({ words }) => lettersOf(words)));
    const isBody = bodyOf(look.reports.get(id)!);
    return sentencesOf(look, id).filter(
      ({ spot, words }) =>
        isBody(spot) &&
        !covered.some((place) => place.start < spot.end && spot.start < place.end) &&
        words.length >= FEWEST_LETTERS &&
        !known.has(lettersOf(words)),
    );
  };
  return { from, to, cut: outside(from, to), added: outside(to, from) };
}

const sentencesOf = (look: Lookup, report: ReportId): Relay["cut"] =>
  look.reports.get(report)!.sentences.map(([start, end]) => {
    const spot = { report, start, end };
    return { spot, words: wordsAt(look, spot).trim() };
  });

/** What tells the words of two sentences apart: not their case, marks or spaces. */
const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a sentence is of the report's body: no headline, byline or caption. */
const bodyOf =
  ({ blocks }: StoryReport) =>
  ({ start }: Located): boolean =>
    blocks.every((block) => block.kind === "body" || !(block.start <= start && start < block.end));

const MOST_HEDGES = 40;

/** Claims that one report qualifies and another states without it. */
function hedgesLost(look: Lookup): HedgeLost[] {
  const mixed = look.story.claims.filter(({ assertions }) => {
    const hedged = new Set(assertions.filter(isHedged).map(({ report }) => report));
    return hedged.size > 0 && assertions.some((one) => isPlain(one) && !hedged.has(one.report));
  });
  return ranked(look, mixed)
    .slice(0, MOST_HEDGES)
    .map(({ id, assertions }) => ({
      claim: id,
      hedged: assertions
        .filter(isHedged)
        .map((one) => ({ spot: spotOf(one), words: wordsAt(look, one), hedge: HEDGE_WORDS[one.hedge] })),
      plain: assertions.filter(isPlain).map((one) => ({ spot: spotOf(one), words: wordsAt(look, one) })),
    }));
}

const isHedged = ({ hedge }: Assertion): boolean => hedge !== "none";
const isPlain = ({ hedge, stance }: Assertion): boolean => hedge === "none" && stance === "says";

function revisionsOf({ store }: Archive, report: ReportId): LineageView["revised"] {
  const article = store.articles.revision(report)?.article;
  const texts = article === undefined ? [] : store.articles.revisions(article);
  return texts.length < 2 ? [] : [{ report, texts: texts.length, lastAt: texts.at(-1)!.retrievedAt }];
}
