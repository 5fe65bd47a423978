import type { Diagnostic } from "../model/diagnostic.ts";
import { id, sha256 } from "../model/ids.ts";
import type { Report } from "../model/report.ts";
import type { Adapter, Draft } from "./adapter.ts";
import { fix } from "./draft.ts";
import { dropDuplicates } from "./duplicates.ts";
import type { RawInput } from "./input.ts";
import { jsonl } from "./jsonl/read.ts";
import { plain } from "./plain/read.ts";

/** The formats, tried in this order; plain text takes whatever is left. A new format is a folder and a line here. */
export const ADAPTERS: readonly Adapter[] = [jsonl, plain];

export interface Ingested {
  /** Sorted by input name, then by hash: the order of the inputs never shows. Ids are unique. */
  readonly reports: readonly Report[];
  /** Sorted by input name, then by code. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bytes in, reports out. Never throws for any bytes: what cannot be read is named in a diagnostic (codes in
 * docs/reference/diagnostics.md) and the others are read all the same.
 *
 * @example ingest([{ name: "a.txt", bytes: Buffer.from("The bridge fell on Monday, the mayor said.") }]).reports.length // 1
 */
export function ingest(inputs: readonly RawInput[]): Ingested {
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const adapted = ADAPTERS.find((adapter) => adapter.accepts(input))!.read(input);
    diagnostics.push(...adapted.diagnostics);
    for (const raw of adapted.drafts) {
      const fixed = fix(raw);
      diagnostics.push(...fixed.diagnostics);
      if (fixed.draft !== null) reports.push(toReport(fixed.draft, fixed.language));
    }
  }
  const kept = dropDuplicates(reports.sort(byInput));
  return { reports: kept.reports, diagnostics: [...diagnostics, ...kept.diagnostics].sort(byInputAndCode) };
}

function toReport({ input, given, text }: Draft, language: string): Report {
  const hash = sha256(text);
  return { id: id("r", [hash, given.outlet, given.url]), input, given, text, sha256: hash, language };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byInput = (a: Report, b: Report): number =>
  compare(a.input, b.input) || compare(a.sha256, b.sha256) || compare(a.id, b.id);

const byInputAndCode = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.input ?? "", b.input ?? "") || compare(a.code, b.code) || compare(a.message, b.message);
