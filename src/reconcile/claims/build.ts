import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { EntityId, Located, ReportId, Span } from "../../model/span.ts";
import type { Assertion, Claim, Time } from "../../model/story.ts";
import type { Token } from "../../model/syntax.ts";
import { beginsWithPronoun } from "../../text/words/pronouns.ts";
import type { Clash } from "../clashes/clash.ts";
import { holds } from "../sentences/spans.ts";
import { attributionOf, speakerOf } from "../sentences/voice.ts";
import { byClearness, byPosition, type Readable } from "./clearest.ts";
import { type Context, sentenceAt, wordsAt } from "./context.ts";
import type { LinkedClaim, Part } from "./join.ts";
import { type Link, SURE } from "./links.ts";

/** A claim before anyone has counted its lines of reporting (cluster/lines.ts does, and gives it its status). */
export interface AlignedClaim extends Omit<Claim, "lines" | "status"> {
  /** Sets of its reports that surely say one thing; sets with a report in common are one. */
  readonly sure: readonly (readonly ReportId[])[];
  /** The words by which it was joined, in each of its reports; its assertions where nothing was joined. */
  readonly matched: readonly Located[];
  /** Its assertions, the one that tells it best first; the text is the first one's unless others are told by it. */
  readonly readable: readonly Readable[];
  /** What stands against it: one and the same clash in both of its claims. */
  readonly clashes: readonly Clash[];
}

/** What a claim is made of; what only one report says has its span alone. */
export interface Draft {
  readonly spans: readonly Located[];
  readonly decisions?: readonly Decision[];
  readonly sure?: AlignedClaim["sure"];
  readonly matched?: readonly Located[];
}

/** A claim of its places: its clearest words, who says them, its id. Places in any order give the same claim. */
export function buildClaim(
  { spans, decisions = [], sure = [], matched = spans }: Draft,
  context: Context,
): AlignedClaim {
  const ordered = spans.toSorted(byPosition);
  const said = ordered.map((span) =>
    speakerOf(span, context.attributions.get(span.report) ?? [], context.press),
  );
  // by a loop and of one shape: whatever looks at claims walks along them
  const assertions: Assertion[] = [];
  for (const [at, { report, start, end }] of ordered.entries()) {
    const { id: attribution = null, stance = "says", hedge = "none" } = said[at] ?? {};
    assertions.push({ report, start, end, attribution, stance, hedge });
  }
  const voices = said.flatMap((one) => one?.voices.at(-1) ?? []);
  const readable = byClearness(ordered, context);
  return {
    id: id(
      "c",
      ordered.flatMap((span) => [span.report, span.start, span.end]),
    ),
    text: wordsAt(context, readable[0]!.span),
    assertions,
    voices: [...new Set(voices)],
    when: whenOf(ordered, context),
    where: whereOf(ordered, context),
    decisions,
    related: [],
    sure,
    matched,
    readable,
    clashes: [],
  };
}

const inside = (inner: Located, outer: Located): boolean =>
  inner.report === outer.report && inner.start >= outer.start && inner.end <= outer.end;

/** The date that most assertions name, else the one that most of their sentences do; null where none does. */
function whenOf(spans: readonly Located[], { times, reports }: Context): string | null {
  const within = (places: readonly Located[]): readonly (readonly [Time, Located])[] =>
    places.flatMap((place) =>
      times(place).flatMap((time): [Time, Located][] => (inside(time, place) ? [[time, place]] : [])),
    );
  const named = (told: readonly (readonly [Time, Located])[]) => {
    const own = told.flatMap(([time, place]) => (isOfSubordinate(time, place, reports) ? [] : [time]));
    return own.length === 0 ? null : commonest([...new Set(own)].map((time) => time.value));
  };
  const told = within(spans);
  const when = named(told);
  // where the day is only that of what the claim speaks of, no other day of its sentences is the claim's
  if (when !== null || told.some(([time]) => isOfNoun(time, reports))) return when;
  return named(within(spans.map((span) => sentenceAround(span, reports))));
}

/** What opens a clause that tells of another time. */
const OTHER_TIME = /^(?:after|before|since)$/i;

/**
 * "The depot, which was hit on Monday, is still burning", "fled after the town was shelled on Monday", "the leader of
 * Saturday's coup was caught": not what the claim tells. Who "was killed in Saturday's attack" was killed on that day.
 */
function isOfSubordinate(time: Located, place: Located, reports: Context["reports"]): boolean {
  const tokens = sentenceAt(time, reports)?.tokens ?? [];
  let at = tokens.findIndex(({ end }) => end > time.start);
  const isOwner = tokens[at]?.relation === "nmod:poss";
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const { relation, head } = tokens[at]!;
    const above = tokens[head];
    if (isOwner && steps > 0 && (relation === "nmod" || isAfter(tokens, at))) return true;
    if (above === undefined || above.start < place.start || above.end > place.end) return false;
    if (relation.startsWith("acl:relcl")) return true;
    if (relation === "advcl" && isAfter(tokens, at)) return true;
    at = head;
  }
  return false;
}

/** "Saturday's coup". */
function isOfNoun(time: Located, reports: Context["reports"]): boolean {
  const tokens = sentenceAt(time, reports)?.tokens ?? [];
  return tokens.find(({ end }) => end > time.start)?.relation === "nmod:poss";
}

/** "after …", "since …". */
const isAfter = (tokens: readonly Token[], at: number): boolean =>
  tokens.some((one) => one.head === at && OTHER_TIME.test(one.text));

function sentenceAround(span: Located, reports: Context["reports"]): Located {
  const { start, end } = sentenceAt(span, reports) ?? span;
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
    const named = located(span).filter((mention) => inside(mention, span));
    for (const entity of new Set(named.map((mention) => mention.entity)))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => 2 * count >= spans.length)
    .toSorted(([x, m], [y, n]) => n - m || (x < y ? -1 : 1))
    .map(([entity]) => entity);
}

/** Who confirms, denies, vows or calls it a provocation does something by saying so, and that is part of the claim. */
export const MERE_SAYING =
  /\b(?:sa(?:y|ys|id|ying)|tells?|told|report(?:s|ed|ing)?|stat(?:es|ed|ing)|add(?:s|ed|ing)?|according|wrote|writes|not(?:es|ed|ing))\b/i;

/**
 * An assertion is what is said, without who says it, where its matched words stand in what is said: who says it and the
 * verb of saying may match too, and are still no part of it.
 */
export function spanOf(part: Part, context: Context): Located {
  const { span } = part;
  const { report } = part.sentence;
  const attributions = context.attributions.get(report) ?? [];
  const matched = [...part.words].map((place) => part.sentence.words[place]!);
  const said = attributionOf(hull(matched), attributions) ?? attributionOf(span, attributions);
  if (said === null || said.cue === null) return { report, ...span };
  const { content, cue, source } = said;
  const frames = [cue, source].flatMap((frame) => (frame === null || holds(content, frame) ? [] : [frame]));
  const told = matched.filter((word) => !frames.some((frame) => holds(frame, word)));
  if (told.length < FEWEST_TOLD || !told.every((word) => holds(content, word))) return { report, ...span };
  if (!MERE_SAYING.test(wordsAt(context, { report, ...cue }))) return { report, ...span };
  // "the group said that it had fled": the pronoun needs its speaker beside it
  const begins = (at: Span): boolean => beginsWithPronoun(wordsAt(context, { report, ...at }));
  const opens = source !== null && source.start < content.start && !begins(source);
  if (opens && begins(content)) return { report, ...span };
  const { start, end } = hull(told);
  const first = part.sentence.sentence.tokens.find((token) => token.start >= content.start);
  const from = first?.text.toLowerCase() === "that" && first.tag === "IN" ? first.end + 1 : content.start;
  return {
    report,
    start: Math.max(span.start, Math.min(from, start)),
    end: Math.max(end, Math.min(span.end, content.end)),
  };
}

/** Fewer words in what is said are no claim of its speaker's: the claim is that he said something. */
const FEWEST_TOLD = 2;

const hull = (words: readonly Span[]): Span => ({
  start: Math.min(...words.map((word) => word.start)),
  end: Math.max(...words.map((word) => word.end)),
});

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
    ...(link.witness === null ? [] : [`a sentence of ${link.witness.report} is like both`]),
  ];
}

/** The words of its sentences by which a claim was joined. */
export const matchedIn = ({ parts }: LinkedClaim): readonly Located[] =>
  parts.flatMap(({ sentence, words }) =>
    [...words].map((word) => {
      const { start, end } = sentence.words[word]!;
      return { report: sentence.report, start, end };
    }),
  );

/** Pairs of reports whose sentences surely say one thing. */
export const sureSets = (links: readonly Link[]): readonly (readonly ReportId[])[] =>
  links.filter(({ score }) => score >= SURE).map(({ a, b }) => [a.report, b.report]);

/** Claims without those of one id: of these the last. */
export const unique = (claims: readonly AlignedClaim[]): readonly AlignedClaim[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];
