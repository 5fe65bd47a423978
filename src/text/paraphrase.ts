import { packagedText } from "./packaged.ts";

let table: ReadonlyMap<string, string> | undefined;
const read = new Map<string, readonly string[]>();

function entries(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of packagedText("lexicons/wordnet.txt").split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0 && line[0] !== "#") found.set(line.slice(0, space), line.slice(space + 1));
  }
  return found;
}

/**
 * What a lemma (lower case) can mean, as numbered concepts of WordNet 3.1 (data/lexicons/wordnet.txt); empty for words
 * that are not listed. Two words that share a concept can stand for each other: synonyms, words derived from one
 * another ("injure", "injury"), a people and its country ("Belarusian", "Belarus").
 *
 * @example conceptsOf("halt").some((concept) => conceptsOf("stop").includes(concept)) // true
 */
export function conceptsOf(lemma: string): readonly string[] {
  const known = read.get(lemma);
  if (known !== undefined) return known;
  table ??= entries();
  const concepts = table.get(lemma)?.split(" ") ?? [];
  read.set(lemma, concepts);
  return concepts;
}
