import { authorsIn } from "../../authors.ts";
import { isoDate } from "../../dates.ts";
import type { Document, Element } from "../page/dom.ts";

/** What the page shows a reader of its title, author and date, where its metadata is silent. */
export interface Shown {
  readonly headings: readonly string[];
  readonly documentTitle: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
}

export function shownOn(document: Document): Shown {
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].slice(0, 50);
  return {
    headings: all("h1")
      .map(wordsOf)
      .filter((words) => words !== ""),
    documentTitle: all("title").map(wordsOf)[0] ?? null,
    authors: authorsShown(all),
    published: dateShown(all),
  };
}

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, " ").trim();

/** Surest first. */
const MARKED = ["[itemprop~=author] [itemprop=name]", "[itemprop~=author]", "a[rel~=author]"];
/** Also used on links to other articles: only the first of the page counts. */
const NAMED = [".author-name", ".byline .author", ".byline__name", ".byline a", ".byline", ".author"];
const LONGEST_BYLINE = 120;

function authorsShown(all: (selector: string) => readonly Element[]): string[] {
  for (const selector of [...MARKED, ...NAMED]) {
    const bylines = (MARKED.includes(selector) ? all(selector) : all(selector).slice(0, 1)).map(wordsOf);
    const names = authorsIn(bylines.filter((words) => words.length <= LONGEST_BYLINE)).filter(isName);
    if (names.length > 0) return names.slice(0, 6);
  }
  return [];
}

/** Two to five words that each begin with a capital, particles aside. */
const isName = (words: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|van|von|der|den|al|bin|la|le)){1,4}$/u.test(
    words,
  );

/** The first machine-readable time that is said to be the date of publication, else the first of an article. */
function dateShown(all: (selector: string) => readonly Element[]): string | null {
  for (const selector of [
    "time[pubdate]",
    "[itemprop~=datePublished]",
    "article time[datetime]",
    "time[datetime]",
  ]) {
    for (const time of all(selector)) {
      const date = [time.getAttribute("datetime"), time.getAttribute("content"), wordsOf(time)]
        .map((value) => (value === null ? null : isoDate(value)))
        .find((found) => found !== null && found.length >= 8);
      if (date !== undefined) return date!;
    }
  }
  return null;
}
