import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lemma } from "../../src/annotate/syntax/lemma.ts";
import { sentences } from "../../src/annotate/syntax/sentences.ts";
import { readConllu, type TreebankDocument } from "../read/conllu.ts";

interface Counts {
  right: number;
  ours: number;
  theirs: number;
}

/**
 * Tokens and sentences of raw text against GUM and EWT (F1 of exact spans, percent), and lemmas with the treebank's own
 * tokens and tags (accuracy, percent). The `GUM_reddit_*` documents are left out: their words are masked.
 * `dataDir` is laid out like the benchmark folder: `treebank/gum/SPLIT/*.conllu`, `treebank/ewt/*-SPLIT.conllu`.
 * Returns `{}` where there is no treebank.
 */
export function evaluate(dataDir: string): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const split of ["dev", "test"]) {
    const gum = gumDocuments(join(dataDir, "treebank", "gum", split));
    const ewt = ewtDocuments(join(dataDir, "treebank", "ewt", `en_ewt-ud-${split}.conllu`));
    score(rows, `gum ${split}`, gum);
    score(
      rows,
      `gum ${split} news`,
      gum.filter(({ id }) => id.startsWith("GUM_news")),
    );
    score(rows, `ewt ${split}`, ewt);
  }
  return rows;
}

function gumDocuments(folder: string): TreebankDocument[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".conllu") && !name.startsWith("GUM_reddit"),
  );
  return files.sort().flatMap((name) => readConllu(readFileSync(join(folder, name), "utf8")));
}

const ewtDocuments = (file: string): TreebankDocument[] =>
  existsSync(file) ? readConllu(readFileSync(file, "utf8")) : [];

function score(rows: Record<string, number>, name: string, documents: readonly TreebankDocument[]): void {
  if (documents.length === 0) return;
  const tokens = { right: 0, ours: 0, theirs: 0 };
  const spans = { right: 0, ours: 0, theirs: 0 };
  for (const document of documents) {
    const ours = sentences(document.text);
    const words = ours.flatMap((sentence) => sentence.words);
    count(
      tokens,
      words,
      document.sentences.flatMap((sentence) => sentence.words),
    );
    const stretches = ours.map((sentence) => ({
      start: sentence.words[0]!.start,
      end: sentence.words.at(-1)!.end,
    }));
    count(spans, stretches, document.sentences);
  }
  rows[`${name}: tokens F1`] = f1(tokens);
  rows[`${name}: sentences F1`] = f1(spans);
  rows[`${name}: lemmas`] = lemmaAccuracy(documents);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function count(counts: Counts, ours: readonly Stretch[], theirs: readonly Stretch[]): void {
  const gold = new Set(theirs.map(({ start, end }) => `${start} ${end}`));
  counts.right += ours.filter(({ start, end }) => gold.has(`${start} ${end}`)).length;
  counts.ours += ours.length;
  counts.theirs += theirs.length;
}

const percent = (share: number): number => Math.round(share * 10000) / 100;

const f1 = ({ right, ours, theirs }: Counts): number => percent((2 * right) / (ours + theirs));

function lemmaAccuracy(documents: readonly TreebankDocument[]): number {
  let right = 0;
  let all = 0;
  for (const { sentences: parsed } of documents) {
    for (const word of parsed.flatMap((sentence) => sentence.words)) {
      all++;
      if (lemma(word.text, word.tag) === word.lemma) right++;
    }
  }
  return percent(right / all);
}
