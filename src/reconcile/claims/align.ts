import type { Ruling } from "../../model/judgement.ts";
import type { Reading } from "../../model/reading.ts";
import type { SharedCopy } from "../../model/report.ts";
import type { Located } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import { findClashes } from "../clashes/find.ts";
import { claimSentences } from "../sentences/claim-sentences.ts";
import { sentenceIn } from "../sentences/places.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { lookTwice } from "./again/again.ts";
import { type Apart, setApart } from "./apart/apart.ts";
import {
  type AlignedClaim,
  buildClaim,
  type Draft,
  decisionsOf,
  matchedIn,
  spanOf,
  sureSets,
  unique,
} from "./build.ts";
import { byPosition } from "./clearest.ts";
import { type Context, contextOf } from "./context.ts";
import { findFrames } from "./frames.ts";
import { joinLinks } from "./join.ts";
import { bestFirst, type Compare, comparer, findLinks, type Link } from "./links.ts";
import { type Opposition, opposition } from "./opposed.ts";
import { inOwnWords } from "./own-words.ts";
import { clauseClaims, withClashes, withRelated } from "./relations.ts";
import { joinRepeats } from "./repeats.ts";
import { type Alike, regroup } from "./rulings.ts";
import { findSayings } from "./sayings.ts";
import { remainingStatements } from "./single.ts";
import { LEAST_SHARED, SURELY_SHARED, sharedInTold } from "./told.ts";

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
  const first = findLinks(sentences, compare);
  const context = contextOf(reading);
  const against = oppositions(first, context);
  const alike = first.filter((link) => !against.has(link));
  const second = lookTwice(alike, { reports: reading.reports.length, dayOf: publicationDays(reading) });
  const isOne = reading.reports.length < 2; // parts are laid side by side between reports
  const parts = isOne ? [] : [...findFrames(sentences), ...findSayings(sentences, reading)];
  const links = [...against.keys(), ...withParts(second, parts, sentences.length, context, against)];
  const apart = setApart(reading);
  const shared = sharedInTold(context);
  const linked = joinLinks(
    links.filter(
      (link) => link.score >= 1 && !against.has(link) && !apart(link) && shared(link) >= LEAST_SHARED,
    ),
    related(sentences.length, links, compare, apart),
  );
  const drafts: readonly Draft[] = [
    ...linked.map((claim) => ({
      spans: claim.parts.map((part) => spanOf(part, context)),
      decisions: decisionsOf(claim, context),
      sure: sureSets(claim.links.filter((link) => shared(link) >= SURELY_SHARED)),
      matched: matchedIn(claim),
    })),
    ...remainingStatements(reading, sentences, linked).map((span) => ({ spans: [span] })),
  ];
  const told = joinRepeats(drafts, sentences, context);
  const aligned = unique(told.map((draft) => buildClaim(draft, context)));
  const clashes = findClashes(reading, sentences);
  const found = [...aligned, ...clauseClaims(aligned, clashes, context)];
  const { untouched, anew } = regroup(found, rulings, likeness(sentences, compare));
  const claims = unique([
    ...untouched,
    // a person has looked at it
    ...anew.map(({ spans, decisions }) =>
      buildClaim({ spans, decisions, sure: [spans.map(({ report }) => report)] }, context),
    ),
  ]);
  const worded = inOwnWords(claims, context);
  return withClashes(withRelated(worded, links, against), clashes).toSorted(byFirstAssertion);
}

/** The links, and what only a part of each of two sentences says: it takes the place of a link that does not hold. */
function withParts(
  links: readonly Link[],
  parts: readonly Link[],
  size: number,
  context: Context,
  against: ReadonlyMap<Link, Opposition>,
): readonly Link[] {
  const pairOf = ({ a, b }: Link): number => a.place * size + b.place;
  const settled = new Set([...against.keys(), ...links.filter(({ score }) => score >= 1)].map(pairOf));
  const found = parts.filter((link) => !settled.has(pairOf(link)));
  const opposed = oppositions(found, context);
  const kept = new Map(found.filter((link) => !opposed.has(link)).map((link) => [pairOf(link), link]));
  return [...links.filter((link) => !kept.has(pairOf(link))), ...kept.values()].toSorted(bestFirst);
}

/** The first day on which each report may have been published, as a number. */
function publicationDays({ reports }: Reading): (report: string) => number | null {
  const days = new Map(
    reports.map(({ id, published: { earliest } }) => [
      id,
      earliest === null ? null : Date.parse(earliest.slice(0, 10)) / 86_400_000,
    ]),
  );
  return (report) => days.get(report) ?? null;
}

/** Whether two sentences are related, each pair compared once: as claims grow the same pairs are asked for again. */
function related(
  count: number,
  links: readonly Link[],
  compare: Compare,
  apart: Apart,
): (a: ClaimSentence, b: ClaimSentence) => boolean {
  const linked = new Map(links.map((link) => [link.a.place * count + link.b.place, link]));
  const known = new Map<number, boolean>();
  return (a, b) => {
    const pair = a.place * count + b.place;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const link = linked.get(pair) ?? compare(a, b);
    const found = link !== null && !apart(link);
    known.set(pair, found);
    return found;
  };
}

/** How alike the sentences around two assertions are. */
function likeness(sentences: readonly ClaimSentence[], compare: Compare): Alike {
  const byReport = Map.groupBy(sentences, ({ report }) => report);
  const around = (place: Located) => sentenceIn(byReport.get(place.report) ?? [], place);
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
  const known: (string | null | undefined)[] = [];
  return (sentence) => {
    const before = known[sentence.place];
    if (before !== undefined) return before;
    const said = (attributions.get(sentence.report) ?? []).filter(
      (one) => 2 * shared(one, sentence) > sentence.end - sentence.start,
    );
    const voice =
      said.toSorted((x, y) => shared(y, sentence) - shared(x, sentence))[0]?.voices.at(-1) ?? null;
    const found = voice !== null && named.has(voice) ? voice : null;
    known[sentence.place] = found;
    return found;
  };
}

/** How many characters of a sentence are what somebody is told to have said. */
const shared = ({ content }: Attribution, sentence: ClaimSentence): number =>
  Math.min(content.end, sentence.end) - Math.max(content.start, sentence.start);

function oppositions(links: readonly Link[], { attributions }: Context): ReadonlyMap<Link, Opposition> {
  const said = (sentence: ClaimSentence) => attributions.get(sentence.report) ?? [];
  return new Map(
    links.flatMap((link) => {
      const opposed = opposition(link, said);
      return opposed === null ? [] : [[link, opposed] as const];
    }),
  );
}

const byFirstAssertion = (x: AlignedClaim, y: AlignedClaim): number =>
  byPosition(x.assertions[0]!, y.assertions[0]!);
