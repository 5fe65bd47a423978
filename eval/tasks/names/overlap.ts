import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseNames } from "../../../src/annotate/names/recognise.ts";
import { readSyntax } from "../../../src/annotate/syntax/read.ts";
import type { Block } from "../../../src/model/report.ts";
import type { Span } from "../../../src/model/span.ts";
import { readConllu } from "../../read/conllu.ts";
import { type GumName, gumNames } from "../../read/gum-names.ts";
import { percent } from "./tally.ts";

/** F1 of overlap per type; the `GUM_reddit_*` documents are left out, for their words are masked. */
export function scoreGum(split: string, folder: string): Record<string, number> {
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
export function scoreRe3d(folder: string): Record<string, number> {
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
