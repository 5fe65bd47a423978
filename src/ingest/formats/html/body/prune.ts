import type { Document } from "../page/document.ts";
import { type Element, isElement, isText } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";
import { beforeTitle, type Foreign, isIn, type Known, otherArticles, remarks } from "./foreign.ts";
import { isStatedBody, markedArticle } from "./marked.ts";
import { ruleFor } from "./named.ts";
import { captions } from "./pictures.ts";
import { repeatsOn } from "./pulled.ts";
import { type Removal, removal } from "./removal.ts";
import { signedRemarks } from "./signed.ts";
import { teaserLists } from "./teasers.ts";
import { endsAsSentence } from "./trim/article.ts";

/**
 * Takes off a page what its markup itself says is no article: landmarks (navigation, asides, forms), what is hidden,
 * captions, and parts named so by their class (data/lexicons/page-parts.txt); other articles, and readers' remarks
 * however they are named. What holds much of the page's prose stays whatever it is called. Changes the document; returns
 * what went.
 */
export function prune({ body }: Document, known: Known): Removal[] {
  const removed = take(remarks(body, known), body);
  removed.push(...take(signedRemarks(body, known), body, MOST_SIGNED));
  removed.push(...take(otherArticles(body, known), body));
  removed.push(...take(teasersAround(body, known), body));
  removed.push(...take(captions(body, known), body, MOST_CAPTIONS));
  removed.push(...take(beforeTitle(body, known), body, MOST_BEFORE));
  const prose = proseOf(body);
  const parts = namedParts(body, known.title, prose);
  const lost = new Map<string, number>();
  for (const { element, rule } of parts) lost.set(rule, (lost.get(rule) ?? 0) + (prose.get(element) ?? 0));
  const most = MOST_SOFT * (prose.get(body) ?? 0);
  for (const { element, rule } of parts) {
    if (SOFT.has(rule) && lost.get(rule)! > most) continue;
    removed.push(removal(rule, element.textContent));
    element.remove();
  }
  return removed;
}

/** Lists of teasers, unless what is marked as the article is one: the best of this and that. */
function teasersAround(body: Element, known: Known): Foreign[] {
  const teasers = teaserLists(body, known);
  const marked = teasers.length === 0 ? null : markedArticle(body, known.title);
  if (marked === null) return teasers;
  const inside = teasers.filter(({ element }) => isIn(element, marked));
  const listed = inside.reduce((sum, { element }) => sum + element.textContent.length, 0);
  return listed < MOST_LISTED * marked.textContent.length
    ? teasers
    : teasers.filter((one) => !inside.includes(one));
}

const MOST_LISTED = 0.5;

/** The outermost elements that some rule takes off, in document order. */
function namedParts(body: Element, title: Element | null, prose: ReadonlyMap<Element, number>): Foreign[] {
  const most = KEPT_SHARE * (prose.get(body) ?? 0);
  const foreign = FOREIGN_SHARE * (prose.get(body) ?? 0);
  const written = writtenIn(body);
  const repeats = repeatsOn(body);
  const doomed: Foreign[] = [];
  for (const node of nodesBelow(body, (element) => doomed.at(-1)?.element !== element)) {
    if (!isElement(node)) continue;
    const rule = ruleFor(node);
    if (rule === null || (rule === "html/pull-quote" && !repeats(node))) continue;
    const isForeign = FOREIGN.has(rule) && node.getElementsByTagName("h1").length === 0;
    if ((prose.get(node) ?? 0) > (isForeign ? foreign : most)) continue;
    const paragraphs = written.get(node) ?? 0;
    if (SOFT.has(rule) && paragraphs >= WRITTEN) continue;
    if (paragraphs > 0 && (isStatedBody(node) || (title !== null && isIn(title, node)))) continue;
    doomed.push({ element: node, rule });
  }
  return doomed;
}

/** With a larger share of the prose the texts of pictures are the article. */
const MOST_CAPTIONS = 0.2;

/** With a larger share of the prose they are the entries of a live page. */
const MOST_SIGNED = 0.8;

/** With a larger share of the prose before it, the title is no beginning. */
const MOST_BEFORE = 0.4;

/** Takes off what is foreign, unless it is too large a share of the page's prose, or next to nothing would be left. */
function take(parts: readonly Foreign[], body: Element, most = 1): Removal[] {
  if (parts.length === 0) return [];
  const prose = proseOf(body);
  const elements = new Set(parts.map(({ element }) => element));
  const outer = parts.filter(({ element }) => !isInOneOf(element.parentElement, elements));
  const lost = outer.reduce((sum, { element }) => sum + (prose.get(element) ?? 0), 0);
  const all = prose.get(body) ?? 0;
  if (lost > most * all || all - lost < FEWEST_LEFT) return [];
  for (const { element } of outer) element.remove();
  return outer.map(({ element, rule }) => removal(rule, element.textContent));
}

function isInOneOf(element: Element | null, holders: ReadonlySet<Element>): boolean {
  let around = element;
  while (around !== null && !holders.has(around)) around = around.parentElement;
  return around !== null;
}

/** The shortest articles have about so many characters. */
const FEWEST_LEFT = 250;

/** An element with more of the page's prose than this is the article or holds it. */
const KEPT_SHARE = 0.25;

/** Prose that is nobody's article, of which there can be more than of the article; a frame around all is still none. */
const FOREIGN: ReadonlySet<string> = new Set(["html/consent", "html/comments"]);
const FOREIGN_SHARE = 0.85;

/** Parts whose names are also given to what holds the article: several paragraphs in them outweigh the name. */
const SOFT: ReadonlySet<string> = new Set([
  "html/hidden",
  "html/caption",
  "html/date",
  "html/author",
  "html/tags",
  "html/aside",
  "html/related",
  "html/wall",
  "html/share",
  "html/newsletter",
  "html/advert",
]);
const WRITTEN = 3;
/** With this share of the page's prose in parts of one such name, they are the article: captions of a gallery. */
const MOST_SOFT = 0.5;

/** How many long paragraphs, and items that are sentences, mostly not of links, lie in each element. */
function writtenIn(body: Element): Map<Element, number> {
  const written = new Map<Element, number>();
  for (const paragraph of body.querySelectorAll("p,li")) {
    if (!isWritten(paragraph)) continue;
    for (let above: Element | null = paragraph; above !== null && above !== body; above = above.parentElement)
      written.set(above, (written.get(above) ?? 0) + 1);
  }
  return written;
}

function isWritten(paragraph: Element): boolean {
  if (paragraph.localName === "p")
    return paragraph.textContent.length >= 100 && paragraph.parentElement?.localName !== "a";
  const words = paragraph.textContent.trim();
  return words.length >= 60 && endsAsSentence(words) && paragraph.querySelectorAll("a,p").length === 0;
}

/** How many characters of paragraphs lie in each element. */
function proseOf(body: Element): Map<Element, number> {
  const prose = new Map<Element, number>();
  for (const node of nodesBelow(body)) {
    if (!isText(node) || node.data.length < 40) continue;
    let above = node.parentElement;
    for (; above !== null && above !== body.parentElement; above = above.parentElement)
      prose.set(above, (prose.get(above) ?? 0) + node.data.length);
  }
  return prose;
}
