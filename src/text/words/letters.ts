/**
 * Where a run of unaccented letters that begins at `at` ends: nine words in ten are one, and need no pattern to be found.
 * `at` where none begins there, or where the run touches a character beyond ASCII, which may be one more letter.
 */
export function endOfPlainLetters(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isPlainLetter(text.charCodeAt(to))) to++;
  return to < end && text.charCodeAt(to) > 127 ? at : to;
}

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
