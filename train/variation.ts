import type { TreeSentence } from "../eval/read/trees.ts";
import { headline } from "./headline.ts";
import type { Random } from "./random.ts";

/** Share of the sentences that are told as headlines, where they can be. */
const HEADLINES = 0.12;

const SMALL = new Set([
  "a",
  "an",
  "the",
  "of",
  "in",
  "on",
  "at",
  "to",
  "for",
  "by",
  "and",
  "or",
  "as",
  "with",
  "from",
  "but",
]);

/**
 * Now and then a sentence as headlines and other papers would set it: in capitals, in title case, in small letters, with
 * typographic quotes, without its full stop. The tags and the tree stay.
 */
export function vary(tree: TreeSentence, random: Random): TreeSentence {
  const told = random.next() < HEADLINES ? headline(tree) : null;
  if (told !== null) return recase(told, random);
  const dice = random.next();
  const cased =
    dice < 0.03
      ? mapWords(tree, upper)
      : dice < 0.06
        ? mapWords(tree, title)
        : dice < 0.08
          ? mapWords(tree, lower)
          : tree;
  const quoted = random.next() < 0.3 ? mapWords(cased, curl) : cased;
  return random.next() < 0.05 ? withoutStop(quoted) : quoted;
}

type WordChange = (word: string, place: number, tree: TreeSentence) => string;

/** Headlines are mostly in title case, some as sentences, some in capitals. */
function recase(tree: TreeSentence, random: Random): TreeSentence {
  const dice = random.next();
  return dice < 0.5 ? mapWords(tree, title) : dice < 0.8 ? tree : mapWords(tree, upper);
}

const upper: WordChange = (word) => word.toUpperCase();
const lower: WordChange = (word) => word.toLowerCase();
const title: WordChange = (word, place) =>
  place > 0 && SMALL.has(word.toLowerCase())
    ? word.toLowerCase()
    : word.charAt(0).toUpperCase() + word.slice(1);

function curl(word: string, place: number, tree: TreeSentence): string {
  const tag = tree.tags[place]!;
  if (word === '"') return tag === "``" ? "“" : tag === "''" ? "”" : word;
  if (word === "'") return tag === "``" ? "‘" : "’";
  return word;
}

function mapWords(tree: TreeSentence, change: WordChange): TreeSentence {
  return { ...tree, words: tree.words.map((word, place) => change(word, place, tree)) };
}

function withoutStop(tree: TreeSentence): TreeSentence {
  const last = tree.words.length - 1;
  if (last < 2 || tree.words[last] !== "." || tree.heads.includes(last)) return tree;
  const cut = <T>(list: readonly T[]): T[] => list.slice(0, last);
  return {
    words: cut(tree.words),
    lemmas: cut(tree.lemmas),
    tags: cut(tree.tags),
    heads: cut(tree.heads),
    relations: cut(tree.relations),
  };
}
