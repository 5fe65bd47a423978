import { labelOf } from "../../brief/lookup.ts";
import { linesOfReporting, tiesOf } from "../../brief/views/lines.ts";
import { places } from "../../brief/views/places.ts";
import { speakers } from "../../brief/views/speakers.ts";
import { periodInWords, publishedInWords, reasonInWords } from "../../brief/wording.ts";
import type { Instant } from "../../model/instant.ts";
import type { StoryReport } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { judgedIn } from "../../pipeline/archive/judged.ts";
import type { Head, ReportHead } from "../api/views/head.ts";
import type { Drawn } from "./drawn.ts";
import { valuesIn } from "./figures.ts";
import { spotOf } from "./parts.ts";

/** What every view of a story stands under. */
export function headOf(archive: Archive, drawn: Drawn, lookedAt: Instant | null): Head {
  const { id, digest, openedAt, updatedAt, story } = drawn;
  return {
    ...drawn.once("head", () => ({
      title: story.title,
      titleSpot: story.titleEvidence === null ? null : spotOf(story.titleEvidence),
      period: periodInWords(story.period.from, story.period.to),
      reports: story.reports.map((report) => reportHead(archive, drawn, report)),
      lines: lines(drawn),
      counts: counts(drawn),
    })),
    id,
    digest,
    openedAt,
    updatedAt,
    lookedAt,
    marks: { ...judgedIn(archive.store, id, story).marks },
  };
}

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
    contested: story.disputes.length,
    figures: valuesIn(drawn),
    voices: speakers(look).length,
    timeline: story.times.filter(({ value }) => value !== null).length,
    map: found.length + unresolved.length,
    lineage: story.sharedCopy.length,
  };
}
