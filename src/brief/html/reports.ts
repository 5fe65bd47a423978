import type { Block } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { StoryReport } from "../../model/story.ts";
import { type Lookup, labelOf } from "../lookup.ts";
import { publishedInWords } from "../wording.ts";
import { type Content, html, type Markup } from "./escape.ts";

/**
 * Every report in full. Each paragraph carries the offset at which it starts (`data-from`) and holds exactly the
 * report's characters from there, so that a place in the report is a place in the page; sentences are named `r1-s0`, ….
 */
export const fullTexts = (look: Lookup): Markup =>
  html`${look.story.reports.map((report) => fullText(look, report))}`;

const fullText = (look: Lookup, report: StoryReport): Markup => {
  const label = labelOf(look, report.id);
  const why = report.published.reasons.join("; ");
  const link: Content =
    report.url !== null &&
    /^https?:\/\//i.test(report.url) &&
    html` · <a href="${report.url}" rel="noreferrer noopener">original</a>`;
  return html`<article class="report" id="${label}" data-report="${label}"><header><h3><b>${label}</b> <bdi>${report.outlet.name ?? "outlet unknown"}</bdi></h3>
<p class="facts">${publishedInWords(report.published)}${why !== "" && html` <small>(${why})</small>`}${report.credits.length > 0 && html` · credits <bdi>${report.credits.join(", ")}</bdi>`} · <bdi>${report.input}</bdi>${link}</p></header>
<div class="text" lang="${report.language}" dir="auto">${paragraphs(report).map((paragraph) => paragraphMarkup(report, label, paragraph))}</div></article>`;
};

/** The lines of a text that hold more than space. */
const paragraphs = ({ text }: StoryReport): Span[] =>
  [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");

const kindAt = (blocks: readonly Block[], at: number): Block["kind"] =>
  blocks.find(({ start, end }) => start <= at && at < end)?.kind ?? "body";

/** Where something begins or ends inside a paragraph: its pieces lie between. */
const seams = ({ blocks, sentences }: StoryReport, { start, end }: Span): number[] => {
  const inside = [...blocks.flatMap((block) => [block.start, block.end]), ...sentences.flat()].filter(
    (at) => at > start && at < end,
  );
  return [...new Set([start, ...inside, end])].sort((a, b) => a - b);
};

const paragraphMarkup = (report: StoryReport, label: string, paragraph: Span): Markup => {
  const cuts = seams(report, paragraph);
  const first = report.text.slice(paragraph.start).search(/\S/) + paragraph.start;
  const kind = kindAt(report.blocks, first);
  const pieces = cuts
    .slice(0, -1)
    .map((from, i) => piece(report, label, kind, { start: from, end: cuts[i + 1]! }));
  const aside = kind === "body" || kind === "title" ? "" : kind;
  return html`<p class="${kind}" data-from="${paragraph.start}"${aside !== "" && html` data-kind="${aside}"`}>${pieces}</p>`;
};

const piece = (report: StoryReport, label: string, kind: Block["kind"], { start, end }: Span): Markup => {
  const words = report.text.slice(start, end);
  const sentence = report.sentences.findIndex(([from]) => from === start);
  const own = kindAt(report.blocks, start);
  const aside = own !== kind && words.trim() !== "" ? ` ${own}` : "";
  return sentence < 0 && aside === ""
    ? html`${words}`
    : html`<span class="s${aside}"${sentence >= 0 && html` id="${label}-s${sentence}"`}>${words}</span>`;
};
