import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { EntityId, Located, ReportId } from "../../model/span.ts";
import type { Claim } from "../../model/story.ts";
import { assertionSpan } from "./clause.ts";
import { type Context, wordsAt } from "./context.ts";
import type { LinkedClaim, Part } from "./join.ts";
import { type Link, SURE } from "./links.ts";
import { attributionOf, speakerOf } from "./voice.ts";

/** A claim before anyone has counted its lines of reporting (cluster/lines.ts does, and gives it its status). */
export interface AlignedClaim extends Omit<Claim, "lines" | "status"> {
  /** Sets of its reports that surely say one thing; sets with a report in common are one. */
  readonly sure: readonly (readonly ReportId[])[];
}

export function buildClaim(
  spans: readonly Located[],
  decisions: readonly Decision[],
  sure: readonly (readonly ReportId[])[],
  context: Context,
): AlignedClaim {
  const ordered = spans.toSorted(byPosition);
  const said = ordered.map((span) =>
    speakerOf(span, context.attributions.get(span.report) ?? [], context.press),
  );
  const assertions = ordered.map((span, at) => ({
    ...span,
    attribution: said[at]?.id ?? null,
    stance: said[at]?.stance ?? ("says" as const),
    hedge: said[at]?.hedge ?? ("none" as const),
  }));
  const voices = said.flatMap((one) => one?.voices.at(-1) ?? []);
  return {
    id: id(
      "c",
      ordered.flatMap((span) => [span.report, span.start, span.end]),
    ),
    text: wordsAt(context, clearest(ordered)),
    assertions,
    voices: [...new Set(voices)],
    when: whenOf(ordered, context),
    where: whereOf(ordered, context),
    decisions,
    related: [],
    sure,
  };
}

export const byPosition = (x: Located, y: Located): number =>
  x.report < y.report ? -1 : x.report > y.report ? 1 : x.start - y.start || x.end - y.end;

/** The assertion of middling length: the shortest often lacks something, the longest says other things besides. */
function clearest(spans: readonly Located[]): Located {
  const byLength = spans.toSorted((x, y) => x.end - x.start - (y.end - y.start) || byPosition(x, y));
  return byLength[Math.floor((byLength.length - 1) / 2)]!;
}

const inside = (inner: Located, outer: Located): boolean =>
  inner.report === outer.report && inner.start >= outer.start && inner.end <= outer.end;

/** The date that most assertions name, else the one that most of their sentences do; null where none does. */
function whenOf(spans: readonly Located[], { times, reports }: Context): string | null {
  const named = (places: readonly Located[]) => {
    const within = places.flatMap((place) =>
      (times.get(place.report)?.(place) ?? []).filter((time) => inside(time, place)),
    );
    return within.length === 0 ? null : commonest([...new Set(within)].map((time) => time.value));
  };
  return named(spans) ?? named(spans.map((span) => sentenceAround(span, reports)));
}

/** Sentences follow one another: the first that ends behind the beginning is found by halving. */
function sentenceAround(span: Located, reports: Context["reports"]): Located {
  const { parsed } = reports.get(span.report)!;
  let [low, high] = [0, parsed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed[middle]!.end > span.start) high = middle;
    else low = middle + 1;
  }
  const { start, end } = parsed[low] ?? span;
  return { report: span.report, start, end };
}

function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** The located entities that at least half of its assertions name, the most often named first. */
function whereOf(spans: readonly Located[], { located }: Context): readonly EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const span of spans) {
    const named = (located.get(span.report)?.(span) ?? []).filter((mention) => inside(mention, span));
    for (const entity of new Set(named.map((mention) => mention.entity)))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => 2 * count >= spans.length)
    .toSorted(([x, m], [y, n]) => n - m || (x < y ? -1 : 1))
    .map(([entity]) => entity);
}

/** Who confirms, denies, vows or calls it a provocation does something by saying so, and that is part of the claim. */
const MERE_SAYING =
  /\b(?:sa(?:y|ys|id|ying)|tells?|told|report(?:s|ed|ing)?|stat(?:es|ed|ing)|add(?:s|ed|ing)?|according|wrote|writes|not(?:es|ed|ing))\b/i;

/** An assertion is what is said, without who says it, where all of its matched words stand in what is said. */
export function spanOf(part: Part, context: Context): Located {
  const { report } = part.sentence;
  const span = assertionSpan(part);
  const words = [...part.words].map((place) => part.sentence.words[place]!);
  const [start, end] = [
    Math.min(...words.map((word) => word.start)),
    Math.max(...words.map((word) => word.end)),
  ];
  const said = attributionOf({ start, end }, context.attributions.get(report) ?? []);
  if (said === null || said.cue === null || said.content.start > start || said.content.end < end)
    return { report, ...span };
  const { content, cue } = said;
  if (!MERE_SAYING.test(wordsAt(context, { report, ...cue }))) return { report, ...span };
  const first = part.sentence.sentence.tokens.find((token) => token.start >= content.start);
  const from = first?.text.toLowerCase() === "that" ? first.end + 1 : content.start;
  return { report, start: Math.max(span.start, Math.min(from, start)), end: Math.min(span.end, content.end) };
}

/** One decision a link: which words two sentences share, and how sure that makes us. */
export function decisionsOf(claim: LinkedClaim, context: Context): readonly Decision[] {
  return claim.links.map((link) => ({
    verdict: "same",
    score: Math.min(1, link.score / 2),
    by: "reconcile/align",
    reasons: linkReasons(link, context),
  }));
}

function linkReasons(link: Link, context: Context): readonly string[] {
  const shared = link.matches.slice(0, 5).map((match) => {
    const [one, other] = [
      wordsAt(context, { report: link.a.report, ...link.a.words[match.a]! }),
      wordsAt(context, { report: link.b.report, ...link.b.words[match.b]! }),
    ];
    return one.toLowerCase() === other.toLowerCase() ? `“${one}”` : `“${one}” = “${other}”`;
  });
  const { cosine, run } = link.features;
  return [
    `${link.a.report} and ${link.b.report} share ${shared.join(", ")}`,
    `${Math.round(100 * cosine)} % of their words by weight`,
    ...(run >= 0.5 ? ["a stretch of words stands in both"] : []),
    ...(link.copied ? ["the sentences are shared copy"] : []),
  ];
}

/** Pairs of reports whose sentences surely say one thing. */
export const sureSets = (links: readonly Link[]): readonly (readonly ReportId[])[] =>
  links.filter(({ score }) => score >= SURE).map(({ a, b }) => [a.report, b.report]);

export const unique = (claims: readonly AlignedClaim[]): readonly AlignedClaim[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];
