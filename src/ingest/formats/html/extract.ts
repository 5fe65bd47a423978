import { readBody } from "./body/read.ts";
import type { Removal } from "./body/removal.ts";
import { type Metadata, readMetadata } from "./metadata/read.ts";
import { parsePage } from "./page/parse.ts";

export interface Extracted {
  readonly metadata: Metadata;
  /** The article's blocks with an empty line between; empty where there is none. */
  readonly text: string;
  /** What was left out, and why. */
  readonly removals: readonly Removal[];
  /** Characters of the article's text in all, and of its prose. */
  readonly prose: number;
  /** Share of the words of links in the text of the page. */
  readonly linked: number;
  /** Nothing but headings that lead to other pages, with a line or two each. */
  readonly listsOnly: boolean;
  /** The page has more elements than are read. */
  readonly cut: boolean;
}

/** Readability works on every subtree: a page that weighs more (real ones: up to 400,000) is read without it. */
const HEAVIEST = 500_000;

/**
 * Article and metadata of a page. `address` is where it came from, or its name. Takes linear time and bounded stack.
 *
 * @example extract("<h1>Bridge falls</h1><p>The old bridge …</p>", "bridge.html").text
 */
export function extract(html: string, address: string): Extracted {
  const { document, jsonLd, cut, weight } = parsePage(html);
  const metadata = readMetadata(document, jsonLd, address);
  const { blocks, removals, prose, linked, listsOnly } = readBody(
    document,
    {
      ...metadata.given,
      headings: metadata.headings,
      stated: metadata.body,
      site: URL.parse(metadata.given.canonical ?? metadata.given.url ?? "")?.host ?? null,
    },
    weight <= HEAVIEST,
  );
  return {
    metadata,
    text: blocks.map(({ words }) => words).join("\n\n"),
    removals,
    prose,
    linked,
    listsOnly,
    cut,
  };
}
