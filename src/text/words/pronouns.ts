/**
 * Whether words begin with a pronoun that stands for somebody named before them, behind a "that" or without.
 *
 * @example beginsWithPronoun("that it had fled") // true
 */
export const beginsWithPronoun = (words: string): boolean =>
  /^(?:that )?(?:he|she|they|it|his|her|their|its)\b/i.test(words);
