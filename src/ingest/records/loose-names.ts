import { remembering } from "../../text/remember.ts";

/** What the words of a field's name may say that it holds, surest first: of "source_url" the address counts, not the source. */
const WORDS = [
  ["url", /^(?:url|uri|link|href|permalink)$/],
  ["language", /^(?:lang|language|locale)$/],
  ["modified", /^(?:modified|updated?|revised)$/],
  ["retrieved", /^(?:retrieved|fetched|crawled|scraped|downloaded)$/],
  ["published", /^(?:published|pubdate|created|date|datetime|timestamp|issued)$/],
  ["title", /^(?:title|headline|hdl|heading|hed)$/],
  ["authors", /^(?:authors?|byline|writer|reporter)$/],
  ["outlet", /^(?:outlet|source|src|publisher|publication|pub|newspaper|paper|website|site|medium|feed)$/],
  ["text", /^(?:text|body|content|article|fulltext|maintext|story|html)$/],
] as const;

type LooseField = (typeof WORDS)[number][0];

/** Words by which a field tells something about another and does not hold it: "source_id", "text_length". */
const ABOUT =
  /^(?:ids?|type|kind|length|len|count|hash|score|num|number|n|words?|tokens?|category|country|rank|size)$/;

const find = (name: string): LooseField | null => {
  const words = name
    .slice(0, 60)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (words.some((word) => ABOUT.test(word))) return null;
  return WORDS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? null;
};

const remembered = remembering<{ readonly field: LooseField | null }>(
  (name) => ({ field: find(name) }),
  2000,
);

/**
 * What a field holds by the words of its name, where no name is known for it: "article_body", "pubDate_iso", "story_text".
 * Null where they do not tell.
 */
export const looselyNamed = (name: string): LooseField | null => remembered(name).field;
