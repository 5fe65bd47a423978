import type { ReportId } from "../../model/span.ts";
import type { StoryId, StoryRule } from "../../model/stories.ts";

/** The rules that people have set, by report. A pin outranks "together"; of two that contradict the later holds. */
export interface Rules {
  add(rule: StoryRule): void;
  pinOf(report: ReportId): StoryId | null;
  withOf(report: ReportId): readonly ReportId[];
  apartFrom(report: ReportId): readonly ReportId[];
}

export function storyRules(given: readonly StoryRule[]): Rules {
  const pins = new Map<ReportId, StoryId>();
  const together = new Map<ReportId, ReportId[]>();
  const apart = new Map<ReportId, ReportId[]>();
  const add = (rule: StoryRule): void => {
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
    pinOf: (report) => pins.get(report) ?? null,
    withOf: (report) => together.get(report) ?? [],
    apartFrom: (report) => apart.get(report) ?? [],
  };
}
