import type { Element } from "../page/tree.ts";
import { commonHolder, isIn } from "./foreign.ts";

/** Below this many long paragraphs an element may hold the beginning of an article, or its summary. */
const FEWEST_PARAGRAPHS = 3;
const LONG = 100;

/** Whether an element's markup says that it is an article's body (schema.org), or holds part of it. */
export const isStatedBody = (element: Element): boolean =>
  ["itemprop", "property", "name"].some((key) =>
    /(?:^|[\s:])articleBody(?:\s|$)/i.test(element.getAttribute(key) ?? ""),
  );

/**
 * What the markup itself says to be the article: the element that is stated to be its body, or what holds all of those,
 * or the one `<article>` around the page's title; null where it says neither, or where so little stands in it that the
 * rest must be elsewhere. Entries of a live page are articles outside the article.
 */
export function markedArticle(body: Element, title: Element | null): Element | null {
  const stated = body
    .getElementsByTagName("*")
    .filter((one) => one.localName !== "meta" && isStatedBody(one));
  const around =
    stated.length === 0
      ? articleAround(body, title)
      : stated.length === 1
        ? stated[0]!
        : commonHolder(stated);
  return around !== null && longParagraphsIn(around) >= FEWEST_PARAGRAPHS ? around : null;
}

function articleAround(body: Element, title: Element | null): Element | null {
  if (title === null) return null;
  const articles = body.getElementsByTagName("article");
  const outer = articles.find((article) => isIn(title, article));
  const isAlone = articles.every((article) => outer !== undefined && isIn(article, outer));
  return isAlone ? (outer ?? null) : null;
}

const longParagraphsIn = (element: Element): number =>
  element
    .getElementsByTagName("p")
    .filter(
      ({ textContent, parentElement }) => textContent.length >= LONG && parentElement?.localName !== "a",
    ).length;
