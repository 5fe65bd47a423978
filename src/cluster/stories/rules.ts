import type { ReportId, StoryId } from "../../model/span.ts";
import type { StoryRule } from "../../model/stories.ts";

/** The rules that people have set, by report. A pin outranks "together"; of two that contradict the later holds. */
export interface Rules {
  add(rule: StoryRule): void;
  /** The story that one was merged into; itself where it was not. */
  lastOf(story: StoryId): StoryId;
  pinOf(report: ReportId): StoryId | null;
  withOf(report: ReportId): readonly ReportId[];
  apartFrom(report: ReportId): readonly ReportId[];
}

export function storyRules(given: readonly StoryRule[]): Rules {
  const pins = new Map<ReportId, StoryId>();
  const together = new Map<ReportId, ReportId[]>();
  const apart = new Map<ReportId, ReportId[]>();
  const merged = new Map<StoryId, StoryId>();
  const last = (story: StoryId): StoryId => {
    const seen = new Set<StoryId>();
    let at = story;
    while (merged.has(at) && !seen.has(at)) {
      seen.add(at);
      at = merged.get(at)!;
    }
    return at;
  };
  const add = (rule: StoryRule): void => {
    if (rule.is === "merged") return void merged.set(rule.story, rule.into);
    if (rule.is === "pinned") return void pins.set(rule.report, rule.story);
    const [ties, opposite] = rule.is === "together" ? [together, apart] : [apart, together];
    const [one, other] = rule.reports;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      ties.set(from, [...new Set([...(ties.get(from) ?? []), to])].toSorted());
      opposite.set(
        from,
        (opposite.get(from) ?? []).filter((report) => report !== to),
      );
    }
  };
  for (const rule of given) add(rule);
  return {
    add,
    lastOf: last,
    pinOf: (report) => (pins.has(report) ? last(pins.get(report)!) : null),
    withOf: (report) => together.get(report) ?? [],
    apartFrom: (report) => apart.get(report) ?? [],
  };
}
