import type { Document } from "../page/document.ts";
import { blocksBetween, blocksOf, type TextBlock } from "./blocks.ts";
import { densest } from "./dense.ts";
import { titleIn } from "./foreign.ts";
import { commonTo, isLead, isTeaser, joinReadings } from "./join.ts";
import { markedArticle } from "./marked.ts";
import { prune } from "./prune.ts";
import { readable } from "./readable.ts";
import type { Removal } from "./removal.ts";
import { holdAgainst } from "./stated.ts";
import { type Article, endsAsSentence, proseIn } from "./trim/article.ts";
import { trim } from "./trim/trim.ts";

export interface Body {
  readonly blocks: readonly TextBlock[];
  readonly removals: readonly Removal[];
  /** Characters of prose in the blocks. */
  readonly prose: number;
  /** Share of the words of links in the text of the densest part of the page. */
  readonly linked: number;
  /** Nothing stands in it but what leads to other pages: headings that are links, each with a line or two. */
  readonly listsOnly: boolean;
}

/**
 * The article's body, as two readings of the pruned page tell it together, trimmed; if it need not be thorough, as the
 * cheaper one tells it. Changes the document.
 */
export function readBody(document: Document, article: Article, thorough: boolean): Body {
  const { body } = document;
  const title = titleIn(body, article.title);
  const pruned = prune(document, { title, site: article.site });
  const marked = markedArticle(body, title);
  const narrow = densest(marked ?? body);
  const lead = title === null ? [] : blocksBetween(body, title, narrow).filter(isLead);
  const dense = [...lead, ...blocksOf(narrow)];
  const inMarked = marked === null || marked === narrow ? dense : [...lead, ...blocksOf(marked)];
  const root = thorough ? readable(document) : null;
  const read = root === null ? [] : blocksOf(root);
  const joined = joinReadings(marked === null ? read : commonTo(read, inMarked), dense);
  const { blocks, removals } = holdAgainst(article.stated, trim(joined, article));
  const sum = (of: (block: TextBlock) => number): number => dense.reduce((all, block) => all + of(block), 0);
  return {
    blocks,
    removals: [...pruned, ...removals],
    prose: blocks.reduce((all, block) => all + writtenIn(block), 0),
    linked:
      sum(({ linked }) => linked) /
      Math.max(
        1,
        sum(({ words }) => words.length),
      ),
    listsOnly: listsOnly(joined),
  };
}

/** An article may end in such headings, or be a list with some: this has many, and no prose before the first. */
const FEWEST_TEASERS = 6;

function listsOnly(blocks: readonly TextBlock[]): boolean {
  const teasers = blocks.filter(isTeaser).length;
  const written = blocks.filter((block) => proseIn(block) > 0).length;
  const first = blocks.find((block) => isTeaser(block) || proseIn(block) > 0);
  return (
    teasers >= FEWEST_TEASERS && written <= MOST_UNDER * teasers && first !== undefined && isTeaser(first)
  );
}

/** Paragraphs under one such heading. */
const MOST_UNDER = 2;

/** Short lines that are sentences count too, of which a transcript has nothing else. */
const writtenIn = (block: TextBlock): number =>
  proseIn(block) || (block.linked === 0 && endsAsSentence(block.words) ? block.words.length : 0);
