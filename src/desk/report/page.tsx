import { useEffect } from "preact/hooks";
import type { ReportAnswer } from "../../server/api/reports.ts";
import { address } from "../api.ts";
import { navigate } from "../router.ts";
import { useAsked } from "../shell/asked.ts";
import { Heading } from "../shell/heading.tsx";
import { Failed, Loading } from "../shell/states.tsx";
import type { ViewProps } from "../view.ts";
import "./report.css";

/** A report by its own address: it is read in its story, and by itself where it belongs to none. */
export default function ReportPage({ params: { id } }: ViewProps) {
  const { value, error, again } = useAsked<ReportAnswer>(address(`/reports/${id}`));
  const story = value?.story ?? null;
  useEffect(() => {
    if (story !== null) navigate(`/stories/${story}?span=${id}:0-0`, { replace: true });
  }, [story, id]);
  if (error !== null)
    return (
      <div class="page">
        <Heading title="Report" />
        <Failed error={error} again={again} />
      </div>
    );
  if (value === null || story !== null) return <Loading what="Opening the report" />;
  return (
    <article class="page report">
      <Heading title={value.title ?? value.input} />
      <p class="soft">
        <bdi>{value.outlet ?? "outlet unknown"}</bdi> · in no story
      </p>
      <p class="report-text">{value.text}</p>
    </article>
  );
}
