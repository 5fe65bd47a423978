import { readFileSync } from "node:fs";
import { markBlocks } from "../../src/annotate/blocks/mark.ts";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import { sha256 } from "../../src/model/ids.ts";
import type { ReadReport } from "../../src/model/reading.ts";
import { NOTHING_GIVEN, type Report } from "../../src/model/report.ts";

/** A report as a data set gives it. */
export interface RawReport {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
}

export const reportOf = ({ id, text, title, outlet, published }: RawReport): Report => ({
  id,
  input: id,
  given: { ...NOTHING_GIVEN, title: title ?? null, outlet: outlet ?? null, published: published ?? null },
  text,
  sha256: sha256(text),
});

/** A report with its blocks, credits and sentences: what copy and topic are told by. */
export function readAlone(raw: RawReport): ReadReport {
  const report = reportOf(raw);
  const { blocks, masthead } = markBlocks(report);
  const parsed = readSyntax(report.text, blocks);
  const published = raw.published ?? null;
  return {
    id: report.id,
    input: report.input,
    url: null,
    outlet: { name: raw.outlet ?? null, basis: raw.outlet ? "given" : null },
    title: raw.title ?? null,
    language: "en",
    published: {
      earliest: published,
      latest: published,
      basis: published === null ? null : "given",
      reasons: [],
    },
    credits: masthead.credits.map((credit) => credit.name),
    creditLines: masthead.credits,
    text: report.text,
    sha256: report.sha256,
    blocks,
    sentences: parsed.map(({ start, end }) => [start, end] as const),
    parsed,
  };
}

/** The records of a JSON-lines file. */
export const jsonLines = (path: string): RawReport[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as RawReport);
