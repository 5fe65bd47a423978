import type { Evidence, Located, ReportId } from "../../model/span.ts";
import type { Story, StoryReport } from "../../model/story.ts";
import { relocate } from "../../text/compare/relocate.ts";

/** Two tellings of one story, with what leads from the reports of the earlier one to those of the later. */
export interface Tellings {
  readonly before: Story;
  readonly after: Story;
  /** Report of the earlier telling → the revision of the same article in the later one. */
  readonly revised: ReadonlyMap<ReportId, ReportId>;
  readonly reportBefore: (id: ReportId) => StoryReport;
  readonly reportAfter: (id: ReportId) => StoryReport;
  /** Where words of the earlier telling stand in the later one; null where they are gone. */
  readonly carry: (place: Located) => Located | null;
}

/** Lays two tellings beside each other. `revised` leads from a report to its revision, for those that were revised. */
export function tellings(before: Story, after: Story, revised: ReadonlyMap<ReportId, ReportId>): Tellings {
  const old = new Map(before.reports.map((report) => [report.id, report]));
  const young = new Map(after.reports.map((report) => [report.id, report]));
  return {
    before,
    after,
    revised,
    reportBefore: (id) => old.get(id)!,
    reportAfter: (id) => young.get(id)!,
    carry({ report, start, end }) {
      if (young.has(report)) return { report, start, end };
      const revision = young.get(revised.get(report) ?? "");
      const source = old.get(report);
      if (revision === undefined || source === undefined) return null;
      const span = relocate(revision.text, source.text, { start, end });
      return span === null ? null : { report: revision.id, ...span };
    },
  };
}

/** Words of one telling as evidence. */
export const quote = (reports: (id: ReportId) => StoryReport, { report, start, end }: Located): Evidence => ({
  report,
  start,
  end,
  quoted: reports(report).text.slice(start, end),
});
