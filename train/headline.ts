import type { TreeSentence } from "../eval/read/trees.ts";

/** Longer sentences make no headline. */
const LONGEST = 22;
const ARTICLES = new Set(["the", "a", "an"]);
const AUXILIARIES = new Set(["is", "are", "was", "were", "has", "have", "had", "been"]);

/**
 * A statement as a headline would put it, for no treebank holds many: without articles, without forms of "be" and "have"
 * before a verb, without its full stop, told in the present. Null where it is no short statement with a verb at its top.
 */
export function headline(tree: TreeSentence): TreeSentence | null {
  const root = tree.heads.indexOf(-1);
  const subject = tree.heads.findIndex(
    (head, word) => head === root && tree.relations[word]!.startsWith("nsubj"),
  );
  if (tree.words.length > LONGEST || subject < 0 || subject > root || !tree.tags[root]!.startsWith("V"))
    return null;
  return keep(present(tree), (word) => !isDropped(tree, word));
}

function isDropped(tree: TreeSentence, word: number): boolean {
  if (tree.heads.includes(word) || tree.heads[word] === -1) return false;
  const text = tree.words[word]!.toLowerCase();
  if (tree.relations[word] === "det") return ARTICLES.has(text);
  if (tree.relations[word]!.startsWith("aux")) return AUXILIARIES.has(text);
  return text === "." && word === tree.words.length - 1;
}

/** Verbs of the past told in the present, in number with their subjects. */
function present(tree: TreeSentence): TreeSentence {
  const told = tree.tags.map((tag, word) =>
    tag === "VBD" && tree.relations[word] !== "aux" ? presentTag(tree, word) : tag,
  );
  const words = tree.words.map((text, word) =>
    told[word] === tree.tags[word]
      ? text
      : told[word] === "VBZ"
        ? third(tree.lemmas[word]!)
        : plain(tree.lemmas[word]!),
  );
  return { ...tree, words, tags: told };
}

function presentTag(tree: TreeSentence, verb: number): string {
  if (tree.relations[verb]!.startsWith("aux") || tree.relations[verb] === "cop") return "VBD";
  const subject = tree.heads.findIndex(
    (head, word) => head === verb && tree.relations[word]!.startsWith("nsubj"),
  );
  if (subject < 0) return "VBZ";
  const plural =
    /^(?:NNS|NNPS)$/.test(tree.tags[subject]!) || /^(?:we|they|you|i)$/i.test(tree.words[subject]!);
  return plural ? "VBP" : "VBZ";
}

const plain = (lemma: string): string => (lemma === "be" ? "are" : lemma);

function third(lemma: string): string {
  if (lemma === "be") return "is";
  if (lemma === "have") return "has";
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

/** The sentence without some of its words, which must govern nothing. */
function keep(tree: TreeSentence, kept: (word: number) => boolean): TreeSentence {
  const places = tree.words.map((_, word) => word).filter(kept);
  const pick = <T>(list: readonly T[]): T[] => places.map((word) => list[word]!);
  return {
    words: pick(tree.words),
    lemmas: pick(tree.lemmas),
    tags: pick(tree.tags),
    heads: pick(tree.heads).map((head) => places.indexOf(head)),
    relations: pick(tree.relations),
  };
}
