const WORD = /[\p{L}\p{N}]+/gu;

/** Inflected forms mostly share so many letters. */
const STEM = 6;

/** The words that carry a stretch of text, as a set: lower case, four letters or more cut to six, and digits. */
export function gist(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of text.toLowerCase().match(WORD) ?? [])
    if (word.length > 3 || /\d/.test(word)) words.add(word.slice(0, STEM));
  return words;
}

/** How many stretches of text blanks part. */
export function countWords(text: string): number {
  let [count, wasBlank] = [1, false];
  for (let at = 0; at < text.length; at++) {
    const blank = isBlank(text.charCodeAt(at));
    if (blank && !wasBlank) count++;
    wasBlank = blank;
  }
  return count;
}

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** So much of each report says what it is about; in UTF-16 code units. */
const HEAD_LENGTH = 600;

/** The gist of the beginning of each of several texts, to be laid beside each other; a single one has none. */
export const headsOf = (texts: readonly { readonly text: string }[]): Set<string>[] =>
  texts.length < 2 ? [] : texts.map(({ text }) => gist(text.slice(0, HEAD_LENGTH)));

/** Words that the beginnings of at least half of the texts share (of two or more): what all of them are about. */
export const themeOf = (heads: readonly ReadonlySet<string>[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const head of heads) for (const word of head) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(2, heads.length / 2);
  return new Set([...counts].filter(([, n]) => n >= least).map(([word]) => word));
};
