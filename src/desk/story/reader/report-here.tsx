import type { Spot } from "../../../server/api/views/parts.ts";
import type { Reader as Report } from "../../../server/api/views/reader.ts";
import { MoveReport } from "../../judge/move-report.tsx";
import type { Asked } from "../../shell/asked.ts";
import { printOnly } from "../../shell/printing.ts";
import { Failed, Loading } from "../../shell/states.tsx";
import { NoteLegend, ReportText } from "./text.tsx";

interface ReportHereProps {
  readonly reader: Report;
  readonly story: { readonly id: string; readonly title: string };
  /** The words that are open, and all others of the same thing. */
  readonly hit: Spot | null;
  readonly also: readonly Spot[];
  readonly isAnnotated: boolean;
}

/** A report in full, with what is known of it and where it can be moved to. */
export const ReportHere = ({ reader, story, hit, also, isAnnotated }: ReportHereProps) => (
  <>
    <ReportFacts report={reader} story={story.title} />
    <MoveReport key={reader.report.id} story={story.id} report={reader.report.id} />
    {isAnnotated && <NoteLegend />}
    <ReportText reader={reader} hit={hit} also={also} isAnnotated={isAnnotated} />
  </>
);

/** Instead of a report that has not come, or does not. */
export const NotThere = ({ error, again }: Pick<Asked<Report>, "error" | "again">) =>
  error === null ? <Loading what="The report" /> : <Failed error={error} again={again} />;

function ReportFacts({ report: { report }, story }: { readonly report: Report; readonly story: string }) {
  return (
    <p class="facts">
      <span title={report.reasons.join("\n")}>{report.published}</span>
      {report.credits.length > 0 && (
        <>
          {" · credits "}
          <bdi>{report.credits.join(", ")}</bdi>
        </>
      )}
      {report.revisions > 1 && ` · ${report.revisions} texts`}
      {report.url !== null && (
        <>
          <span class="on-screen">
            {" · "}
            <a href={report.url} target="_blank" rel="noreferrer noopener">
              original
            </a>
          </span>
          <span class="on-paper">{report.url}</span>
        </>
      )}
      <span class="on-paper">In the story “{story}”</span>
      <span class="on-screen">
        {" · "}
        <button type="button" class="plain" onClick={() => printOnly("report")}>
          print
        </button>
      </span>
    </p>
  );
}
