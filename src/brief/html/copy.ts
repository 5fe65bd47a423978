import type { SharedCopy } from "../../model/report.ts";
import type { Located } from "../../model/span.ts";
import { aligned } from "../../text/compare/aligned.ts";
import { counted } from "../../text/numbers/counted.ts";
import { type Lookup, labelOf, reportsOf, wordsAt } from "../lookup.ts";
import { reasonInWords } from "../wording.ts";
import { html, type Markup } from "./escape.ts";
import { link } from "./links.ts";

const MOST_PASSAGES = 12;

/** Who shares copy with whom, passages side by side, with the words that differ marked. */
export const sharedCopy = (look: Lookup): Markup =>
  html`${look.story.sharedCopy.map((shared) => sharing(look, shared))}`;

const sharing = (look: Lookup, { reports, agency, passages, reasons }: SharedCopy): Markup => {
  const labels = reportsOf(
    look,
    reports.map((report) => ({ report })),
  )
    .map((id) => labelOf(look, id))
    .join(" ");
  const [shown, more] = [passages.slice(0, MOST_PASSAGES), passages.length - MOST_PASSAGES];
  return html`<article class="sharing"><h3>${labels} <small>${agency === null ? "whose copy is not known" : html`<bdi>${agency}</bdi> copy`}</small></h3>
${reasons.length > 0 && html`<p class="reason">${reasonInWords(look, reasons.join("; "))}</p>`}
${shown.map((passage) => passageRow(look, passage))}
${more > 0 && html`<p class="more">${counted(more, "more passage")} in the story file.</p>`}</article>`;
};

const passageRow = (look: Lookup, passage: readonly Located[]): Markup => {
  const texts = passage.map((place) => wordsAt(look, place));
  return html`<div class="passage" data-stop>${passage.map((place, i) => {
    const other = texts.find((_, j) => j !== i) ?? "";
    return html`<p><b>${labelOf(look, place.report)}</b> ${link(look, place, place.report, compared(texts[i]!, other), html` class="words"`)}</p>`;
  })}</div>`;
};

/** Longer passages are shown without comparing. */
const LONGEST = 4000;

/** A passage with the words that the other does not have in that order marked. */
const compared = (own: string, other: string): Markup => {
  if (own.length > LONGEST || other.length > LONGEST) return html`${own}`;
  const runs = aligned(own, other).filter(({ one }) => one !== "");
  return html`${runs.map(({ is, one }) => (is === "same" || one.trim() === "" ? html`${one}` : html`<span class="differs">${one}</span>`))}`;
};
