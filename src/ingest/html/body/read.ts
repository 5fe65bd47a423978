import type { Document } from "../page/tree.ts";
import { blocksOf, type TextBlock } from "./blocks.ts";
import { densest } from "./dense.ts";
import { joinReadings } from "./join.ts";
import { prune } from "./prune.ts";
import { readable } from "./readable.ts";
import type { Removal } from "./removal.ts";
import { holdAgainst } from "./stated.ts";
import { type Article, proseIn } from "./trim/article.ts";
import { trim } from "./trim/trim.ts";

export interface Body {
  readonly blocks: readonly TextBlock[];
  readonly removals: readonly Removal[];
  /** Characters of prose in the blocks. */
  readonly prose: number;
  /** Share of the words of links in the text of the densest part of the page. */
  readonly linked: number;
}

/**
 * The article's body, as two readings of the pruned page tell it together, trimmed; if it need not be thorough, as the
 * cheaper one tells it. Changes the document.
 */
export function readBody(document: Document, article: Article, thorough: boolean): Body {
  const pruned = prune(document);
  const dense = blocksOf(densest(document));
  const root = thorough ? readable(document) : null;
  const read = root === null ? [] : blocksOf(root);
  const { blocks, removals } = holdAgainst(article.stated, trim(joinReadings(read, dense), article));
  const sum = (of: (block: TextBlock) => number): number => dense.reduce((all, block) => all + of(block), 0);
  return {
    blocks,
    removals: [...pruned, ...removals],
    prose: blocks.reduce((all, block) => all + proseIn(block), 0),
    linked:
      sum(({ linked }) => linked) /
      Math.max(
        1,
        sum(({ words }) => words.length),
      ),
  };
}
