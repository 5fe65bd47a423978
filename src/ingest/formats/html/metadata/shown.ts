import { authorsIn } from "../../../given/authors.ts";
import { isoDate } from "../../../given/dates.ts";
import type { Document } from "../page/document.ts";
import type { Element } from "../page/tree.ts";
import { isName } from "./names.ts";

/** What the page shows a reader of its title, author and date, where its metadata is silent. */
export interface Shown {
  readonly headings: readonly string[];
  readonly documentTitle: string | null;
}

export function shownOn(document: Document): Shown {
  const headings = document.getElementsByTagName("h1").slice(0, MOST).map(wordsOf);
  return {
    headings: headings.filter((words) => words !== ""),
    documentTitle: evened(document.title) || null,
  };
}

/** Most elements of one kind that are looked at. */
const MOST = 50;

const wordsOf = (element: Element): string => evened(element.textContent);

const evened = (words: string): string => words.replace(/\s+/g, " ").trim();

type Test = (element: Element) => boolean;

const has =
  (attribute: string, word: string): Test =>
  (element) => {
    const value = element.getAttribute(attribute);
    return value !== null && (value === word || value.split(/\s+/).includes(word));
  };
const named = (name: string): Test => has("class", name);
const within =
  (outer: Test, inner: Test): Test =>
  (element) => {
    if (!inner(element)) return false;
    let around = element.parentElement;
    while (around !== null && !outer(around)) around = around.parentElement;
    return around !== null;
  };
const isA =
  (name: string): Test =>
  (element) =>
    element.localName === name;

/** Surest first. */
const MARKED: readonly Test[] = [
  within(has("itemprop", "author"), has("itemprop", "name")),
  has("itemprop", "author"),
  (element) => element.localName === "a" && has("rel", "author")(element),
];
/** Also used on links to other articles: only the first of the page counts. */
const NAMED: readonly Test[] = [
  named("author-name"),
  within(named("byline"), named("author")),
  named("byline__name"),
  within(named("byline"), isA("a")),
  named("byline"),
  named("author"),
];
const LONGEST_BYLINE = 120;

/** The authors that the page names where it marks them. */
export function authorsShown(document: Document): readonly string[] {
  const elements = document.getElementsByTagName("*");
  const bylines = [
    ...MARKED.map((test) => elements.filter(test).slice(0, MOST)),
    ...NAMED.map((test) => elements.filter(test).slice(0, 1)),
  ];
  for (const marked of bylines) {
    const words = marked.map(wordsOf).filter(({ length }) => length <= LONGEST_BYLINE);
    const names = authorsIn(words).filter(isName);
    if (names.length > 0) return names.slice(0, 6);
  }
  return [];
}

const isTime: Test = (element) => element.localName === "time" && element.hasAttribute("datetime");
const TIMES: readonly Test[] = [
  (element) => element.localName === "time" && element.hasAttribute("pubdate"),
  has("itemprop", "datePublished"),
  within(isA("article"), isTime),
  isTime,
];

/** The first machine-readable time that is said to be the date of publication, else the first of an article. */
export function dateShown(document: Document): string | null {
  const elements = document
    .getElementsByTagName("*")
    .filter((element) => element.localName === "time" || element.hasAttribute("itemprop"));
  for (const test of TIMES) {
    for (const time of elements.filter(test).slice(0, MOST)) {
      const date = [time.getAttribute("datetime"), time.getAttribute("content"), wordsOf(time)]
        .map((value) => (value === null ? null : isoDate(value)))
        .find((found) => found !== null && found.length >= 8);
      if (date !== undefined) return date!;
    }
  }
  return null;
}
