import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseNames } from "../../src/annotate/names/recognise.ts";
import { analyse } from "../../src/annotate/syntax/nets/analyse.ts";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import { tokenise } from "../../src/annotate/syntax/tokenise.ts";
import type { NameMention } from "../../src/model/annotations.ts";
import type { Block } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";
import type { Sentence, Token } from "../../src/model/syntax.ts";
import { countries } from "../../src/text/countries.ts";
import { around, note } from "../errors.ts";
import { readConllu } from "../read/conllu.ts";
import { type GumName, gumNames } from "../read/gum-names.ts";

export interface Labelled extends Span {
  readonly label: string;
}

/** Right spans, ours and theirs, per label. */
class Tally {
  readonly #counts = new Map<string, [right: number, ours: number, theirs: number]>();

  add(ours: readonly Labelled[], theirs: readonly Labelled[]): void {
    const gold = new Set(theirs.map(keyOf));
    for (const one of ours) {
      this.#at(one.label)[1]++;
      if (gold.has(keyOf(one))) this.#at(one.label)[0]++;
    }
    for (const one of theirs) this.#at(one.label)[2]++;
  }

  #at(label: string): [number, number, number] {
    const counts = this.#counts.get(label) ?? [0, 0, 0];
    this.#counts.set(label, counts);
    return counts;
  }

  rows(name: string, labels: readonly string[]): Record<string, number> {
    const rows: Record<string, number> = {};
    const all = [0, 0, 0] as [number, number, number];
    for (const label of labels) {
      const counts = this.#at(label);
      for (const i of [0, 1, 2] as const) all[i] += counts[i];
      rows[`${name} ${label} F1`] = f1(counts);
    }
    rows[`${name} precision`] = percent(all[0], all[1]);
    rows[`${name} recall`] = percent(all[0], all[2]);
    rows[`${name} F1`] = f1(all);
    return rows;
  }
}

const keyOf = ({ start, end, label }: Labelled): string => `${start}-${end}-${label}`;
const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1e4 * part) / whole) / 100;
const f1 = ([right, ours, theirs]: readonly [number, number, number]): number =>
  percent(2 * right, ours + theirs);

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

export interface ConllDocument {
  readonly text: string;
  /** Gold sentences, tokenised as we do, tagged by our nets. */
  readonly sentences: Sentence[];
  readonly gold: Labelled[];
  /** Whether the sentence of the same place is running text. */
  readonly running: boolean[];
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

/** Documents of a CoNLL-2003 file, tokens joined by spaces. */
export function readConll(content: string): ConllDocument[] {
  return content
    .split(/^-DOCSTART-.*$/m)
    .filter((part) => part.trim() !== "")
    .map(readConllDocument);
}

function readConllDocument(content: string): ConllDocument {
  let text = "";
  const spans: Span[] = [];
  const running: boolean[] = [];
  const gold: (Labelled & { end: number })[] = [];
  for (const block of content.trim().split(/\n\s*\n/)) {
    const start = text.length;
    const words: string[] = [];
    for (const line of block.split("\n")) {
      const fields = line.split(" ");
      const [word, tag] = [fields[0]!, fields.at(-1)!];
      const at = text.length;
      text += `${word} `;
      words.push(word);
      if (tag.startsWith("B-")) gold.push({ start: at, end: at + word.length, label: tag.slice(2) });
      else if (tag.startsWith("I-")) gold.at(-1)!.end = at + word.length;
    }
    spans.push({ start, end: text.length - 1 });
    running.push(isRunning(words));
    text = `${text.slice(0, -1)}\n`;
  }
  return {
    text,
    sentences: tagged(text, spans),
    gold: gold.filter(({ label }) => label !== "MISC"),
    running,
  };
}

function isRunning(words: readonly string[]): boolean {
  const letters = words.filter((word) => /[A-Za-z]{2}/.test(word));
  const isCaps = letters.length > 0 && letters.every((word) => word === word.toUpperCase());
  return !isCaps && words.length >= 8 && words.filter((word) => /\d/.test(word)).length < words.length / 4;
}

function tagged(text: string, spans: readonly Span[]): Sentence[] {
  const worded = spans.map(({ start, end }) => tokenise(text, start, end));
  const analyses = analyse(worded.map((words) => words.map((word) => word.text)));
  return worded.map((words, at) => {
    const { tags, heads, relations } = analyses[at]!;
    const tokens = words.map(
      (word, i): Token => ({
        ...word,
        lemma: word.text.toLowerCase(),
        tag: tags[i]!,
        head: heads[i]!,
        relation: relations[i]!,
      }),
    );
    return { ...spans[at]!, tokens, block: 0, paragraph: at };
  });
}

const LABELS: Readonly<Record<string, string>> = { person: "PER", place: "LOC", organization: "ORG" };

/** Our names by CoNLL's conventions. */
export function systemNames({ text, sentences }: ConllDocument): Labelled[] {
  const blocks: Block[] = [{ kind: "body", start: 0, end: text.length, by: "eval" }];
  return recogniseNames(text, sentences, blocks).flatMap((name) => byConvention(name, text));
}

/** "Moscow-based" is one token of CoNLL, and no place. */
const COMPOUND = /^-(?:based|led|born|backed|bound|brokered|sponsored|registered|made|held|operated)\b/;

/**
 * CoNLL names have no lower-case tail, no owner and no nationality: "Russia's defense ministry" is the place Russia,
 * "Ukrainian army" nothing, "German Foreign Ministry" the body Foreign Ministry, "Kursk region" the place Kursk.
 */
function byConvention(name: NameMention, text: string): Labelled[] {
  const label = LABELS[name.type];
  if (!label || COMPOUND.test(text.slice(name.end, name.end + 12))) return [];
  const owner = /^(.+?) ?['’]s? (?=\p{L})/u.exec(name.text);
  if (owner && /body of a country/.test(name.reasons.join())) {
    const rest = name.start + owner[0].length;
    const place = { start: name.start, end: name.start + owner[1]!.length, label: "LOC" };
    return /^\p{Lu}/u.test(name.text.slice(owner[0].length))
      ? [place, { start: rest, end: name.end, label }]
      : [place];
  }
  const national = /^(\p{Lu}\p{L}+) (?=(?:\p{Lu}\p{L}+ )*(?:Ministry|Army|Navy|Parliament|Air Force)$)/u.exec(
    name.text,
  );
  if (national && isAdjective(national[1]!))
    return [{ start: name.start + national[0].length, end: name.end, label }];
  const tail = /^(.*?\p{Lu}\S*)(?: \p{Ll}[\p{Ll} '-]*)$/u.exec(name.text);
  if (!tail) return [{ start: name.start, end: name.end, label }];
  const core = tail[1]!;
  return isAdjective(core) ? [] : [{ start: name.start, end: name.start + core.length, label: "LOC" }];
}

const isAdjective = (word: string): boolean =>
  countries().some(({ adjectives }) => adjectives.includes(word));

/** F1 of overlap per type; the `GUM_reddit_*` documents are left out, for their words are masked. */
function scoreGum(split: string, folder: string): Record<string, number> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".conllu") && !name.startsWith("GUM_reddit"),
  );
  const counts: OverlapCounts = new Map();
  for (const document of files.sort().flatMap((name) => readConllu(readFileSync(join(folder, name), "utf8"))))
    countOverlap(counts, document.text, gumNames(document), gumNames(document));
  return overlapRows(`gum ${split}`, counts);
}

interface Re3dEntity {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

const RE3D: Readonly<Record<string, string>> = {
  Person: "person",
  Organisation: "organization",
  Location: "place",
};

/**
 * re3d marks descriptions as well ("a military airport"), so only its entities that begin with a capital are
 * counted as names. Overlap counts here, since its spans take in articles and directions ("west of Damascus").
 */
function scoreRe3d(folder: string): Record<string, number> {
  const counts: OverlapCounts = new Map();
  const sources = readdirSync(folder).filter((name) => existsSync(join(folder, name, "documents.json")));
  for (const source of sources.sort()) {
    const read = <T>(file: string): T[] => jsonLines(readFileSync(join(folder, source, file), "utf8"));
    const entities = read<Re3dEntity>("entities.json");
    for (const { _id, text } of read<{ _id: string; text: string }>("documents.json")) {
      const all = entities
        .filter(({ documentId, type }) => documentId === _id && RE3D[type])
        .map(({ begin, end, type }) => ({ start: begin, end, type: RE3D[type]! }));
      const named = all.filter(({ start, end }) => /^(?:the |The )?\p{Lu}/u.test(text.slice(start, end)));
      countOverlap(counts, text, named, all);
    }
  }
  return overlapRows("re3d", counts);
}

const jsonLines = <T>(content: string): T[] =>
  content
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);

/** Per type: gold names that we meet, gold names, names of ours that meet a gold one, names of ours. */
type OverlapCounts = Map<string, [found: number, theirs: number, right: number, ours: number]>;

/** `wanted` must be found; ours are right where they meet one of `allowed`. */
function countOverlap(
  counts: OverlapCounts,
  text: string,
  wanted: readonly GumName[],
  allowed: readonly GumName[],
): void {
  const blocks: Block[] = [{ kind: "body", start: 0, end: text.length, by: "eval" }];
  const names = recogniseNames(text, readSyntax(text, blocks), blocks);
  const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  for (const type of ["person", "organization", "place"]) {
    const row = counts.get(type) ?? [0, 0, 0, 0];
    counts.set(type, row);
    const theirs = wanted.filter((name) => name.type === type);
    const ours = names.filter((name) => name.type === type);
    row[0] += theirs.filter((name) => ours.some((other) => meet(name, other))).length;
    row[1] += theirs.length;
    row[2] += ours.filter((name) => allowed.some((other) => other.type === type && meet(name, other))).length;
    row[3] += ours.length;
  }
}

const overlapRows = (name: string, counts: OverlapCounts): Record<string, number> =>
  Object.fromEntries(
    [...counts].map(([type, [found, theirs, right, ours]]) => {
      const [recall, precision] = [percent(found, theirs), percent(right, ours)];
      const both = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
      return [`${name} ${type} overlap F1`, Math.round(100 * both) / 100];
    }),
  );
