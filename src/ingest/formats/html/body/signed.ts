import { type Element, isText } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";
import { type Foreign, isIn, type Known } from "./foreign.ts";

/** Fewer are the article's own time, a tweet and another tweet. */
const FEWEST = 3;
/** Characters of prose after the title and before the first: entries of a live page begin with the page. */
const FEWEST_BEFORE = 250;
/** Share of remarks that are signed each by another: one reporter signs most entries of a live page. */
const DISTINCT = 0.5;
/** A line with a time and a name has no more characters, and prose has more than the second. */
const LONGEST_LINE = 100;
const PROSE = 60;

const CLOCK = /\d{1,2}[:h.]\d{2}/;
const DAY = /\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/;
const AGO =
  /\b\d{1,2} ?(?:m|min|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|mos?|years?|yrs?)\.? ago\b|\bil y a \d|\bvor \d+ (?:minuten?|stunden?|tag|woche|monat|jahr)|\bhace \d/i;

/**
 * Readers' remarks that no name or button tells: several parts of a page after its first prose, each with one line that
 * says a day and an hour, a signature before its words, mostly another in each, and no heading.
 */
export function signedRemarks(body: Element, { title }: Known): Foreign[] {
  if (title === null) return [];
  const stamps = stampsIn(body, title);
  if (stamps.length < FEWEST) return [];
  const counts = new Map<Element, number>();
  for (const stamp of stamps)
    for (let above: Element | null = stamp; above !== null; above = above.parentElement)
      counts.set(above, (counts.get(above) ?? 0) + 1);
  const parts = [...new Set(stamps.map((stamp) => widest(stamp, counts)))].filter(
    (part) => !isIn(title, part),
  );
  const signatures = parts.map(signatureOf);
  const signed = parts.filter((_, i) => signatures[i] !== null);
  const others = new Set(signatures.filter((one) => one !== null));
  return signed.length >= FEWEST && others.size >= DISTINCT * signed.length
    ? signed.map((element) => ({ element, rule: "html/comments" }))
    : [];
}

/** The elements of lines with a day and an hour, after the title and some prose. */
function stampsIn(body: Element, title: Element): Element[] {
  const stamps = new Set<Element>();
  let prose = Number.NEGATIVE_INFINITY;
  for (const node of nodesBelow(body)) {
    if (node === title) prose = 0;
    if (!isText(node) || node.parentElement === null) continue;
    if (node.data.length > PROSE) prose += node.data.length;
    else if (prose >= FEWEST_BEFORE && /\d/.test(node.data)) {
      const line = lineAround(node.parentElement);
      if (isStamp(line.textContent)) stamps.add(line);
    }
  }
  return [...stamps];
}

const isStamp = (words: string): boolean =>
  words.length <= LONGEST_LINE && (AGO.test(words) || (CLOCK.test(words) && DAY.test(words)));

/** The widest element around one that has no more words than a line. */
function lineAround(element: Element): Element {
  let line = element;
  while (line.parentElement !== null && line.parentElement.textContent.length <= LONGEST_LINE)
    line = line.parentElement;
  return line;
}

/** The widest element around a stamp with no other stamp in it. */
function widest(stamp: Element, counts: ReadonlyMap<Element, number>): Element {
  let part = stamp;
  while (part.parentElement !== null && counts.get(part.parentElement) === 1) part = part.parentElement;
  return part;
}

/** The short lines before the first prose of a remark, without their figures; null where it is none. */
function signatureOf(part: Element): string | null {
  if (part.querySelectorAll("h1,h2,h3,h4,article").length > 0) return null;
  let signature = "";
  for (const node of nodesBelow(part)) {
    if (!isText(node)) continue;
    if (node.data.trim().length >= PROSE) return signature;
    signature += node.data.replace(/\b\d+\b|\s+/g, " ");
    if (signature.length > 2 * LONGEST_LINE) return null;
  }
  return null;
}
