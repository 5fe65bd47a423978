/** Whether the letters are the first letters of the words, small words aside. */
export function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase().replaceAll(".", "");
  const all = words.filter((word) => /^[\p{L}\d]/u.test(word)).map((word) => word[0]);
  const heavy = words
    .filter((word) => /^[\p{L}\d]/u.test(word) && !/^(?:of|the|for|and|on|in|to|de|la)$/.test(word))
    .map((word) => word[0]);
  return heavy.join("") === letters || all.join("") === letters;
}
