import { existsSync } from "node:fs";
import { basename } from "node:path";
import { analyse } from "../../src/annotate/syntax/nets/analyse.ts";
import type { Analysis } from "../../src/annotate/syntax/nets/analyser.ts";
import { note } from "../errors.ts";
import { readTrees, type TreeSentence, treebankFiles } from "../read/trees.ts";

type Reader = (sentences: readonly (readonly string[])[]) => readonly Analysis[];

/** Percentages of words with the right tag, governor, and governor with relation; relations are compared without subtype. */
export function scoreTrees(
  gold: readonly TreeSentence[],
  read: Reader,
): { XPOS: number; UAS: number; LAS: number } {
  const analyses = read(gold.map((sentence) => sentence.words));
  let [words, tags, governors, relations] = [0, 0, 0, 0];
  gold.forEach((sentence, i) => {
    const ours = analyses[i]!;
    for (let word = 0; word < sentence.words.length; word++) {
      words++;
      tags += +(ours.tags[word] === sentence.tags[word]);
      noteErrors(sentence, ours, word);
      if (ours.heads[word] !== sentence.heads[word]) continue;
      governors++;
      relations += +(universal(ours.relations[word]!) === universal(sentence.relations[word]!));
    }
  });
  return { XPOS: (100 * tags) / words, UAS: (100 * governors) / words, LAS: (100 * relations) / words };
}

function noteErrors(gold: TreeSentence, ours: Analysis, word: number): void {
  const words = gold.words
    .toSpliced(word, 1, `[${gold.words[word]!}]`)
    .slice(Math.max(0, word - 8), word + 8);
  if (ours.tags[word] !== gold.tags[word])
    note(`tag ${gold.tags[word]} read as ${ours.tags[word]}`, words.join(" "));
  const [want, got] = [universal(gold.relations[word]!), universal(ours.relations[word]!)];
  if (want !== got) note(`relation ${want} read as ${got}`, words.join(" "));
  else if (ours.heads[word] !== gold.heads[word]) note(`${want} on the wrong word`, words.join(" "));
}

const universal = (relation: string): string => relation.split(":")[0]!;

/** The parts of the treebanks that measure, by name: every part but `train`, GUM's news apart as well. */
export function measuredTrees(data: string, parts = ["dev", "test"]): [string, TreeSentence[]][] {
  const result: [string, TreeSentence[]][] = [];
  for (const part of parts) {
    for (const bank of ["gum", "ewt"] as const) {
      const files = treebankFiles(data, bank, part).filter((file) => existsSync(file));
      if (files.length > 0) result.push([`${bank} ${part}`, files.flatMap(readTrees)]);
      const news = files.filter((file) => basename(file).startsWith("GUM_news"));
      if (news.length > 0) result.push([`gum news ${part}`, news.flatMap(readTrees)]);
    }
  }
  return result;
}

/** Tags and trees over gold tokens, tags predicted; GUM without its masked Reddit documents. */
export function evaluate(data: string): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const [name, gold] of measuredTrees(data)) {
    for (const [metric, value] of Object.entries(scoreTrees(gold, analyse)))
      scores[`${name} ${metric}`] = value;
  }
  return scores;
}
