import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/model/span.ts";
import { around, note } from "../errors.ts";
import { type ConllDocument, readConll, systemNames } from "./names/conll.ts";
import { scoreGum, scoreRe3d } from "./names/overlap.ts";
import { keyOf, type Labelled, Tally } from "./names/tally.ts";

/**
 * Names against CoNLL++ (exact span and type, PER LOC ORG; MISC is left out on both sides), re3d and GUM, percent.
 * `running text`: sentences of 8 tokens or more, not in capitals, less than a quarter of them with digits.
 * `dataDir` is laid out like the benchmark folder: `ner/conllpp_SPLIT.txt`, `re3d/SOURCE/*.json`,
 * `treebank/gum/dev`. What is not there is left out.
 */
export function evaluate(dataDir: string): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const split of ["dev", "test"]) {
    const file = join(dataDir, "ner", `conllpp_${split}.txt`);
    if (existsSync(file)) Object.assign(rows, scoreConll(`conllpp ${split}`, readFileSync(file, "utf8")));
  }
  for (const split of ["dev", "test"])
    Object.assign(rows, scoreGum(split, join(dataDir, "treebank", "gum", split)));
  if (existsSync(join(dataDir, "re3d"))) Object.assign(rows, scoreRe3d(join(dataDir, "re3d")));
  return rows;
}

function scoreConll(name: string, content: string): Record<string, number> {
  const all = new Tally();
  const running = new Tally();
  for (const document of readConll(content)) {
    const ours = systemNames(document);
    all.add(ours, document.gold);
    noteErrors(name, document, ours);
    const inRunning = (span: Span): boolean =>
      document.sentences.some(
        (sentence, at) => document.running[at] && sentence.start <= span.start && span.end <= sentence.end,
      );
    running.add(ours.filter(inRunning), document.gold.filter(inRunning));
  }
  const labels = ["PER", "LOC", "ORG"];
  return { ...all.rows(name, labels), ...running.rows(`${name} running text`, labels) };
}

function noteErrors(name: string, { text, gold }: ConllDocument, ours: readonly Labelled[]): void {
  const tell = (kind: string, { start, end, label }: Labelled): void =>
    note(`${name}: ${kind} ${label}`, around(text, start, end));
  const [theirs, mine] = [new Set(gold.map(keyOf)), new Set(ours.map(keyOf))];
  for (const one of gold) if (!mine.has(keyOf(one))) tell("missed", one);
  for (const one of ours) if (!theirs.has(keyOf(one))) tell("false", one);
}
