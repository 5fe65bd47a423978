import { TreeBuilder } from "./build.ts";
import type { Document } from "./document.ts";
import { PageReader } from "./dropped.ts";

export interface Page {
  /** Without scripts, styles, drawings and comments, at most `DEEPEST` deep below its body. */
  readonly document: Document;
  /** What stood in `<script type="application/ld+json">`, raw. */
  readonly jsonLd: readonly string[];
  /** The page holds more than is read. */
  readonly cut: boolean;
  /** How deep its nodes lie, in all: what work on every subtree would cost. */
  readonly weight: number;
}

/** The tree of a page: time is linear in its length whatever it holds, and the tree's depth and size are bounded. */
export function parsePage(html: string): Page {
  const tree = new TreeBuilder();
  const reader = new PageReader(tree);
  reader.read(html);
  const { document, weight, isFull } = tree;
  return { document, jsonLd: reader.jsonLd, cut: isFull, weight };
}
