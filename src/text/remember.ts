/**
 * A pure function of a word that remembers what it found: texts use few words again and again. It forgets all once it
 * knows `most` of them, so that it takes no more room for a thousand stories than for one.
 */
export function remembering<T>(find: (word: string) => T, most = 20_000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = find(word);
      if (known.size >= most) known.clear();
      known.set(word, found);
    }
    return found;
  };
}
