import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { Ruling } from "../../model/judgement.ts";
import type { Reading, ReadReport } from "../../model/reading.ts";
import type { SharedCopy } from "../../model/report.ts";
import type { ClaimId, EntityId, Located, ReportId, Span } from "../../model/span.ts";
import type { Attribution, Claim, Time } from "../../model/story.ts";
import type { Clash } from "../disputes/clash.ts";
import { findClashes } from "../disputes/clashes.ts";
import { assertionSpan } from "./clause.ts";
import { joinLinks, type LinkedClaim, type Part } from "./join.ts";
import { type Compare, comparer, findLinks, type Link, SURE } from "./links.ts";
import { type Opposition, opposition } from "./opposed.ts";
import { type Alike, regroup } from "./rulings.ts";
import { remainingStatements } from "./single.ts";
import { attributionOf } from "./voice.ts";
import { bySentence, type ClaimSentence, claimSentences } from "./words.ts";

/** A claim before anyone has counted its lines of reporting (cluster/lines.ts does, and gives it its status). */
export interface AlignedClaim extends Omit<Claim, "lines" | "status"> {
  /** Sets of its reports that surely say one thing; sets with a report in common are one. */
  readonly sure: readonly (readonly ReportId[])[];
}

/**
 * What the reports of a story claim: assertions of different reports that say the same are one claim, everything that
 * only one of them says is a claim too. Two different values for one thing are two claims. A sentence may serve
 * several claims; an assertion is the clause of the words that the others match.
 *
 * Claims come in the order of their first assertion, reports in the order of their ids; the order of `reading.reports`
 * does not matter. Voices, times and places may be missing from the reading: the claims then are without them. What
 * people rule (`rulings`) is carried out on top of it and outranks it.
 */
export function alignClaims(
  reading: Reading,
  sharedCopy: readonly SharedCopy[],
  rulings: readonly Ruling[] = [],
): readonly AlignedClaim[] {
  const sentences = claimSentences(reading);
  const compare = comparer(sentences, { sharedCopy, figures: reading.figures, voiceOf: speakers(reading) });
  const links = findLinks(sentences, compare);
  const context = contextOf(reading);
  const against = oppositions(links, context);
  const linked = joinLinks(
    links.filter((link) => link.score >= 1 && !against.has(link)),
    related(sentences.length, compare),
  );
  const drafts = [
    ...linked.map((claim) => ({
      spans: claim.parts.map((part) => spanOf(part, context)),
      decisions: decisionsOf(claim, context),
      sure: sureSets(claim.links),
    })),
    ...remainingStatements(reading, sentences, linked).map((span) => ({
      spans: [span],
      decisions: [],
      sure: [],
    })),
  ];
  const aligned = unique(
    drafts.map(({ spans, decisions, sure }) => buildClaim(spans, decisions, sure, context)),
  );
  const clashes = findClashes(reading, sentences);
  const found = [...aligned, ...clauseClaims(aligned, clashes, context)];
  const { untouched, anew } = regroup(found, rulings, likeness(sentences, compare));
  const claims = unique([
    ...untouched,
    // a person has looked at it
    ...anew.map(({ spans, decisions }) =>
      buildClaim(spans, decisions, [spans.map(({ report }) => report)], context),
    ),
  ]);
  return withClashes(withRelated(claims, links, against), clashes).toSorted(byFirstAssertion);
}

/** Whether two sentences are related, each pair compared once: as claims grow the same pairs are asked for again. */
function related(count: number, compare: Compare): (a: ClaimSentence, b: ClaimSentence) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const pair = a.place * count + b.place;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const found = compare(a, b) !== null;
    known.set(pair, found);
    return found;
  };
}

/** How alike the sentences around two assertions are. */
function likeness(sentences: readonly ClaimSentence[], compare: Compare): Alike {
  const byReport = Map.groupBy(sentences, ({ report }) => report);
  const around = ({ report, start, end }: Located) =>
    byReport.get(report)?.find((one) => one.start <= start && one.end >= end);
  return (a, b) => {
    const [one, other] = [around(a), around(b)];
    if (one === undefined || other === undefined) return 0;
    if (one === other) return 1;
    return (one.place < other.place ? compare(one, other) : compare(other, one))?.score ?? 0;
  };
}

/** Who speaks in a sentence: the named voice of its longest attributed content, null where nobody is named. */
function speakers(reading: Reading): (sentence: ClaimSentence) => string | null {
  const named = new Set(reading.entities.map((entity) => entity.id));
  const attributions = Map.groupBy(reading.attributions, (attribution) => attribution.report);
  const known = new Map<ClaimSentence, string | null>();
  return (sentence) => {
    if (known.has(sentence)) return known.get(sentence)!;
    const shared = ({ content }: Attribution): number =>
      Math.min(content.end, sentence.end) - Math.max(content.start, sentence.start);
    const said = (attributions.get(sentence.report) ?? []).filter(
      (one) => 2 * shared(one) > sentence.end - sentence.start,
    );
    const voice = said.toSorted((x, y) => shared(y) - shared(x))[0]?.voices.at(-1) ?? null;
    known.set(sentence, voice !== null && named.has(voice) ? voice : null);
    return known.get(sentence)!;
  };
}

function oppositions(links: readonly Link[], { attributions }: Context): ReadonlyMap<Link, Opposition> {
  const said = (sentence: ClaimSentence) => attributions.get(sentence.report) ?? [];
  return new Map(
    links.flatMap((link) => {
      const opposed = opposition(link, said);
      return opposed === null ? [] : [[link, opposed] as const];
    }),
  );
}

/** Who confirms, denies, vows or calls it a provocation does something by saying so, and that is part of the claim. */
const MERE_SAYING =
  /\b(?:sa(?:y|ys|id|ying)|tells?|told|report(?:s|ed|ing)?|stat(?:es|ed|ing)|add(?:s|ed|ing)?|according|wrote|writes|not(?:es|ed|ing))\b/i;

/** An assertion is what is said, without who says it, where all of its matched words stand in what is said. */
function spanOf(part: Part, context: Context): Located {
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

interface Context {
  readonly reports: ReadonlyMap<string, ReadReport>;
  readonly attributions: ReadonlyMap<string, readonly Attribution[]>;
  /** The times that each report names, by the stretch in which it does. */
  readonly times: ReadonlyMap<string, (stretch: Span) => readonly Time[]>;
  /** Where each report names the entities that are located, by the stretch in which it does. */
  readonly located: ReadonlyMap<
    string,
    (stretch: Span) => readonly (Located & { readonly entity: EntityId })[]
  >;
}

const contextOf = (reading: Reading): Context => ({
  reports: new Map(reading.reports.map((report) => [report.id, report])),
  attributions: Map.groupBy(reading.attributions, (attribution) => attribution.report),
  times: byStretch(reading.times),
  located: byStretch(
    reading.entities.flatMap(({ id, place, mentions }) =>
      place === null ? [] : mentions.map((mention) => ({ ...mention, entity: id })),
    ),
  ),
});

const byStretch = <T extends Located>(places: readonly T[]) =>
  new Map(
    [...Map.groupBy(places, ({ report }) => report)].map(([report, within]) => [report, bySentence(within)]),
  );

const wordsAt = (context: Context, at: Located): string =>
  context.reports.get(at.report)!.text.slice(at.start, at.end);

/** One decision a link: which words two sentences share, and how sure that makes us. */
function decisionsOf(claim: LinkedClaim, context: Context): readonly Decision[] {
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
const sureSets = (links: readonly Link[]): readonly (readonly ReportId[])[] =>
  links.filter(({ score }) => score >= SURE).map(({ a, b }) => [a.report, b.report]);

function buildClaim(
  spans: readonly Located[],
  decisions: readonly Decision[],
  sure: readonly (readonly ReportId[])[],
  context: Context,
): AlignedClaim {
  const ordered = spans.toSorted(byPosition);
  const said = ordered.map((span) => attributionOf(span, context.attributions.get(span.report) ?? []));
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

const byPosition = (x: Located, y: Located): number =>
  x.report < y.report ? -1 : x.report > y.report ? 1 : x.start - y.start || x.end - y.end;

const byFirstAssertion = (x: AlignedClaim, y: AlignedClaim): number =>
  byPosition(x.assertions[0]!, y.assertions[0]!);

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

const unique = (claims: readonly AlignedClaim[]): readonly AlignedClaim[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

/**
 * Claims whose sentences are alike but not enough to be joined, or alike and opposed: each names the other as related.
 * Opposed claims both carry the decision that keeps them apart; `by` names the kind of the opposition.
 */
function withRelated(
  claims: readonly AlignedClaim[],
  links: readonly Link[],
  against: ReadonlyMap<Link, Opposition>,
): readonly AlignedClaim[] {
  const byReport = assertionsByReport(claims);
  const related = new Map<ClaimId, Set<ClaimId>>();
  const apart = new Map<ClaimId, Decision[]>();
  for (const link of links.filter((one) => one.score < 1 || against.has(one))) {
    const opposed = against.get(link);
    const [a, b] = [opposed?.a ?? hull(link, "a"), opposed?.b ?? hull(link, "b")];
    const one = claimAt({ report: link.a.report, ...a }, byReport);
    const other = claimAt({ report: link.b.report, ...b }, byReport);
    if (one === null || other === null || one === other) continue;
    related.set(one, (related.get(one) ?? new Set()).add(other));
    related.set(other, (related.get(other) ?? new Set()).add(one));
    if (opposed === undefined) continue;
    const decision = keptApart(link, opposed);
    for (const claim of [one, other]) apart.set(claim, [...(apart.get(claim) ?? []), decision]);
  }
  return claims.map((claim) => ({
    ...claim,
    related: [...(related.get(claim.id) ?? [])].toSorted(),
    decisions: [...claim.decisions, ...(apart.get(claim.id) ?? [])],
  }));
}

const keptApart = (link: Link, { kind, reason }: Opposition): Decision => ({
  verdict: "different",
  score: Math.min(1, link.score / 2),
  by: `reconcile/${kind}`,
  reasons: [reason, `${link.a.report} ${link.a.start} against ${link.b.report} ${link.b.start}`],
});

/** An assertion is a clause where the two share this much of their joint length. */
const ONE_CLAUSE = 0.5;

/** Claims of the clauses that stand against another one and that no claim holds by themselves. */
function clauseClaims(
  claims: readonly AlignedClaim[],
  clashes: readonly Clash[],
  context: Context,
): readonly AlignedClaim[] {
  const byReport = assertionsByReport(claims);
  const fits = (span: Located): boolean => claimAt(span, byReport, ONE_CLAUSE) !== null;
  const clauses = clashes.flatMap(({ a, b }) =>
    fits(a) && fits(b) && claimAt(a, byReport) === claimAt(b, byReport)
      ? [a, b]
      : [a, b].filter((one) => !fits(one)),
  );
  const known = new Set(claims.map((claim) => claim.id));
  return unique(clauses.map((clause) => buildClaim([clause], [], [], context))).filter(
    ({ id }) => !known.has(id),
  );
}

/** Both claims of a clash carry the decision that keeps them apart; `by` names its kind. */
function withClashes(claims: readonly AlignedClaim[], clashes: readonly Clash[]): readonly AlignedClaim[] {
  const byReport = assertionsByReport(claims);
  const apart = new Map<ClaimId, Decision[]>();
  for (const clash of clashes) {
    const [one, other] = [claimAt(clash.a, byReport), claimAt(clash.b, byReport)];
    if (one === null || other === null || one === other) continue;
    const at = ({ report, start }: Located): string => `${report} ${start}`;
    const decision: Decision = {
      verdict: "different",
      score: Math.min(1, clash.worth / 2),
      by: `reconcile/disputes/${clash.kind}`,
      reasons: [clash.reason, `${at(clash.a)} against ${at(clash.b)}`],
    };
    for (const claim of [one, other]) apart.set(claim, [...(apart.get(claim) ?? []), decision]);
  }
  return claims.map((claim) => ({
    ...claim,
    decisions: [...claim.decisions, ...(apart.get(claim.id) ?? [])],
  }));
}

const assertionsByReport = (claims: readonly AlignedClaim[]) =>
  Map.groupBy(
    claims.flatMap((claim) => claim.assertions.map((assertion) => ({ claim: claim.id, ...assertion }))),
    (assertion) => assertion.report,
  );

function hull(link: Link, side: "a" | "b"): Span {
  const words = link.matches.map((match) => link[side].words[match[side]]!);
  return { start: Math.min(...words.map((w) => w.start)), end: Math.max(...words.map((w) => w.end)) };
}

/** The claim whose assertion holds most of a span; the shorter one where two hold as much. */
function claimAt(
  span: Located,
  byReport: ReadonlyMap<string, readonly (Located & { claim: ClaimId })[]>,
  least = 0,
): ClaimId | null {
  let best: (Located & { claim: ClaimId }) | null = null;
  const score = (at: Span): number => {
    const shared = Math.min(at.end, span.end) - Math.max(at.start, span.start);
    return shared <= 0 ? 0 : shared / (at.end - at.start + span.end - span.start - shared);
  };
  for (const assertion of byReport.get(span.report) ?? [])
    if (score(assertion) > (best === null ? least : score(best))) best = assertion;
  return best?.claim ?? null;
}
