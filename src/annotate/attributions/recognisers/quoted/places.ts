import type { Page } from "../../page.ts";
import type { Quotation } from "../../quotations/pair.ts";
import { namesOutlet } from "../../relays.ts";
import { isNameLike } from "../../stretch.ts";

/** Where a quotation stands among the sentences and paragraphs of its report. */
export interface Place {
  readonly quotation: Quotation;
  /** Sentences that hold its first and its last character. */
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** Long enough to be words of somebody, and no title, nickname or scare quote. */
  readonly substantial: boolean;
}

/** The quotations of a report in text order, each with its place; names of programmes ("told “Lund Today”") are left out. */
export function placeQuotations(page: Page): Place[] {
  const places: Place[] = [];
  let first = 0;
  for (const quotation of page.quotations) {
    if (isProgramme(page, quotation)) continue;
    while (first + 1 < page.sentences.length && page.sentences[first + 1]!.start <= quotation.start) first++;
    let last = first;
    while (last + 1 < page.sentences.length && page.sentences[last + 1]!.start < quotation.end) last++;
    const words = page.text.slice(quotation.inner.start, quotation.inner.end);
    if (page.sentences.length)
      places.push({
        quotation,
        first,
        last,
        paragraph: page.sentences[first]!.paragraph,
        substantial: isSubstantial(words) || isSentence(page, first, quotation, words),
      });
  }
  return places;
}

/** "told Norpress's [“Lund This Week”]", "said on [“Lund Today,”]": where it was said. */
function isProgramme(page: Page, { start, inner }: Quotation): boolean {
  const words = page.text.slice(inner.start, inner.end);
  if (words.length > 40 || !/^\p{Lu}[^.!?;:]*\s[^.!?;:]+[.,]?$/u.test(words) || !isNameLike(words))
    return false;
  const before = page.text.slice(Math.max(0, start - 12), start);
  const owner = /['’]s? $/.exec(before);
  if (owner === null) return /\b(?:told|on|with|program|programme|show) $/.test(before);
  const at = start - owner[0].length - 1;
  return page.namesAt.meeting({ start: at, end: at + 1 }).some(namesOutlet) || / TV['’]s? $/.test(before);
}

/** Five words, or three that end like a sentence. */
function isSubstantial(words: string): boolean {
  const count = words.trim().split(/\s+/).length;
  return count >= 5 || (count >= 3 && /[.,!?…]$/.test(words.trim()));
}

/** However short: "“…,” she said. [“Everybody knew.”]". */
const isSentence = (page: Page, first: number, { start }: Quotation, words: string): boolean =>
  page.sentences[first]!.start === start &&
  /[.!?…]$/.test(words.trim()) &&
  /^["“‘']?\p{Lu}/u.test(words.trim());
