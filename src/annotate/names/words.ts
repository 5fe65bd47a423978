import { packagedLines } from "../../text/packaged.ts";

const NONE: ReadonlySet<string> = new Set();

/**
 * The lists of a file of data/lexicons/names/ whose lines are `kind: word word …` ("_" joins a phrase), each as a set;
 * read on first use.
 */
export function wordsOf(file: string): (kind: string) => ReadonlySet<string> {
  let lists: Map<string, Set<string>> | null = null;
  return (kind) => {
    lists ??= read(file);
    return lists.get(kind) ?? NONE;
  };
}

function read(file: string): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const line of packagedLines(`lexicons/names/${file}`)) {
    const colon = line.indexOf(": ");
    const words = lists.get(line.slice(0, colon)) ?? new Set();
    for (const word of line.slice(colon + 2).split(" ")) words.add(word.replaceAll("_", " "));
    lists.set(line.slice(0, colon), words);
  }
  return lists;
}

/** Words around and inside names, by kind: see the file. */
export const WORDS = wordsOf("words.txt");
