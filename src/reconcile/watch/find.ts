import { claimAt } from "../../model/anchors.ts";
import type { Change } from "../../model/changes.ts";
import type { Anchor } from "../../model/judgement.ts";
import type { ClaimId, Evidence, Located } from "../../model/span.ts";
import type { Entity, Figure, Story } from "../../model/story.ts";
import type { Finding, WatchRule } from "../../model/watch.ts";
import { foldName } from "../../text/names/fold.ts";
import { eventNamed, sameEvent } from "../../text/words/events.ts";

/** Two tellings of a story, and what is different in the later one (`changesBetween`). */
export interface Step {
  readonly before: Story;
  readonly after: Story;
  readonly changes: readonly Change[];
}

/**
 * What a watch has to say about the step from one telling to the next, in the order of the later one. The place of an
 * anchor is one in the later telling.
 */
export function findings(rule: WatchRule, step: Step): readonly Finding[] {
  switch (rule.kind) {
    case "figure":
      return figures(rule.words, rule.threshold, step);
    case "denial":
      return denials(rule.claim, step);
    case "line":
      return lines(rule.claim, step);
    case "place":
    case "name":
      return names(rule.name, rule.kind === "place", step);
  }
}

function figures(words: string, threshold: number | null, { before, after, changes }: Step): Finding[] {
  const counts = counting(words);
  const earlier = before.figures.filter(counts);
  const told = (figure: Figure, how: string): Finding => ({
    words: `${figure.item}: ${how}${amount(figure)}`,
    evidence: [evidence(after, figure)],
  });
  if (threshold !== null) {
    const reaches = (figure: Figure): boolean => least(figure) >= threshold;
    if (earlier.some(reaches)) return [];
    const first = after.figures.filter(counts).find(reaches);
    return first === undefined ? [] : [told(first, "")];
  }
  const first = after.figures.find(counts);
  if (earlier.length === 0) return first === undefined ? [] : [told(first, "")];
  return changes.flatMap((change) =>
    change.kind === "figure" && counts(change.to)
      ? [
          {
            words: `${change.item}: ${amount(change.from)} → ${amount(change.to)}`,
            evidence: change.evidence,
          },
        ]
      : [],
  );
}

/**
 * Whether a figure counts what the words say: each of them stands in its item, unit or event, or says the same of whom it
 * counts ("people killed" are counted with the dead).
 */
function counting(words: string): (figure: Figure) => boolean {
  const wanted = foldName(words).split(" ").filter(Boolean);
  return ({ item, unit, event }) => {
    const said = foldName(`${item} ${unit} ${event ?? ""}`).split(" ");
    const isSaid = (word: string): boolean => {
      const named = eventNamed(word);
      return said.some((one) => one.startsWith(word)) || (named !== null && sameEvent(named, event));
    };
    return wanted.length > 0 && wanted.every(isSaid);
  };
}

/** What a figure says at the least: "more than 30" reaches 30, "up to 30" does not. */
const least = ({ low, value, bound }: Figure): number =>
  low ?? (bound === "atMost" ? Number.NEGATIVE_INFINITY : (value ?? Number.NEGATIVE_INFINITY));

const amount = ({ low, high, value }: Figure): string =>
  value !== null && (low === null || high === null || low === high)
    ? String(value)
    : low === null
      ? `up to ${high ?? "?"}`
      : high === null
        ? `${low} or more`
        : `${low} to ${high}`;

function denials(claim: Anchor | null, { after, changes }: Step): Finding[] {
  const watched = watchedClaim(claim, after);
  return changes.flatMap((change) =>
    change.kind === "denial" && (watched === null || watched === change.claim)
      ? [{ words: `denied: ${textOf(after, change.claim)}`, evidence: change.evidence }]
      : [],
  );
}

function lines(claim: Anchor | null, { after, changes }: Step): Finding[] {
  const watched = watchedClaim(claim, after);
  return changes.flatMap((change) =>
    change.kind === "lines" && change.to > change.from && (watched === null || watched === change.claim)
      ? [
          {
            words: `${change.from} → ${change.to} lines of reporting: ${textOf(after, change.claim)}`,
            evidence: change.evidence,
          },
        ]
      : [],
  );
}

/** Null: every claim. An anchor at which no claim stands any more watches nothing. */
const watchedClaim = (anchor: Anchor | null, { claims }: Story): ClaimId | null =>
  anchor === null ? null : (claimAt(claims, anchor.at)?.id ?? "");

const textOf = ({ claims }: Story, id: ClaimId): string =>
  claims.find((claim) => claim.id === id)!.text.replace(/\s+/g, " ");

function names(name: string, onlyPlaces: boolean, { before, after }: Step): Finding[] {
  const wanted = foldName(name);
  const isNamed = ({ type, name, otherNames }: Entity): boolean =>
    (!onlyPlaces || type === "place") && [name, ...otherNames].some((one) => foldName(one) === wanted);
  if (before.entities.some(isNamed)) return [];
  return after.entities
    .filter((entity) => isNamed(entity) && entity.mentions.length > 0)
    .slice(0, 1)
    .map(({ name, mentions }) => ({ words: `named: ${name}`, evidence: [evidence(after, mentions[0]!)] }));
}

const evidence = ({ reports }: Story, { report, start, end }: Located): Evidence => ({
  report,
  start,
  end,
  quoted: reports.find(({ id }) => id === report)!.text.slice(start, end),
});
