import type { StoryReport } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { periodInWords, publishedInWords } from "../days.ts";
import { type Lookup, labelOf, reportsOf } from "../lookup.ts";
import { linesOfReporting, type Tie, tiesOf } from "../views/lines.ts";
import { type Content, html, type Markup } from "./escape.ts";
import { link } from "./links.ts";

/** Title, period, and the reports, framed by line of reporting. */
export const masthead = (look: Lookup): Markup => {
  const { title, titleEvidence, period, reports } = look.story;
  const lines = linesOfReporting(look.story);
  return html`<header class="masthead">
<p class="kicker"><span>${periodInWords(period.from, period.to)}</span> <span>${counted(reports.length, "report")}</span> <span>${counted(lines.length, "line of reporting", "lines of reporting")}</span></p>
<h1>${titleEvidence === null ? title : link(look, titleEvidence, titleEvidence.report, title)}</h1>
<ul class="roll" aria-label="Reports by line of reporting">${lines.map((line) => lineOfReports(look, line))}</ul>
</header>`;
};

const lineOfReports = (look: Lookup, line: readonly string[]): Markup => {
  const why = tiesOf(look.story).filter(({ reports }) => reports.every((id) => line.includes(id)));
  const note: Content = why.map((tie) => tieNote(tie));
  const reports = reportsOf(
    look,
    line.map((report) => ({ report })),
  ).map((id) => look.reports.get(id)!);
  return html`<li class="${line.length > 1 ? "bundle" : "single"}"><ul>${reports.map((report) => reportCard(look, report))}</ul>${note}</li>`;
};

/** Why a line's reports are one: shared copy leads to where it is shown. */
const tieNote = ({ why }: Tie): Markup =>
  why.startsWith("share")
    ? html`<a class="shares" href="#copy"><bdi>${why}</bdi>: one line</a>`
    : html`<span class="shares"><bdi>${why}</bdi>: one line</span>`;

const reportCard = (look: Lookup, report: StoryReport): Markup => {
  const label = labelOf(look, report.id);
  const why = report.published.reasons.join("; ");
  return html`<li><a class="card" href="#${label}" data-report="${label}"><b>${label}</b> <span><bdi>${report.outlet.name ?? "outlet unknown"}</bdi> <small${why !== "" && html` title="${why}"`}>${publishedInWords(report.published)}</small></span></a></li>`;
};
