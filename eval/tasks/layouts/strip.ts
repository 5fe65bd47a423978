import type { Page } from "../../../src/ingest/formats/html/page/parse.ts";
import type { Element } from "../../../src/ingest/formats/html/page/tree.ts";

/** What says of an element which part of the page it is. */
const NAMES = new Set(["class", "id", "data-testid", "data-component", "data-component-name"]);
const MEANINGS = new Set(["role", "itemprop", "itemtype", "aria-label", "rel"]);

/** Classes and ids as a machine makes them up: one name stays one name, and says nothing. */
export function withoutNames(page: Page): Page {
  for (const element of page.document.body.getElementsByTagName("*"))
    for (const attribute of element.attributes)
      if (NAMES.has(attribute.name)) attribute.value = attribute.value.split(/\s+/).map(madeUp).join(" ");
  return page;
}

const LETTERS = "bcdfghjklmnpqrstvwxz";

/** Letters that no word has in this order. */
function madeUp(name: string): string {
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619) >>> 0;
  let word = "";
  for (let left = hash; word.length < 6; left = Math.floor(left / LETTERS.length))
    word += LETTERS[left % LETTERS.length];
  return word;
}

/** Elements that HTML 5 brought, and what they were before. */
const BEFORE: Readonly<Record<string, string>> = {
  article: "div",
  main: "div",
  section: "div",
  header: "div",
  footer: "div",
  aside: "div",
  nav: "div",
  figure: "div",
  figcaption: "div",
  time: "span",
  button: "span",
};

/** A page as it would have been written before HTML 5 and schema.org. */
export function withoutMeanings(page: Page): Page {
  for (const element of page.document.body.getElementsByTagName("*")) {
    rename(element, BEFORE[element.localName] ?? element.localName);
    for (const { name } of [...element.attributes]) if (MEANINGS.has(name)) element.removeAttribute(name);
  }
  return page;
}

/** Title and text, and nothing that states them. */
export function withoutMetadata({ document, ...page }: Page): Page {
  for (const element of document.querySelectorAll("meta,link")) element.remove();
  return { ...page, document, jsonLd: [] };
}

export function rename(element: Element, name: string): void {
  element.localName = name;
  element.tagName = name.toUpperCase();
}
