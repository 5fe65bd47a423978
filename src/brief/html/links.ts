import type { Located } from "../../model/span.ts";
import type { Claim } from "../../model/story.ts";
import { type Lookup, labelOf, reportsOf, sentenceNumber, wordsAt } from "../lookup.ts";
import { HEDGE_WORDS, reasonInWords } from "../wording.ts";
import { type Content, html, type Markup } from "./escape.ts";

/** The name of the sentence that holds a place: where a link leads while the page's program is not running. */
const anchorOf = (look: Lookup, place: Located): string => {
  const sentences = look.reports.get(place.report)?.sentences ?? [];
  const n = sentenceNumber(sentences, place.start);
  return n === sentences.length ? labelOf(look, place.report) : `${labelOf(look, place.report)}-s${n}`;
};

const numberOf = (look: Lookup, report: string): number =>
  look.story.reports.findIndex(({ id }) => id === report);

/**
 * A link to words of a report. `about` is the id of the claim, figure, attribution or dispute whose reasons the reader
 * shows beside them.
 */
export const link = (
  look: Lookup,
  place: Located,
  about: string,
  content: Content,
  extra: Content = "",
): Markup =>
  html`<a href="#${anchorOf(look, place)}" data-at="${numberOf(look, place.report)}:${place.start}:${place.end}" data-about="${about}"${extra}>${content}</a>`;

/** A chip that leads to the words in one report; the page's program adds the outlet as its title. */
const chip = (look: Lookup, place: Located, about: string): Markup => {
  return link(look, place, about, labelOf(look, place.report), html` class="chip"`);
};

/** Chips of places, one a report. */
export const chips = (look: Lookup, places: readonly Located[], about: string): Markup =>
  html`<span class="chips">${reportsOf(look, places).map((report) => html`${chip(look, places.find((place) => place.report === report)!, about)} `)}</span>`;

/** A claim's chips by line of reporting: those inside one frame are one line. */
export const lineChips = (look: Lookup, claim: Claim): Markup => {
  const placeIn = (report: string): Located | undefined =>
    claim.assertions.find((assertion) => assertion.report === report);
  const order = (line: Claim["lines"][number]): number =>
    Math.min(...line.reports.map((report) => numberOf(look, report)));
  const framed = [...claim.lines]
    .sort((a, b) => order(a) - order(b))
    .map(({ reports, why }) => {
      const inside = reportsOf(
        look,
        reports.map((report) => ({ report })),
      ).flatMap((report) => placeIn(report) ?? []);
      return inside.length === 0
        ? ""
        : html`<span class="line" title="${reasonInWords(look, why)}">${inside.map((place) => chip(look, place, claim.id))}</span> `;
    });
  const grouped = new Set(claim.lines.flatMap(({ reports }) => reports));
  const others = claim.assertions.filter(({ report }) => !grouped.has(report));
  const n = claim.lines.length;
  return html`<span class="chips" role="group" aria-label="${n === 1 ? "one line of reporting" : `${n} lines of reporting`}">${framed}${others.length > 0 && chips(look, others, claim.id)}</span>`;
};

/** A small label; its words say what its colour says. */
export const tag = (words: string, kind: string): Markup => html`<span class="tag ${kind}">${words}</span>`;

/** How something is qualified, as a tag beside it. */
export const hedgeTag = (hedge: keyof typeof HEDGE_WORDS): Content =>
  hedge !== "none" && tag(HEDGE_WORDS[hedge], "hedge");

/** The words of a place inside the words around it, marked. */
export const inContext = (look: Lookup, place: Located, around: Located): Markup => {
  const [start, end] = [Math.min(place.start, around.start), Math.max(place.end, around.end)];
  const piece = (from: number, to: number): string =>
    wordsAt(look, { report: place.report, start: from, end: to });
  return html`${piece(start, place.start)}<mark>${piece(place.start, place.end)}</mark>${piece(place.end, end)}`;
};
