import { type BlockRule, isProse, isSentence, type Page, type Paragraph, whole, wordCount } from "../page.ts";

/** Longest heading, in words and characters. */
const MOST_WORDS = 12;
const LONGEST = 90;

/** A section's heading: a short line without a full stop between two paragraphs of prose. */
export const headings: BlockRule = {
  id: "blocks/heading",
  find: (page) =>
    page.free
      .filter((paragraph) => isHeading(paragraph, page))
      .flatMap((paragraph) => whole("title", paragraph)),
};

function isHeading({ place, words }: Paragraph, { paragraphs }: Page): boolean {
  const [before, after] = [paragraphs[place - 1], paragraphs[place + 1]];
  if (before === undefined || after === undefined || !isProse(after.words)) return false;
  if (words.length > LONGEST || wordCount(words) > MOST_WORDS || wordCount(words) < 2) return false;
  if (!/^[\p{Lu}\p{N}'‘“"]/u.test(words) || /[,;:—–-]$/.test(words)) return false;
  if (isSentence(words) && !/^\p{Lu}[^“":]*\?$/u.test(words)) return false;
  // A quotation whose end was cut off, a bullet, a tweet's signature, a speaker's label.
  return (
    !/^[-–—•*]/.test(words) && !/^[“"](?!.*[”"]$)/.test(words) && !/\(@\w+\)|^[\p{Lu}. ]+: /u.test(words)
  );
}
