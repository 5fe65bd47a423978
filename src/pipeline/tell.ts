import { resolveTimes } from "../annotate/times/resolve.ts";
import { composeBrief } from "../brief/compose.ts";
import { periodOf } from "../brief/period.ts";
import { chooseTitle } from "../brief/title.ts";
import { findSharedCopy } from "../cluster/copy/copy.ts";
import { countLines } from "../cluster/lines.ts";
import { partStrays } from "../cluster/topic.ts";
import { inferPublications } from "../link/dates/infer.ts";
import { linkEntities } from "../link/entities/link.ts";
import { locatePlaces } from "../link/places/locate.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Rulings } from "../model/judgement.ts";
import type { AnnotatedReport, Reading, ReadReport } from "../model/reading.ts";
import type { Publication, Report } from "../model/report.ts";
import type { Story, Time } from "../model/story.ts";
import { alignClaims } from "../reconcile/claims/align.ts";
import { statementsIn } from "../reconcile/claims/clearest.ts";
import { findDisputes } from "../reconcile/disputes/find.ts";
import { settleLedger } from "../reconcile/ledger/ledger.ts";
import { annotateReport } from "./annotate.ts";
import { entitiesCalled, settleAttributions, settleFigures } from "./settle.ts";

/**
 * Tells the story of reports that were read in: the order of the stages, written once.
 *
 * Reports about something else are set apart and named in the diagnostics. The reports stand in the order of their
 * inputs' names; the order they come in does not matter.
 */
export function tellStory(reports: readonly Report[], diagnostics: readonly Diagnostic[] = []): Story {
  return tellAnnotated(reports.map(annotateReport), diagnostics);
}

/** As `tellStory`, of reports that have been read one by one. */
export function tellAnnotated(
  annotated: readonly AnnotatedReport[],
  diagnostics: readonly Diagnostic[] = [],
): Story {
  const { apart, ...parted } = setApart(annotated.toSorted(byInput));
  return tellOf(parted, [...diagnostics, ...apart]);
}

/**
 * As `tellAnnotated`, of reports of which it is settled that they are of one story: none is set apart. What people rule
 * on its names and claims outranks what the stages make of them.
 */
export function tellSettled(annotated: readonly AnnotatedReport[], rulings: Rulings = NO_RULINGS): Story {
  const story = annotated.toSorted(byInput);
  return tellOf({ story, publications: inferPublications(story.map(undated)) }, [], rulings);
}

const NO_RULINGS: Rulings = { entities: [], claims: [] };

function tellOf(
  { story, publications }: Settled,
  diagnostics: readonly Diagnostic[],
  rulings: Rulings = NO_RULINGS,
): Story {
  const read = story.map((report, i) => readReport(report, publications[i]!));
  const { entities: linked, entityOf } = linkEntities(story, rulings.entities);
  const { entities, diagnostics: unplaced } = locatePlaces(linked, read);
  const called = entitiesCalled(entities);
  const said = story.map((report, i) => settleAttributions(report, (name) => entityOf(i, name), called));
  const attributions = said.flat();
  const found: Reading = {
    reports: read,
    entities,
    times: story.flatMap((report, i) => settleTimes(report, publications[i]!)),
    attributions,
    figures: story.flatMap((report, i) => settleFigures(report, said[i]!)),
  };
  const sharedCopy = findSharedCopy(found.reports);
  const aligned = alignClaims(found, sharedCopy, rulings.claims);
  const reading = { ...found, figures: settleLedger(found, aligned) };
  const disputes = findDisputes(reading, aligned);
  const claims = countLines(aligned, disputes, sharedCopy, reading);
  const told = {
    format: "variorum.story/1" as const,
    reports: reading.reports.map(({ parsed, ...report }) => report),
    entities,
    times: reading.times,
    attributions,
    figures: reading.figures,
    claims,
    disputes,
    sharedCopy,
    diagnostics: [...diagnostics, ...unplaced],
  };
  const titled = { ...told, ...chooseTitle(told), period: periodOf(told.times, told.reports) };
  return inOrder({ ...titled, brief: composeBrief(titled, statementsIn(reading.reports)) });
}

const byInput = ({ report: a }: AnnotatedReport, { report: b }: AnnotatedReport): number =>
  a.input < b.input ? -1 : a.input > b.input ? 1 : a.id < b.id ? -1 : 1;

/** The reports of one story in the order of their inputs, with when each was published, as far as all of them tell. */
interface Settled {
  readonly story: readonly AnnotatedReport[];
  readonly publications: readonly Publication[];
}

interface Parted extends Settled {
  readonly apart: readonly Diagnostic[];
}

/** Parts the reports of the story from those about something else, which are named and not blended in. */
function setApart(annotated: readonly AnnotatedReport[]): Parted {
  const publications = inferPublications(annotated.map(undated));
  const { strays } = partStrays(annotated.map((report, i) => readReport(report, publications[i]!)));
  const reasons = new Map(strays.map(({ id, reason }) => [id, reason]));
  const story = annotated.filter(({ report }) => !reasons.has(report.id));
  return {
    story,
    publications: strays.length === 0 ? publications : inferPublications(story.map(undated)),
    apart: annotated.flatMap(({ report }) => {
      const reason = reasons.get(report.id);
      if (reason === undefined) return [];
      const message = `${report.input} seems to be about something else and was set apart: ${reason}`;
      return [
        {
          code: "cluster/stray" as const,
          severity: "warning" as const,
          message,
          report: null,
          input: report.input,
        },
      ];
    }),
  };
}

const undated = ({ report, times, sentences }: AnnotatedReport) => ({
  given: report.given.published,
  times,
  sentences,
  text: report.text,
});

function readReport(
  { report, masthead, blocks, sentences }: AnnotatedReport,
  published: Publication,
): ReadReport {
  const { id, input, text, sha256, given } = report;
  return {
    id,
    input,
    url: given.url,
    outlet: { name: masthead.outlet?.name ?? null, basis: masthead.outlet?.basis ?? null },
    title: masthead.title === null ? null : text.slice(masthead.title.start, masthead.title.end),
    language: given.language ?? report.language ?? "und",
    published,
    authors: given.authors,
    modified: given.modified,
    canonical: given.canonical,
    basedOn: given.basedOn,
    credits: [...new Set(masthead.credits.map(({ name }) => name))],
    creditLines: masthead.credits,
    text,
    sha256,
    blocks,
    sentences: sentences.map(({ start, end }) => [start, end] as const),
    parsed: sentences,
  };
}

const settleTimes = ({ report, times }: AnnotatedReport, published: Publication): Time[] =>
  resolveTimes(times, published).map((time) => ({ report: report.id, ...time }));

/** The keys in the order of the contract, so that a story file reads from the title down. */
const inOrder = ({ format, title, titleEvidence, period, reports, ...rest }: Story): Story => ({
  format,
  title,
  titleEvidence,
  period,
  reports,
  ...rest,
});
