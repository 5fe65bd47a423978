import type { Element } from "../page/tree.ts";

/** Letters from the middle of a quote, by which it is found again. */
const SAMPLE = 40;
/** Each is looked for in the whole text. */
const MOST = 50;

/**
 * Whether what is set apart as a pull quote on a page stands in its text too: else it is no repeat, and the article's.
 *
 * @example repeatsOn(body)(quote)
 */
export function repeatsOn(body: Element): (quote: Element) => boolean {
  let text: string | null = null;
  let asked = 0;
  return (quote) => {
    if (++asked > MOST) return true;
    text ??= squeezed(body.textContent);
    const words = squeezed(quote.textContent);
    const middle = Math.max(0, Math.floor((words.length - SAMPLE) / 2));
    const sample = words.slice(middle, middle + SAMPLE);
    return text.indexOf(sample, text.indexOf(sample) + 1) >= 0;
  };
}

const squeezed = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
