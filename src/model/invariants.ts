import type { Located, Span } from "./span.ts";
import type { Story } from "./story.ts";

/**
 * The laws of a story file that a schema cannot say: every span lies in its report, every quoted evidence is the words
 * of its span, every id that is named exists, ids are unique. Returns one line a breach, none for a sound story.
 *
 * @example checkStory(story) // []
 */
export function checkStory(story: Story): string[] {
  const breaches: string[] = [];
  const texts = new Map(story.reports.map((report) => [report.id, report.text]));
  const entities = new Set(story.entities.map((entity) => entity.id));
  const claims = new Set(story.claims.map((claim) => claim.id));
  const attributions = new Set(story.attributions.map((attribution) => attribution.id));

  const spanIn = (what: string, report: string, span: Span): void => {
    const text = texts.get(report);
    if (text === undefined) breaches.push(`${what}: no report ${report}`);
    else if (
      !(Number.isInteger(span.start) && 0 <= span.start && span.start < span.end && span.end <= text.length)
    )
      breaches.push(`${what}: span ${span.start}-${span.end} outside report ${report} (${text.length} long)`);
  };
  const located = (what: string, at: Located): void => spanIn(what, at.report, at);
  const known = (what: string, id: string | null, ids: ReadonlySet<string>): void => {
    if (id !== null && !ids.has(id)) breaches.push(`${what}: names ${id}, which is not there`);
  };
  const unique = (what: string, items: readonly { readonly id: string }[]): void => {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id)) breaches.push(`${what}: ${id} twice`);
      seen.add(id);
    }
  };

  unique("reports", story.reports);
  unique("entities", story.entities);
  unique("attributions", story.attributions);
  unique("figures", story.figures);
  unique("claims", story.claims);
  unique("disputes", story.disputes);
  for (const report of story.reports) {
    for (const block of report.blocks) spanIn(`block of ${report.id}`, report.id, block);
    for (const [start, end] of report.sentences)
      spanIn(`sentence of ${report.id}`, report.id, { start, end });
    for (const credit of report.creditLines) spanIn(`credit of ${report.id}`, report.id, credit);
  }
  for (const entity of story.entities)
    for (const mention of entity.mentions) located(`entity ${entity.id}`, mention);
  for (const time of story.times) located("time", time);
  for (const attribution of story.attributions) {
    const what = `attribution ${attribution.id}`;
    for (const span of [attribution.content, attribution.cue, attribution.source])
      if (span) spanIn(what, attribution.report, span);
  }
  for (const figure of story.figures) {
    located(`figure ${figure.id}`, figure);
    known(`figure ${figure.id}`, figure.claim, claims);
    known(`figure ${figure.id}`, figure.place, entities);
  }
  for (const claim of story.claims) {
    const what = `claim ${claim.id}`;
    for (const assertion of claim.assertions) {
      located(what, assertion);
      known(what, assertion.attribution, attributions);
    }
    for (const place of claim.where) known(what, place, entities);
    for (const related of claim.related) known(what, related, claims);
    for (const line of claim.lines)
      for (const report of line.reports)
        if (!texts.has(report)) breaches.push(`${what}: line names ${report}`);
  }
  for (const dispute of story.disputes)
    for (const claim of dispute.claims) known(`dispute ${dispute.id}`, claim, claims);
  for (const shared of story.sharedCopy)
    for (const passage of shared.passages) for (const at of passage) located("shared copy", at);
  const lines = story.brief.sections.flatMap((section) => section.lines);
  for (const evidence of [
    ...lines.flatMap((line) => line.evidence),
    ...(story.titleEvidence ? [story.titleEvidence] : []),
  ]) {
    located("evidence", evidence);
    if (texts.get(evidence.report)?.slice(evidence.start, evidence.end) !== evidence.quoted)
      breaches.push(`evidence: ${JSON.stringify(evidence.quoted)} are not the words at ${evidence.start}`);
  }
  for (const line of lines) for (const claim of line.claims) known("brief", claim, claims);
  return breaches;
}
