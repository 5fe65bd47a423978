import type { TextBlock } from "../blocks.ts";
import type { Removal } from "../removal.ts";

/** What is known of the article that blocks are told from. */
export interface Article {
  readonly title: string | null;
  readonly headings: readonly string[];
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** The host that it came from. */
  readonly site: string | null;
  /** The text that the metadata states. */
  readonly stated: string | null;
}

/** A block in its place: `place` counts from the first that is left, `fromEnd` from the last. */
export interface Placed {
  readonly block: TextBlock;
  readonly place: number;
  readonly fromEnd: number;
  /** Characters of prose in the blocks before it, and in all. */
  readonly before: number;
  readonly all: number;
  /** How many headings come after it. */
  readonly headingsAfter: number;
  readonly next: TextBlock | null;
}

/** One reason to leave a block out. Precision first: prose that is lost is worse than a prompt that is kept. */
export interface TrimRule {
  readonly id: Removal["rule"];
  readonly drops: (placed: Placed, article: Article) => boolean;
}

/** Spaces, case and quote marks evened out. */
export const plainly = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .trim()
    .toLowerCase();

export const endsAsSentence = (words: string): boolean => /[.!?…。！？؟।]["”’'»)\]」』）]{0,3}$/.test(words);

/** Characters of a block that count as prose: of paragraphs and quotes that are no links. */
export const proseIn = ({ kind, words, linked }: TextBlock): number =>
  kind === "heading" || !isLong(words) || linked > 0.5 * words.length ? 0 : words.length;

/** Whether words are more than a label or a link has. Where each character is a syllable or a word, fewer say as much. */
export const isLong = (words: string): boolean =>
  words.length >= 60 || (words.length >= 20 && /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}]/u.test(words));
