import type { ReportId, StoryId } from "../../model/span.ts";
import type { Placement, Settlement, StoryProposal } from "../../model/stories.ts";
import type { Copies } from "./copies.ts";
import { grouped, type Node } from "./grouping.ts";
import { type Profile, profileOf } from "./profile.ts";
import { isClear, mergesOf, splitsOf, straysOf } from "./proposals.ts";
import type { Rules } from "./rules.ts";
import { chance, type Days, distance, leeway, likeness, reasonsFor } from "./score.ts";
import { daysOf, grown, type Member, type Shelf } from "./shelf.ts";
import type { StreamWeights } from "./weights.ts";

export interface Settling {
  readonly held: Shelf;
  readonly weights: StreamWeights;
  readonly rules: Rules;
  readonly copies: Copies;
  /** What has been proposed before; what is proposed now is put in. */
  readonly proposed: Set<string>;
  readonly freshId: (report: ReportId, taken: ReadonlySet<StoryId>) => StoryId;
}

/**
 * Places what came since the last look anew, all at once: the order in which it came no longer matters. Stories that
 * were there before are neither joined nor taken apart; that is proposed. What is new is joined by the mean over its pairs
 * (one day brings two events of one kind in hundreds of like words), what a story of before takes in by the whole.
 */
export function secondLook(settling: Settling): Settlement {
  const { held, rules } = settling;
  const fresh = withCopies(settling);
  const heads = fresh.filter(({ copyOf }) => copyOf === null);
  const nodes = [...heads.map(nodeOf), ...storiesBefore(settling, heads)];
  const groups = grouped(nodes, rules);
  const named = nameGroups(
    groups.map((group) => group.map((at) => nodes[at]!)),
    settling,
  );
  const moves = carryOut(named, fresh, settling);
  const touched = [...new Set(fresh.map(({ report }) => held.members.get(report)!.story))];
  const open = openOn(touched, settling);
  const proposals = open.filter((proposal) => isClear(proposal) && isNew(proposal, settling.proposed));
  return { moves, proposals, looked: { stories: touched, open } };
}

/** Joinings, partings, and single reports that are of no part. */
function openOn(touched: readonly StoryId[], { held, rules }: Settling): readonly StoryProposal[] {
  const splits = splitsOf(touched, held, rules);
  const inParts = new Set(splits.flatMap((split) => (split.is === "split" ? split.reports : [])));
  const strays = straysOf(touched, held, rules).filter(
    (stray) => stray.is === "split" && !inParts.has(stray.reports[0]!),
  );
  return [...mergesOf(touched, held, rules), ...splits, ...strays];
}

/** What a person has been asked once is not brought up again each day. */
function isNew(proposal: StoryProposal, proposed: Set<string>): boolean {
  const key = (proposal.is === "merge" ? proposal.stories : [proposal.story, ...proposal.reports]).join(" ");
  const known = proposed.has(key);
  proposed.add(key);
  return !known;
}

/** The reports since the last look by id, their copies found anew in that order, their profiles by today's weights. */
function withCopies({ held, weights, copies, rules }: Settling): readonly Member[] {
  const fresh = [...held.members.values()]
    .filter((member) => member.fresh !== null)
    .toSorted((a, b) => (a.report < b.report ? -1 : 1));
  for (const { report } of fresh) copies.remove(report);
  return fresh.map((member) => {
    const { fingerprint, counts } = member.fresh!;
    const { report } = fingerprint;
    const found = rules.pinOf(report) === null ? copies.find(fingerprint) : null;
    const copyOf = found !== null && rules.apartFrom(report).includes(found) ? null : found;
    if (copyOf === null) copies.add(fingerprint);
    return { ...member, copyOf, profile: profileOf(counts, weights) };
  });
}

const nodeOf = (member: Member): Node => ({
  reports: [member.report],
  story: null,
  profile: member.profile,
  days: daysOf(member),
});

/** Stories of before that any of the reports might belong to. */
function storiesBefore({ held, rules }: Settling, heads: readonly Member[]): readonly Node[] {
  const ids = heads.flatMap(({ profile, report }) => [
    ...held.near(profile),
    ...(rules.pinOf(report) ?? []),
    ...rules.withOf(report).flatMap((other) => held.members.get(other)?.story ?? []),
  ]);
  return [...new Set(ids)].toSorted().flatMap((story) => {
    const state = held.stories.get(story);
    if (state === undefined || state.before === null) return [];
    const reports = [...state.members].filter((report) => held.members.get(report)!.fresh === null);
    return [{ reports, story, ...state.before }];
  });
}

interface Named {
  readonly story: StoryId;
  readonly nodes: readonly Node[];
}

/** A group keeps its story's id; without one, the id under which most of its reports are known, if none larger has it. */
function nameGroups(
  groups: readonly (readonly Node[])[],
  { held, rules, freshId }: Settling,
): readonly Named[] {
  const taken = new Set(groups.flatMap((nodes) => nodes.flatMap(({ story }) => story ?? [])));
  const bySize = groups.toSorted(
    (a, b) => b.length - a.length || (a[0]!.reports[0]! < b[0]!.reports[0]! ? -1 : 1),
  );
  return bySize.map((nodes) => {
    const reports = nodes.flatMap((node) => node.reports).toSorted();
    const settled =
      nodes.find(({ story }) => story !== null)?.story ??
      reports.map((report) => rules.pinOf(report)).find((pin) => pin !== null);
    if (settled !== undefined && settled !== null) return { story: settled, nodes };
    const count = new Map<StoryId, number>();
    for (const report of reports) {
      const story = held.members.get(report)!.story;
      if (!taken.has(story) && held.stories.get(story)?.before === null)
        count.set(story, (count.get(story) ?? 0) + 1);
    }
    const [most] = [...count].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const story = most?.[0] ?? freshId(reports[0]!, taken);
    taken.add(story);
    return { story, nodes };
  });
}

function carryOut(
  named: readonly Named[],
  fresh: readonly Member[],
  { held }: Settling,
): readonly Placement[] {
  const home = new Map(
    named.flatMap(({ story, nodes }) =>
      nodes.flatMap((node) => node.reports.map((r) => [r, story] as const)),
    ),
  );
  const states = new Map(
    named.map(({ story, nodes }) => {
      const [first, ...others] = nodes.toSorted(
        (a, b) => Number(b.story !== null) - Number(a.story !== null) || byDay(a, b),
      );
      return [
        story,
        others.reduce(
          (state, node) => grown(state, node.profile, node.days),
          first! as { profile: Profile; days: Days },
        ),
      ];
    }),
  );
  const before = new Map(fresh.map(({ report }) => [report, held.members.get(report)!.story]));
  for (const { report } of fresh) held.take(report);
  for (const member of fresh) held.put({ ...member, story: homeOf(member, home, held) });
  for (const [story, state] of states) held.settle(story, { profile: state.profile, days: state.days });
  return fresh.flatMap((member) => {
    const { report, profile, copyOf } = member;
    const story = held.members.get(report)!.story;
    if (before.get(report) === story) return [];
    const state = states.get(story) ?? held.stories.get(story)!;
    const score =
      likeness(profile, state.profile) -
      distance(daysOf(member), state.days) +
      leeway(profile.size, state.profile.size);
    const reasons = reasonsFor(profile, state.profile, [daysOf(member), state.days]);
    return [
      {
        report,
        story,
        copyOf,
        decision: { verdict: "same", score: chance(score), by: "cluster/story-settled", reasons },
      },
    ];
  });
}

const byDay = (a: Node, b: Node): number =>
  (a.days?.last ?? -Infinity) - (b.days?.last ?? -Infinity) || (a.reports[0]! < b.reports[0]! ? -1 : 1);

/** A copy goes where the report goes that it repeats. */
const homeOf = (
  { report, copyOf, story }: Member,
  home: ReadonlyMap<ReportId, StoryId>,
  held: Shelf,
): StoryId =>
  copyOf === null ? home.get(report)! : (home.get(copyOf) ?? held.members.get(copyOf)?.story ?? story);
