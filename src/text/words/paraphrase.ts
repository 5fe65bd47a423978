import { packagedText } from "../packaged.ts";
import { remembering } from "../remember.ts";

let table: string | undefined;

/**
 * What a lemma (lower case) can mean, as numbered concepts of WordNet 3.1 (data/lexicons/wordnet.txt); empty for words
 * that are not listed. Two words that share a concept can stand for each other: synonyms, words derived from one
 * another ("injure", "injury"), a people and its country ("Belarusian", "Belarus").
 *
 * @example conceptsOf("halt").some((concept) => conceptsOf("stop").includes(concept)) // true
 */
export const conceptsOf: (lemma: string) => readonly number[] = remembering((lemma) =>
  /^[a-z]+$/.test(lemma) ? (lookUp(lemma)?.split(" ").map(numbered) ?? NONE) : NONE,
);

const NONE: readonly number[] = [];
/** The file has them to the base of 36. */
const numbered = (concept: string): number => Number.parseInt(concept, 36);

/**
 * The rest of the line that begins with the word. The lines stand in the order of their words, so that the file is
 * searched as it is: splitting it into 52,689 entries would take longer than all look-ups of a story.
 */
function lookUp(word: string): string | null {
  table ??= packagedText("lexicons/wordnet.txt");
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf("\n", middle - 1) + 1;
    const end = table.indexOf("\n", start);
    const space = table.indexOf(" ", start);
    const entry = table.slice(start, space);
    if (entry === word) return table.slice(space + 1, end);
    if (entry < word) low = end + 1;
    else high = start;
  }
  return null;
}
