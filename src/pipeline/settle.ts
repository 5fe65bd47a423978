import { toSi } from "../annotate/figures/units.ts";
import type { AttributionMention, FigureMention, Voice } from "../model/annotations.ts";
import { id } from "../model/ids.ts";
import type { AnnotatedReport } from "../model/reading.ts";
import type { EntityId, Span } from "../model/span.ts";
import type { Attribution, Entity, Figure } from "../model/story.ts";

/** The entity of a name of one report: its place in the report's `names`. */
export type EntityOfName = (name: number) => EntityId;

/** The entity that words of a report name, which that report alone does not show to be a name; null where none or several do. */
export type EntityCalled = (words: string) => EntityId | null;

/** Bodies and people by all they are called in a story. Of what several go by nobody is meant. */
export function entitiesCalled(entities: readonly Entity[]): EntityCalled {
  const called = new Map<string, EntityId | null>();
  for (const { id, type, name, otherNames } of entities) {
    if (type === "place") continue;
    for (const one of new Set([name, ...otherNames])) called.set(one, called.has(one) ? null : id);
  }
  return (words) => (/^\p{Lu}/u.test(words) ? (called.get(words) ?? null) : null);
}

/** A report's attributions as the story tells them: voices that are names become entities. In text order. */
export function settleAttributions(
  annotated: AnnotatedReport,
  entityOf: EntityOfName,
  called: EntityCalled,
): Attribution[] {
  const { id: report, text } = annotated.report;
  const settled = annotated.attributions.map((mention) => ({
    id: id("a", [
      report,
      mention.content.start,
      mention.content.end,
      mention.cue?.start ?? null,
      mention.source?.start ?? null,
      // "Kyiv and Moscow deny …" is said by each of them
      ...mention.voices.map((voice) => (voice.is === "name" ? voice.name : voice.words)),
    ]),
    report,
    kind: mention.mode,
    content: mention.content,
    cue: mention.cue,
    source: mention.source,
    voices: mention.voices.map((voice) => voiceName(voice, entityOf, called)),
    stance: mention.stance,
    hedge: mention.hedge,
    by: mention.by,
    reasons: reasonsOf(mention, text),
  }));
  return [...new Map(settled.map((attribution) => [attribution.id, attribution])).values()];
}

const voiceName = (voice: Voice, entityOf: EntityOfName, called: EntityCalled): string =>
  voice.is === "name" ? entityOf(voice.name) : (called(voice.words) ?? voice.words);

function reasonsOf(mention: AttributionMention, text: string): string[] {
  const cue = mention.cue ? [`cue "${text.slice(mention.cue.start, mention.cue.end)}"`] : [];
  return [...cue, ...mention.voices.flatMap((voice) => voice.reasons)];
}

/**
 * A report's figures with the voice that gives them: that of the narrowest attribution around the figure, but of no
 * denial: who "denied that his men fired the shell that killed 12 people" vouches for no toll, nor does who "claimed the
 * attack, which killed 12 people". The ledger (reconcile/)
 * adds the date, the place and the claim.
 */
export function settleFigures(annotated: AnnotatedReport, said: readonly Attribution[]): Figure[] {
  const attributions = said.filter(
    ({ report, voices, stance }) =>
      report === annotated.report.id && voices.length > 0 && stance !== "denies",
  );
  const report = annotated.report.id;
  return annotated.figures.map((mention) => ({
    id: id("f", [report, mention.start, mention.end]),
    report,
    start: mention.start,
    end: mention.end,
    low: mention.low,
    high: mention.high,
    bound: mention.bound,
    value: mention.value,
    unit: mention.unit,
    item: mention.item,
    event: mention.event,
    scope: mention.scope,
    si: toSi(mention.low, mention.high, mention.unit),
    voices: narrowest(mention, attributions, annotated)?.voices ?? [],
    asOf: null,
    place: null,
    claim: null,
  }));
}

function narrowest(
  figure: FigureMention,
  attributions: readonly Attribution[],
  annotated: AnnotatedReport,
): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    if (!holds(attribution.content, figure.number) || isTold(figure, attribution, annotated)) continue;
    if (best === null || length(attribution.content) < length(best.content)) best = attribution;
  }
  return best;
}

/** The rule that finds what is the object of its verb: "claimed responsibility for the attack", "called it a crime". */
const OBJECT_RULE = "attributions/object";

/** What a relative clause tells of the object of somebody's verb, the report tells: "claimed the attack, which killed 12". */
const isTold = (
  { number }: FigureMention,
  { by, content }: Attribution,
  { sentences }: AnnotatedReport,
): boolean =>
  by === OBJECT_RULE &&
  sentences
    .filter(({ start, end }) => start <= number.start && number.end <= end)
    .some(({ tokens }) =>
      tokens.some(
        ({ tag, start }) => /^(?:WDT|WP)$/.test(tag) && content.start < start && start < number.start,
      ),
    );

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const length = (span: Span): number => span.end - span.start;
