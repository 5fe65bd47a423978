import type { SharedCopy } from "../../model/report.ts";
import type { Located } from "../../model/span.ts";
import { type Lookup, labelOf, reportsOf, wordsAt } from "../lookup.ts";
import { counted, reasonInWords } from "../wording.ts";
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
  const texts = passage.map((place) => tokens(wordsAt(look, place)));
  return html`<div class="passage" data-stop>${passage.map((place, i) => {
    const other = texts.find((_, j) => j !== i) ?? [];
    return html`<p><b>${labelOf(look, place.report)}</b> ${link(look, place, place.report, compared(texts[i]!, other), html` class="words"`)}</p>`;
  })}</div>`;
};

const tokens = (words: string): string[] => words.match(/\s+|[\p{L}\p{N}’']+|[^\s\p{L}\p{N}’']/gu) ?? [];

/** Longer passages are shown without comparing: the table of a comparison grows with the square. */
const LONGEST = 500;

/** A passage with the words that the other does not have in that order marked. */
const compared = (own: readonly string[], other: readonly string[]): Markup => {
  if (own.length > LONGEST || other.length > LONGEST) return html`${own.join("")}`;
  const same = inCommon(own, other);
  const runs: Markup[] = [];
  for (let i = 0; i < own.length; ) {
    let end = i;
    while (end < own.length && same.has(end) === same.has(i)) end++;
    const words = own.slice(i, end).join("");
    runs.push(
      same.has(i) || words.trim() === "" ? html`${words}` : html`<span class="differs">${words}</span>`,
    );
    i = end;
  }
  return html`${runs}`;
};

/** Places in `own` of a longest common subsequence with `other`, by the textbook's table; letters' case does not count. */
const inCommon = (own: readonly string[], other: readonly string[]): Set<number> => {
  const [a, b] = [own.map((word) => word.toLowerCase()), other.map((word) => word.toLowerCase())];
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const same = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      same.add(i++);
      j++;
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return same;
};
