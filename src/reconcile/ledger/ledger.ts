import type { Reading } from "../../model/reading.ts";
import type { EntityId, Located, ReportId, Span } from "../../model/span.ts";
import type { Attribution, Claim, Figure, Time } from "../../model/story.ts";
import { sentenceIn } from "../sentences/places.ts";
import { meet } from "../sentences/spans.ts";

/**
 * A story's figures with the date as of which they hold, where, and the claim that holds them. Nothing is averaged,
 * nothing merged; figures keep their order.
 *
 * `asOf`: the date that "as of", "by" or "so far" puts beside the figure, the date on which its voice said it, or the day
 * of a count of a period ("12 drones overnight"); null where the sentence says none of these. The date of the event is
 * not the date of its toll: the figure then holds as of its report's publication, which is not repeated here. `place`:
 * the located entity nearest to the figure in its sentence, one that follows before one that precedes, voices apart;
 * null where none is named. `claim`: of the claims that hold the figure the one with most assertions of its value, then the one with
 * the shortest assertion; null where none holds it.
 */
export function settleLedger(
  reading: Reading,
  claims: readonly Pick<Claim, "id" | "assertions">[],
): readonly Figure[] {
  const reports = new Map(reading.reports.map((report) => [report.id, report]));
  const support = supportOf(reading, claims);
  const places = placeMentions(reading);
  const times = Map.groupBy(reading.times, (time) => time.report);
  const attributions = Map.groupBy(reading.attributions, (attribution) => attribution.report);
  const assertions = Map.groupBy(
    claims.flatMap((claim) => claim.assertions.map((assertion) => ({ ...assertion, claim: claim.id }))),
    (assertion) => assertion.report,
  );
  return reading.figures.map((figure) => {
    const report = reports.get(figure.report)!;
    const sentence = sentenceIn(report.parsed, figure) ?? null;
    const said = attributions.get(figure.report) ?? [];
    const scene = { text: report.text, sentence, times: times.get(figure.report) ?? [], attributions: said };
    const named = (places.get(figure.report) ?? []).filter(
      (place) => !said.some(({ source }) => source && meet(source, place)),
    );
    return {
      ...figure,
      asOf: asOf(figure, scene),
      place: nearest(figure, sentence, named)?.entity ?? null,
      claim: holder(figure, assertions.get(figure.report) ?? [], support)?.claim ?? null,
    };
  });
}

/** What a figure's date is read off. */
interface Scene {
  readonly text: string;
  readonly sentence: Span | null;
  readonly times: readonly Time[];
  readonly attributions: readonly Attribution[];
}

/** Which of some spans in the figure's sentence is nearest; what follows the figure counts for nearer. */
function nearest<T extends Span>(figure: Span, sentence: Span | null, spans: readonly T[]): T | null {
  if (sentence === null) return null;
  const distance = (span: Span): number =>
    span.start >= figure.end ? span.start - figure.end : 1.5 * (figure.start - span.end);
  const inside = spans.filter((span) => span.start >= sentence.start && span.end <= sentence.end);
  return inside.toSorted((x, y) => distance(x) - distance(y) || x.start - y.start)[0] ?? null;
}

function asOf(figure: Figure, { text, sentence, times, attributions }: Scene): string | null {
  if (sentence === null) return null;
  const dated = times.filter(
    ({ value, start, end }) =>
      value !== null && DATE.test(value) && start >= sentence.start && end <= sentence.end,
  );
  const content = attributions.find(
    (attribution) => attribution.content.start <= figure.start && attribution.content.end >= figure.end,
  )?.content;
  const isSaid = (time: Span): boolean =>
    content !== undefined && (time.end <= content.start || time.start >= content.end);
  const holding = dated.filter(
    (time) =>
      figure.scope === "period" ||
      AS_OF.test(text.slice(Math.max(0, time.start - 12), time.start)) ||
      isSaid(time),
  );
  return nearest(figure, sentence, holding)?.value?.slice(0, 10) ?? null;
}

const DATE = /^\d{4}(?:-\d\d)?(?:-\d\d)?(?:T|$)/;
const AS_OF = /\b(?:as of|by|so far|until)\s+(?:late\s|early\s)?$/i;

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

/** How many assertions of a claim hold the figure's value: the claim that is about the figure has most of them. */
type Support = (claim: Claim["id"], figure: Figure) => number;

function holder(figure: Figure, assertions: readonly Assertion[], support: Support): Assertion | null {
  const holding = assertions.filter((span) => span.start <= figure.start && span.end >= figure.end);
  const byFit = holding.toSorted(
    (x, y) =>
      support(y.claim, figure) - support(x.claim, figure) ||
      x.end - x.start - (y.end - y.start) ||
      (x.claim < y.claim ? -1 : 1),
  );
  return byFit[0] ?? null;
}

function supportOf(reading: Reading, claims: readonly Pick<Claim, "id" | "assertions">[]): Support {
  const figures = Map.groupBy(reading.figures, (figure) => figure.report);
  const values = new Map(
    claims.map(({ id, assertions }) => [
      id,
      timesEach(
        assertions.flatMap((span) =>
          (figures.get(span.report) ?? [])
            .filter((figure) => figure.start >= span.start && figure.end <= span.end)
            .map(valueKey),
        ),
      ),
    ]),
  );
  return (claim, figure) => values.get(claim)!.get(valueKey(figure)) ?? 0;
}

function timesEach(values: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

const valueKey = ({ si }: Figure): string => `${si.low} ${si.high} ${si.unit}`;
