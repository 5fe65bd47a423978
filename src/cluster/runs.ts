/** All runs of so many words, in order, each as one string: cut out of all words in a row, so that nothing is put together. */
export function runsOf(words: readonly string[], length: number): string[] {
  const all = words.join(" ");
  const runs: string[] = [];
  let [start, end] = [0, -1];
  for (let at = 0; at < words.length; at++) {
    end += 1 + words[at]!.length;
    if (at + 1 < length) continue;
    runs.push(all.slice(start, end));
    start += words[at + 1 - length]!.length + 1;
  }
  return runs;
}
