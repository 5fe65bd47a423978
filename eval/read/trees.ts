import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu } from "./conllu.ts";

/** A sentence with its tags and tree, as the syntax nets learn it. `heads`: -1 for the root. */
export interface TreeSentence {
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

const KEPT = new Set(["nsubj:pass", "aux:pass", "obl:agent", "nmod:poss", "acl:relcl"]);

/**
 * Universal relations as `Token.relation` has them: without subtype but for six. Bare nouns as adjuncts ("last week",
 * "two miles off"), which are mostly times, are `obl:tmod`: older releases of the treebanks tell them apart, newer call both
 * `obl:unmarked`.
 */
function plainRelation(relation: string): string {
  if (relation === "obl:unmarked" || relation === "obl:tmod" || relation === "nmod:tmod") return "obl:tmod";
  return KEPT.has(relation) ? relation : relation.split(":")[0]!;
}

export function readTrees(path: string): TreeSentence[] {
  return readConllu(readFileSync(path, "utf8"))
    .flatMap((document) => document.sentences)
    .map(({ words }) => ({
      words: words.map((word) => word.text),
      lemmas: words.map((word) => word.lemma),
      tags: words.map((word) => word.tag),
      heads: words.map((word) => word.head),
      relations: words.map((word) => plainRelation(word.relation)),
    }));
}

/**
 * The CoNLL-U files of a part of a treebank. GUM's Reddit documents are left out: their words are masked with
 * underscores.
 */
export function treebankFiles(data: string, bank: "gum" | "ewt", part: string): string[] {
  const folder = join(data, "treebank", bank);
  if (bank === "ewt") return [join(folder, `en_ewt-ud-${part}.conllu`)];
  if (!existsSync(join(folder, part))) return [];
  const names = readdirSync(join(folder, part)).filter(
    (name) => name.endsWith(".conllu") && !name.startsWith("GUM_reddit"),
  );
  return names.sort().map((name) => join(folder, part, name));
}

export const trainingTrees = (data: string): TreeSentence[] =>
  [...treebankFiles(data, "gum", "train"), ...treebankFiles(data, "ewt", "train")].flatMap(readTrees);
