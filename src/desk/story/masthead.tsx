import { useEffect, useRef } from "preact/hooks";
import type { Head } from "../../server/api/views/head.ts";
import { usePlace } from "../router.ts";
import { Heading } from "../shell/heading.tsx";
import { useLater } from "../shell/later.ts";
import { storyForms } from "../take/forms.ts";
import { HandOver } from "../take/hand-over.tsx";
import { count } from "../words.ts";
import { useStory } from "./context.ts";
import { VIEWS } from "./views.ts";
import { Words } from "./words.tsx";

/** Most reports that are not folded away on the brief: with more, the brief itself would begin below the window. */
const FEW = 8;

interface MastheadProps {
  readonly view: string;
  /** From when its changes are; null: that is not known yet. */
  readonly since: string | null;
}

/** Title, period, and the reports, framed by line of reporting; few of them in full on the brief, else folded. */
export function Masthead({ view, since }: MastheadProps) {
  const { head } = useStory();
  const { query } = usePlace();
  const { title, titleSpot, period, reports, lines } = head;
  const isOpen = view === "brief" && reports.length <= FEW;
  const isLater = useLater();
  return (
    <header class={`masthead${view === "brief" ? " full" : ""}`}>
      <p class="kicker">
        <span>{period}</span> <span>{count(reports.length, "report")}</span>{" "}
        <span>{count(lines.length, "line of reporting", "lines of reporting")}</span>
      </p>
      <div class="masthead-tools">
        <HandOver groups={storyForms(head.id, view, query, since)} />
      </div>
      <Heading title={title}>
        {titleSpot === null ? (
          title
        ) : (
          <Words about={null} spot={titleSpot}>
            {title}
          </Words>
        )}
      </Heading>
      {view !== "reports" && <Asked />}
      <details class="roll-fold" open={isOpen}>
        <summary>Reports by line of reporting</summary>
        {(isOpen || isLater) && (
          <ul class="roll">
            {lines.map((line) => (
              <LineOfReports key={line.reports[0]} line={line} />
            ))}
          </ul>
        )}
      </details>
    </header>
  );
}

/** That the machine asks about which reports are of the story; the answers are given where they are listed. */
function Asked() {
  const { id, asks } = useStory().head;
  const words = [
    asks.near > 0 && `${count(asks.near, "other story", "other stories")} may be this event`,
    asks.loose > 0 && `${count(asks.loose, "report")} may be of another`,
  ].filter((some) => some !== false);
  if (words.length === 0) return null;
  return (
    <p class="asked">
      <b aria-hidden="true">!</b> <a href={`/stories/${id}/reports`}>{words.join(", ")}</a>
    </p>
  );
}

function LineOfReports({ line: { reports, why } }: { readonly line: Head["lines"][number] }) {
  const story = useStory();
  return (
    <li class={reports.length > 1 ? "bundle" : "single"}>
      <ul>
        {reports.map((id) => {
          const report = story.reports.get(id)!;
          return (
            <li key={id}>
              <Words about={null} spot={{ report: id, start: 0, end: 0 }} class="card">
                <b>{report.label}</b>
                <span>
                  <bdi>{report.outlet ?? "outlet unknown"}</bdi>{" "}
                  <small title={report.reasons.join("\n")}>{report.published}</small>
                </span>
              </Words>
            </li>
          );
        })}
      </ul>
      {why.map((words) => (
        <p key={words} class="shares">
          <bdi>{words}</bdi>: one line
        </p>
      ))}
    </li>
  );
}

/** The views of the story; what is open in the reader stays open. */
export function ViewTabs({ now }: { readonly now: string }) {
  const { head } = useStory();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const tab = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && tab)
      nav.current.scrollLeft = tab.offsetLeft - nav.current.clientWidth / 2 + tab.offsetWidth / 2;
  }, [now]);
  return (
    <nav ref={nav} class="tabs" aria-label="Views of the story">
      <ul>
        {VIEWS.map(({ name, title, counted }) => {
          const n = counted === "reports" ? head.reports.length : counted && head.counts[counted];
          return (
            <li key={name}>
              <a href={`/stories/${head.id}/${name}`} aria-current={name === now ? "page" : undefined}>
                {title}
                {n !== undefined && <small> {n.toLocaleString("en")}</small>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
