import { useStory } from "../context.ts";
import { Words } from "../words.tsx";

/** A report of the story by label, outlet and headline; it leads into the report. */
export function ReportName({ id }: { readonly id: string }) {
  const report = useStory().reports.get(id);
  if (report === undefined) return null;
  return (
    <Words about={null} spot={{ report: id, start: 0, end: 0 }} class="words">
      <b>{report.label}</b> <bdi>{report.outlet ?? "outlet unknown"}</bdi>
      {report.title !== null && (
        <>
          : <bdi class="title">{report.title}</bdi>
        </>
      )}
    </Words>
  );
}
