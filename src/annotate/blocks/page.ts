import type { Block, Given } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";

/** A paragraph of the text: see text/lines/segments.ts. */
export interface Paragraph extends Span {
  /** Place among the page's paragraphs. */
  readonly place: number;
  readonly words: string;
}

/** A report's text as the rules for blocks see it. */
export interface Page {
  readonly text: string;
  readonly given: Given;
  readonly paragraphs: readonly Paragraph[];
  /** Paragraphs in which no earlier rule has marked anything. */
  readonly free: readonly Paragraph[];
  /** How often each paragraph's words stand on the page: speakers' labels come again, headings do not. */
  readonly repeats: ReadonlyMap<string, number>;
}

export interface Mark extends Span {
  readonly kind: Block["kind"];
}

/**
 * One rule: it marks stretches that are not the body, among the free paragraphs or anywhere. A stretch that an earlier
 * rule has marked stays that rule's. Precision first: body that is lost is worse than a prompt that is kept.
 */
export interface BlockRule {
  readonly id: `blocks/${string}`;
  readonly find: (page: Page) => readonly Mark[];
}

/** A rule that looks at each free paragraph by itself. */
export const perParagraph =
  (marks: (paragraph: Paragraph, page: Page) => readonly Mark[]): BlockRule["find"] =>
  (page) =>
    page.free.flatMap((paragraph) => marks(paragraph, page));

/** The whole paragraph as one kind. */
export const whole = (kind: Block["kind"], { start, end }: Span): Mark[] => [{ kind, start, end }];

/** Whether a paragraph ends as a sentence does, quote marks and brackets aside. */
export const isSentence = (words: string): boolean => /[.!?…]["”’'»)\]]{0,3}$/.test(words);

/** Long enough to be a paragraph of prose. Most headings have under 60 characters, few paragraphs under 100. */
export const isProse = (words: string): boolean =>
  words.length >= 90 || (words.length >= 50 && isSentence(words));

export const wordCount = (words: string): number => words.split(/\s+/).length;

/** Spaces, quote marks and case evened out, to compare a title with its repetition. */
export const plainly = (words: string): string =>
  words.replace(/\s+/g, " ").replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').trim().toLowerCase();
