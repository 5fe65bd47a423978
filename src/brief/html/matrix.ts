import type { Assertion, Claim } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { shortened } from "../clause.ts";
import { type Lookup, labelOf, reportsOf, wordsAt } from "../lookup.ts";
import { ranked } from "../rank.ts";
import { clearest, shownPlace } from "../shown.ts";
import { linesOfReporting } from "../views/lines.ts";
import { chainInWords, HEDGE_WORDS, STATUS_WORDS, speakerInWords } from "../wording.ts";
import { type Content, html, type Markup } from "./escape.ts";
import { link, tag } from "./links.ts";

/** Rows of the table; what one report alone carries and nobody contests is a list below it. */
const MOST_ROWS = 60;
const MOST_ALONE = 120;

/** Claims × reports: who carries each claim, hedged or denied, with the reports grouped by line of reporting. */
export const matrix = (look: Lookup): Markup => {
  const all = ranked(look, look.story.claims);
  const wide = all.filter(
    (claim) => reportsOf(look, claim.assertions).length > 1 || claim.status === "disputed",
  );
  const rows = wide.slice(0, MOST_ROWS);
  const shown = new Set(rows);
  const alone = all.filter((claim) => !shown.has(claim)).slice(0, MOST_ALONE);
  return html`${filterBar()}
${rows.length > 0 && table(look, rows)}
<p class="legend"><span class="cell says" aria-hidden="true"></span> says <span class="cell hedged" aria-hidden="true"></span> hedged <span class="cell denies" aria-hidden="true"></span> denies or doubts <span class="cell own" aria-hidden="true"></span> in the report’s own voice</p>
${alone.length > 0 && html`<details class="alone"><summary>${counted(alone.length, "claim")} in one report only</summary><ul class="claims">${alone.map((claim) => aloneRow(look, claim))}</ul></details>`}`;
};

const filterBar = (): Markup =>
  html`<form class="filter" id="filter" hidden><label for="find">Filter claims</label><input id="find" type="search" autocomplete="off" placeholder="a word, a name, r2…" aria-keyshortcuts="/"><output id="found" for="find"></output></form>`;

const columns = (look: Lookup): string[][] => linesOfReporting(look.story);

const table = (look: Lookup, rows: readonly Claim[]): Markup => {
  const lines = columns(look);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of claims by report"><table class="matrix">
<caption>Who carries what. Reports under one bar are one line of reporting.</caption>
<thead><tr><th scope="col">Claim</th>${lines.map((line) => line.map((report, i) => columnHead(look, report, i === 0, line.length)))}<th scope="col">Lines</th></tr></thead>
<tbody>${rows.map((claim) => row(look, claim, lines))}</tbody></table></div>`;
};

const columnHead = (look: Lookup, report: string, first: boolean, size: number): Markup => {
  const outlet = look.reports.get(report)?.outlet.name ?? "outlet unknown";
  return html`<th scope="col" class="${first ? "first" : "next"}${size > 1 ? " bundled" : ""}" title="${outlet}"><abbr title="${outlet}">${labelOf(look, report)}</abbr></th>`;
};

const row = (look: Lookup, claim: Claim, lines: readonly (readonly string[])[]): Markup => {
  const place = shownPlace(look, clearest(look, claim));
  const words = shortened(wordsAt(look, place), 110);
  return html`<tr id="${claim.id}" data-stop data-status="${claim.status}"><th scope="row">${link(look, place, claim.id, words, html` class="words"`)} <span class="voice">${speakerInWords(look, clearest(look, claim))}</span> ${tag(STATUS_WORDS[claim.status], `status-${claim.status}`)}</th>
${lines.map((line) => line.map((report, i) => cell(look, claim, report, i === 0)))}<td class="count">${claim.lines.length}</td></tr>`;
};

const cell = (look: Lookup, claim: Claim, report: string, first: boolean): Markup => {
  const here = claim.assertions.filter((assertion) => assertion.report === report);
  const [assertion] = here;
  const edge = first ? "first" : "next";
  if (assertion === undefined) return html`<td class="${edge}"></td>`;
  const how = manner(assertion);
  const voices =
    (assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution))?.voices ?? [];
  const who = chainInWords(look, voices);
  const spoken = [`${labelOf(look, report)} ${how.words}`, who === "" ? "in its own voice" : who].join(", ");
  const mark: Content = html`<span class="cell ${how.mark}${who === "" ? " own" : ""}" aria-hidden="true"></span><span class="unseen">${spoken}</span>`;
  return html`<td class="${edge}">${link(look, assertion, claim.id, mark, html` title="${spoken}"`)}</td>`;
};

const manner = ({ stance, hedge }: Assertion): { mark: string; words: string } => {
  if (stance === "denies" || stance === "doubts") return { mark: "denies", words: stance };
  return hedge === "none"
    ? { mark: "says", words: "carries it" }
    : { mark: "hedged", words: `carries it, ${HEDGE_WORDS[hedge]}` };
};

const aloneRow = (look: Lookup, claim: Claim): Markup => {
  const clear = clearest(look, claim);
  const place = shownPlace(look, clear);
  const said = clear.attribution === null ? undefined : look.attributions.get(clear.attribution);
  const who = chainInWords(look, said?.voices ?? []);
  return html`<li id="${claim.id}" data-stop data-status="${claim.status}">${link(look, place, claim.id, shortened(wordsAt(look, place), 140), html` class="words"`)} <span class="voice">${who}</span> ${link(look, place, claim.id, labelOf(look, clear.report), html` class="chip"`)} ${clear.hedge !== "none" && tag(HEDGE_WORDS[clear.hedge], "hedge")}</li>`;
};
