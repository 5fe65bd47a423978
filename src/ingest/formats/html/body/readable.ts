import { createRequire } from "node:module";
import type { Document } from "../page/document.ts";
import type { Element } from "../page/tree.ts";

/** Loaded for the first page, as the tree is. */
const require = createRequire(import.meta.url);

interface Reader {
  parse(): { readonly content: Element | null | undefined } | null;
}
type ReaderClass = new (document: Document, options: Readonly<Record<string, unknown>>) => Reader;

/** What Readability makes out as the article; null where it finds none. Changes the document. */
export function readable(document: Document): Element | null {
  const { Readability } = require("@mozilla/readability") as { Readability: ReaderClass };
  const options = {
    serializer: (element: Element) => element,
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: FEWEST,
  };
  try {
    return new Readability(document, options).parse()?.content ?? null;
  } catch {
    // It is written for browsers' trees, and some broken ones make it stumble; the densest part is read instead.
    return null;
  }
}

/** Readability tries again with weaker rules until an article has so many characters; short reports have 300. */
const FEWEST = 300;
