import { periodInWords, publishedInWords } from "../../brief/days.ts";
import { labelOf } from "../../brief/lookup.ts";
import { linesOfReporting, tiesOf } from "../../brief/views/lines.ts";
import { places } from "../../brief/views/places.ts";
import { speakers } from "../../brief/views/speakers.ts";
import { reasonInWords } from "../../brief/wording.ts";
import type { ClaimId, Located, StoryId } from "../../model/span.ts";
import type { Story, StoryReport } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { marksOn } from "../../pipeline/archive/deciding/judged.ts";
import { askedAbout } from "../../pipeline/archive/telling/proposals.ts";
import type { Head, ReportHead } from "../api/views/head.ts";
import type { Drawn } from "./drawing.ts";
import { valuesIn } from "./figures.ts";
import { spotOf } from "./parts.ts";

/** What every view of a story stands under, as far as it hangs on the story alone. */
export type StandingHead = Pick<Head, "title" | "titleSpot" | "period" | "reports" | "lines" | "counts">;

export const standingHead = (archive: Archive, drawn: Drawn): StandingHead =>
  drawn.once("head", () => {
    const { story } = drawn;
    return {
      title: story.title,
      titleSpot: story.titleEvidence === null ? null : spotOf(story.titleEvidence),
      period: periodInWords(story.period.from, story.period.to),
      reports: story.reports.map((report) => reportHead(archive, drawn, report)),
      lines: lines(drawn),
      counts: counts(drawn),
    };
  });

/** Where the words of a claim are: by them marks are found again. */
export type ClaimPlaces = readonly { readonly id: ClaimId; readonly assertions: readonly Located[] }[];

/** The places of all claims of a story, in its order. */
export const claimPlaces = ({ claims }: Pick<Story, "claims">): ClaimPlaces =>
  claims.map(({ id, assertions }) => ({ id, assertions: assertions.map(spotOf) }));

/** A head of today: with when the story was last looked at, and with the marks that stand. */
export function headWith(
  archive: Archive,
  { id, digest }: { readonly id: StoryId; readonly digest: string },
  standing: StandingHead,
  claims: () => ClaimPlaces,
): Head {
  const { store } = archive;
  const { openedAt, updatedAt } = store.stories.find(id)!;
  const reports = standing.reports.map((report) => report.id);
  const marks = marksOn(store, id, reports, claims);
  return {
    ...standing,
    id,
    digest,
    openedAt,
    updatedAt,
    lookedAt: store.cards.find(id)?.lookedAt ?? null,
    marks,
    asks: asksOf(archive, id),
  };
}

function asksOf(archive: Archive, id: StoryId): Head["asks"] {
  const { near, loose } = askedAbout(archive, id);
  return { near: near.length, loose: loose.flatMap(({ reports }) => reports).length };
}

/** The head of a story that was read. */
export const headOf = (archive: Archive, drawn: Drawn): Head =>
  headWith(archive, drawn, standingHead(archive, drawn), () => drawn.story.claims);

export function reportHead({ store }: Archive, { look }: Drawn, report: StoryReport): ReportHead {
  const { id, outlet, title, published, url, credits } = report;
  const article = store.articles.revision(id)?.article;
  return {
    id,
    label: labelOf(look, id),
    outlet: outlet.name,
    title,
    published: publishedInWords(published),
    reasons: published.reasons.map((reason) => reasonInWords(look, reason)),
    isInferred: published.basis === "inferred",
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    credits: [...credits],
    revisions: article === undefined ? 1 : store.articles.revisions(article).length,
  };
}

function lines({ story }: Drawn): Head["lines"] {
  const ties = tiesOf(story);
  return linesOfReporting(story).map((reports) => ({
    reports,
    why: ties.filter((tie) => tie.reports.every((id) => reports.includes(id))).map(({ why }) => why),
  }));
}

function counts(drawn: Drawn): Head["counts"] {
  const { story, look } = drawn;
  const { found, unresolved } = places(look);
  return {
    claims: story.claims.length,
    // As the list of stories counts: what only seems to contradict is shown, and is no contest.
    contested: story.disputes.filter(({ comparable }) => comparable).length,
    figures: valuesIn(drawn),
    voices: speakers(look).length,
    timeline: story.times.filter(({ value }) => value !== null).length,
    map: found.length + unresolved.length,
    lineage: story.sharedCopy.length,
  };
}
