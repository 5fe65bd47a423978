import type { ReportId, StoryId } from "../../model/span.ts";
import { agglomerate } from "./agglomerate.ts";
import { candidates } from "./candidates.ts";
import { joined, type Profile } from "./profile.ts";
import type { Rules } from "./rules.ts";
import { type Days, distance, leeway, likeness, STRANGERS, span } from "./score.ts";

/** A person's word outweighs what the reports say, also as part of the mean over a story of thousands. */
const DECIDED = 1_000_000;
/** No likeness reaches so much. */
const BEYOND_LIKENESS = 40;

/** What is joined: a report that came since the last look, or a story that was there before it. */
export interface Node {
  readonly reports: readonly ReportId[];
  readonly story: StoryId | null;
  readonly profile: Profile;
  readonly days: Days;
}

/**
 * Which nodes are one story, each group by places in `nodes`: by likeness and days, held to what people decided. Two stories
 * of before are never in one group; every node is in exactly one.
 */
export function grouped(nodes: readonly Node[], rules: Rules): readonly (readonly number[])[] {
  const groups = nodes.map((_, at) => [at]);
  const days = nodes.map((node) => node.days);
  const stories = nodes.map((node) => node.story ?? pinned(node, rules));
  const reports = nodes.map((node) => new Set(node.reports));
  const profiles = nodes.map(({ profile }) => profile);
  agglomerate({
    scores: scoresOf(nodes, rules),
    sizes: nodes.map(({ profile }) => profile.size),
    strangers: STRANGERS,
    against(one, other) {
      if (stories[one] !== null && stories[other] !== null && stories[one] !== stories[other])
        return Infinity;
      if (setApart(reports[one]!, reports[other]!, rules)) return Infinity;
      return distance(days[one]!, days[other]!) - leeway(profiles[one]!.size, profiles[other]!.size);
    },
    join(one, other) {
      groups[one]!.push(...groups[other]!.splice(0));
      days[one] = span(days[one]!, days[other]!);
      stories[one] ??= stories[other]!;
      for (const report of reports[other]!) reports[one]!.add(report);
      profiles[one] = joined(profiles[one]!, profiles[other]!);
    },
    // a story of before is likened as a whole from the start, and stays so with what it takes in; two are not joined
    asWhole: (one, other, mean) =>
      stories[one] === null || stories[other] !== null || mean > BEYOND_LIKENESS
        ? mean
        : likeness(profiles[one]!, profiles[other]!),
  });
  return groups.filter((group) => group.length > 0);
}

const pinned = ({ reports }: Node, rules: Rules): StoryId | null => rules.pinOf(reports[0]!);

const setApart = (one: ReadonlySet<ReportId>, other: ReadonlySet<ReportId>, rules: Rules): boolean =>
  [...(one.size < other.size ? one : other)].some((report) =>
    rules.apartFrom(report).some((apart) => (one.size < other.size ? other : one).has(apart)),
  );

function scoresOf(nodes: readonly Node[], rules: Rules): readonly Map<number, number>[] {
  const rows = nodes.map(() => new Map<number, number>());
  const index = candidates<number>((a, b) => a - b);
  const set = (one: number, other: number, score: number): void => {
    rows[one]!.set(other, score);
    rows[other]!.set(one, score);
  };
  nodes.forEach((node, at) => {
    for (const other of index.near(node.profile)) {
      // two stories of before are never joined, whatever their score
      if (node.story !== null && nodes[other]!.story !== null) continue;
      set(at, other, likeness(node.profile, nodes[other]!.profile));
    }
    index.add(at, node.profile);
  });
  const place = new Map(nodes.flatMap((node, at) => node.reports.map((report) => [report, at] as const)));
  const pins = new Map(nodes.flatMap(({ story }, at) => (story === null ? [] : [[story, at] as const])));
  nodes.forEach((node, at) => {
    if (node.story !== null) return;
    const pin = pinned(node, rules);
    if (pin !== null) {
      const home = pins.get(pin) ?? at;
      pins.set(pin, home);
      if (home !== at) set(at, home, DECIDED);
    }
    for (const other of rules.withOf(node.reports[0]!)) {
      const there = place.get(other);
      if (there !== undefined && there !== at) set(at, there, DECIDED);
    }
  });
  return rows;
}
