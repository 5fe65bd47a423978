import type { ReportAnswer } from "../../../server/api/reports.ts";
import type { Spot } from "../../../server/api/views/parts.ts";
import { address } from "../../api.ts";
import { useAsked } from "../../shell/asked.ts";

/** Words that the story has no more, as they were: no text of a report is ever changed, a later one stands in its place. */
export function LostWords({ at }: { readonly at: Spot }) {
  const { value } = useAsked<ReportAnswer>(address(`/reports/${at.report}`));
  const words = value?.text.slice(at.start, at.end) ?? "";
  return (
    <>
      <p class="lost">
        These words are no longer in the story.{" "}
        <a href={`/reports/${at.report}`}>Where their report is now</a>
      </p>
      {words !== "" && (
        <p class="subject-title">
          <del>{words}</del>
        </p>
      )}
    </>
  );
}
