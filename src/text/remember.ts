/**
 * A pure function of a word that remembers what it found: texts use few words again and again. It knows at most `most` of
 * them, so that it takes no more room for a thousand stories than for one: once half as many are new, it forgets those
 * that were not asked for since the time before.
 */
export function remembering<T>(find: (word: string) => T, most = 20_000): (word: string) => T {
  let known = new Map<string, T>();
  let before = known;
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = before.get(word) ?? find(word);
      if (known.size >= most / 2) {
        before = known;
        known = new Map();
      }
      known.set(word, found);
    }
    return found;
  };
}
