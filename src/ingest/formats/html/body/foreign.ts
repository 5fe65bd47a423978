import { packagedLines } from "../../../../text/packaged.ts";
import { type Element, isElement } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";
import { leadsElsewhere } from "./leads.ts";
import type { Removal } from "./removal.ts";
import { plainly } from "./trim/article.ts";

/** An element that is no part of the article, and the rule that says so. */
export interface Foreign {
  readonly element: Element;
  readonly rule: Removal["rule"];
}

/** What is known of a page before its parts are told apart. */
export interface Known {
  /** The heading that is the article's title. */
  readonly title: Element | null;
  /** The host that it came from. */
  readonly site: string | null;
}

/** The heading that is the article's title: the highest that says what the metadata says, else the only one of the first rank. */
export function titleIn(body: Element, title: string | null): Element | null {
  const wanted = title === null ? null : plainly(title);
  for (const rank of ["h1", "h2", "h3"]) {
    const found = body.getElementsByTagName(rank).find(({ textContent }) => plainly(textContent) === wanted);
    if (found !== undefined) return found;
  }
  const first = body.getElementsByTagName("h1");
  return first.length === 1 ? first[0]! : null;
}

/** Fewer characters are a kicker, and harm nobody. */
const FEWEST_BEFORE = 80;

/** What stands before the title: menus with texts, boxes, notices. An article begins with its title, or soon before. */
export function beforeTitle(body: Element, { title }: Known): Foreign[] {
  const parts: Foreign[] = [];
  for (let one = title; one !== null && one !== body; one = one.parentElement)
    for (let node = one.previousSibling; node !== null; node = node.previousSibling)
      if (isElement(node) && node.textContent.trim().length >= FEWEST_BEFORE)
        parts.push({ element: node, rule: "html/before-title" });
  return parts;
}

/**
 * Other articles: those that carry a title of their own, of the rank of the page's title (pages that go on with the next
 * story), or begin with a heading that links elsewhere (teasers). Entries of a live page do neither. Where the title
 * stands in no article, the one with much of the prose may be its own.
 */
export function otherArticles(body: Element, { title, site }: Known): Foreign[] {
  if (title === null) return [];
  const own = articleOf(title);
  const most = own === null ? MOST_BESIDE * body.textContent.length : Number.POSITIVE_INFINITY;
  return body.getElementsByTagName("article").flatMap((article) => {
    const heading = article.querySelectorAll("h1,h2,h3,h4,h5,h6")[0];
    if (heading === undefined || isIn(title, article) || article.textContent.length > most) return [];
    if (article.textContent.trim().indexOf(heading.textContent.trim()) > MOST_BEFORE) return [];
    const isNext = own !== null && heading.localName === title.localName && !isIn(article, own);
    return isNext || leadsElsewhere(heading, site) ? [{ element: article, rule: "html/other-article" }] : [];
  });
}

const MOST_BESIDE = 0.15;
/** Characters before the heading of an article: a kicker, a date. */
const MOST_BEFORE = 100;

const articleOf = (element: Element): Element | null => {
  let around = element.parentElement;
  while (around !== null && around.localName !== "article") around = around.parentElement;
  return around;
};

const REPLY = new Set(packagedLines("lexicons/remark-buttons.txt"));
const LONGEST_BUTTON = 30;
/** One can stand anywhere; readers' remarks come with one each. */
const FEWEST_BUTTONS = 2;

/**
 * Readers' remarks, whatever their part of the page is called: each has a button to answer or report it. What holds all
 * of them; where that holds the article too, of its children those with a button.
 */
export function remarks(body: Element, { title }: Known): Foreign[] {
  const buttons: Element[] = [];
  for (const node of nodesBelow(body))
    if (isElement(node) && /^(?:a|button|span|div|li)$/.test(node.localName) && isReply(node))
      buttons.push(node);
  if (buttons.length < FEWEST_BUTTONS || title === null) return [];
  const holder = commonHolder(buttons);
  const above = new Set(buttons);
  for (const button of buttons) {
    let around = button.parentElement;
    for (; around !== null && !above.has(around); around = around.parentElement) above.add(around);
  }
  const parts = isIn(title, holder)
    ? holder.children.filter((child) => !isIn(title, child) && above.has(child))
    : [holder];
  return parts.map((element) => ({ element, rule: "html/comments" }));
}

/** The narrowest element around all of some. */
export function commonHolder(elements: readonly Element[]): Element {
  let holder = elements[0]!.parentElement!;
  for (const element of elements) while (!isIn(element, holder)) holder = holder.parentElement!;
  return holder;
}

const isReply = ({ textContent }: Element): boolean =>
  textContent.length <= LONGEST_BUTTON && REPLY.has(plainly(textContent));

/** Whether an element is the other, or anywhere below it; in no element is none. */
export function isIn(element: Element, holder: Element | null): boolean {
  let around: Element | null = element;
  while (around !== null && around !== holder) around = around.parentElement;
  return around !== null && holder !== null;
}
