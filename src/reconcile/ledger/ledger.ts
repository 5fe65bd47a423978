import type { Reading, ReadReport } from "../../model/reading.ts";
import type { EntityId, Located, ReportId, Span } from "../../model/span.ts";
import type { Claim, Figure, Time } from "../../model/story.ts";

/**
 * A story's figures with the date as of which they hold, where, and the claim that holds them. Nothing is averaged,
 * nothing merged; figures keep their order.
 *
 * `asOf`: the date nearest to the figure in its sentence, to the day, month or year that its words say; null where the
 * sentence names none (the figure then holds as of its report's publication, which is not repeated here). `place`: the
 * located entity nearest to the figure in its sentence, one that follows before one that precedes; null where none is
 * named. `claim`: the claim with the shortest assertion around the figure; null where none holds it.
 */
export function settleLedger(
  reading: Reading,
  claims: readonly Pick<Claim, "id" | "assertions">[],
): readonly Figure[] {
  const reports = new Map(reading.reports.map((report) => [report.id, report]));
  const places = placeMentions(reading);
  const times = Map.groupBy(reading.times, (time) => time.report);
  const assertions = Map.groupBy(
    claims.flatMap((claim) => claim.assertions.map((assertion) => ({ ...assertion, claim: claim.id }))),
    (assertion) => assertion.report,
  );
  return reading.figures.map((figure) => {
    const sentence = sentenceOf(reports.get(figure.report), figure);
    return {
      ...figure,
      asOf: asOf(figure, sentence, times.get(figure.report) ?? []),
      place: nearest(figure, sentence, places.get(figure.report) ?? [])?.entity ?? null,
      claim: shortest(figure, assertions.get(figure.report) ?? [])?.claim ?? null,
    };
  });
}

const sentenceOf = (report: ReadReport | undefined, span: Span): Span | null =>
  report?.parsed.find((sentence) => sentence.start <= span.start && sentence.end >= span.end) ?? null;

/** Which of some spans in the figure's sentence is nearest; what follows the figure counts for nearer. */
function nearest<T extends Span>(figure: Span, sentence: Span | null, spans: readonly T[]): T | null {
  if (sentence === null) return null;
  const distance = (span: Span): number =>
    span.start >= figure.end ? span.start - figure.end : 1.5 * (figure.start - span.end);
  const inside = spans.filter((span) => span.start >= sentence.start && span.end <= sentence.end);
  return inside.toSorted((x, y) => distance(x) - distance(y) || x.start - y.start)[0] ?? null;
}

function asOf(figure: Span, sentence: Span | null, times: readonly Time[]): string | null {
  const dates = times.filter(
    ({ value }) => value !== null && /^\d{4}(?:-\d\d)?(?:-\d\d)?(?:T|$)/.test(value),
  );
  return nearest(figure, sentence, dates)?.value?.slice(0, 10) ?? null;
}

interface PlaceMention extends Located {
  readonly entity: EntityId;
}

function placeMentions({ entities }: Reading): ReadonlyMap<ReportId, readonly PlaceMention[]> {
  const located = entities.filter((entity) => entity.place !== null);
  const mentions = located.flatMap((entity) =>
    entity.mentions.map((mention) => ({ ...mention, entity: entity.id })),
  );
  return Map.groupBy(mentions, (mention) => mention.report);
}

type Assertion = Claim["assertions"][number] & { readonly claim: Claim["id"] };

function shortest(figure: Span, assertions: readonly Assertion[]): Assertion | null {
  const holding = assertions.filter((span) => span.start <= figure.start && span.end >= figure.end);
  const byLength = holding.toSorted(
    (x, y) => x.end - x.start - (y.end - y.start) || (x.claim < y.claim ? -1 : 1),
  );
  return byLength[0] ?? null;
}
