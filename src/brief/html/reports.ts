import type { Block } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { StoryReport } from "../../model/story.ts";
import { publishedInWords } from "../days.ts";
import { type Lookup, labelOf } from "../lookup.ts";
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

/** Of a list in text order, what reaches into a stretch (found by halving: long reports have many of both). */
const reaching = <T>(
  list: readonly T[],
  spanOf: (one: T) => Span,
  { start, end }: Span,
): { from: number; found: T[] } => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(list[middle]!).end > start) high = middle;
    else low = middle + 1;
  }
  const found: T[] = [];
  for (let i = low; i < list.length && spanOf(list[i]!).start < end; i++) found.push(list[i]!);
  return { from: low, found };
};

const kindAt = (blocks: readonly Block[], at: number): Block["kind"] =>
  blocks.find(({ start, end }) => start <= at && at < end)?.kind ?? "body";

const sameSpan = (span: Span): Span => span;
const sentenceSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

const paragraphMarkup = (report: StoryReport, label: string, paragraph: Span): Markup => {
  const { found: blocks } = reaching<Block>(report.blocks, sameSpan, paragraph);
  const { from, found: sentences } = reaching(report.sentences, sentenceSpan, paragraph);
  const seams = [...blocks.flatMap(({ start, end }) => [start, end]), ...sentences.flat()];
  const inside = seams.filter((at) => at > paragraph.start && at < paragraph.end);
  const cuts = [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b);
  const indent = report.text.slice(paragraph.start, paragraph.end).search(/\S/);
  const kind = kindAt(blocks, paragraph.start + indent);
  const pieces = cuts.slice(0, -1).map((start, i) => {
    const n = sentences.findIndex(([begins]) => begins === start);
    const words = report.text.slice(start, cuts[i + 1]);
    return piece(words, n < 0 ? null : `${label}-s${from + n}`, asideIn(blocks, kind, start, words));
  });
  const aside = kind === "body" || kind === "title" ? "" : kind;
  return html`<p class="${kind}" data-from="${paragraph.start}"${aside !== "" && html` data-kind="${aside}"`}>${pieces}</p>`;
};

/** The kind of a piece that differs from its paragraph's, or null. */
const asideIn = (
  blocks: readonly Block[],
  kind: Block["kind"],
  at: number,
  words: string,
): Block["kind"] | null => {
  const own = kindAt(blocks, at);
  return own === kind || words.trim() === "" ? null : own;
};

const piece = (words: string, id: string | null, aside: Block["kind"] | null): Markup =>
  id === null && aside === null
    ? html`${words}`
    : html`<span class="s${aside !== null && ` ${aside}`}"${id !== null && html` id="${id}"`}>${words}</span>`;
