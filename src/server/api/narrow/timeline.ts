import type { HappeningView, TimelineView } from "../views/timeline.ts";
import { holder, namesOf, type Reports, reportsIn } from "./holds.ts";

export interface FindNarrowing {
  readonly find?: string | undefined;
}

/** Days of which something is left: a happening, or a report that came out. A day whose own name is found is left whole. */
export function narrowTimeline(
  { days }: TimelineView,
  { find }: FindNarrowing,
  reports: Reports,
): TimelineView {
  const holds = holder(find);
  const left = days.map((day) => {
    const isFound = ({ words, groups }: HappeningView) =>
      holds(() => [day.words, day.day, words, namesOf(reports, reportsIn(groups))]);
    return {
      ...day,
      happenings: day.happenings.filter(isFound),
      published: day.published.filter((id) =>
        holds(() => [day.words, day.day, "published", namesOf(reports, [id])]),
      ),
    };
  });
  return { days: left.filter(({ happenings, published }) => happenings.length + published.length > 0) };
}
