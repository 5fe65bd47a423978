import type { Diagnostic } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { mindInput } from "./caller.ts";
import { type Adapted, nothing, type RecordsAdapter } from "./formats/adapter.ts";
import { adapterFor } from "./formats/adapters.ts";
import type { RawInput } from "./input.ts";
import { HEAD } from "./input.ts";
import { dropDuplicates } from "./report/duplicates.ts";
import { makeReport } from "./report/make.ts";
import { tooLarge, trouble } from "./trouble.ts";

export interface Ingested {
  /** Sorted by input name, then by hash: the order of the inputs never shows. Ids are unique. */
  readonly reports: readonly Report[];
  /** Sorted by input name, then by code. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bytes in, reports out. Never throws for any bytes (a `TypeError` for what is no input): what cannot be read is named in
 * a diagnostic (codes in docs/reference/diagnostics.md) and the others are read all the same. Mails and files that hold
 * other files (ZIP, gzip, web archives, mailboxes) can only be read as they come: see `ingestStream`.
 *
 * @example ingest([{ name: "a.txt", bytes: Buffer.from("The bridge fell on Monday, the mayor said.") }]).reports.length // 1
 */
export function ingest(inputs: readonly RawInput[]): Ingested {
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  let place = 0;
  for (const input of inputs) {
    mindInput(input, place++);
    const adapted = adapt(input);
    diagnostics.push(...adapted.diagnostics);
    for (const draft of adapted.drafts) {
      const made = makeReport(draft, input);
      diagnostics.push(...made.diagnostics);
      if (made.report !== null) reports.push(made.report);
    }
  }
  return settle(reports, diagnostics);
}

/** Puts in order what was read, and reads one text only once. */
export function settle(reports: readonly Report[], diagnostics: readonly Diagnostic[]): Ingested {
  const kept = dropDuplicates(reports.toSorted(byInput));
  return { reports: kept.reports, diagnostics: [...diagnostics, ...kept.diagnostics].sort(byInputAndCode) };
}

function adapt(input: RawInput): Adapted {
  const { name, bytes } = input;
  const head = { ...input, bytes: bytes.subarray(0, HEAD) };
  const adapter = adapterFor(head);
  if (adapter.kind === "records") return readRecords(adapter, input, head);
  if (adapter.kind === "document")
    return bytes.length > adapter.largest
      ? nothing(tooLarge(name, bytes.length, adapter.largest))
      : adapter.read(input);
  const what = adapter.kind === "awaited" ? "is read in steps" : "holds other files";
  const message = `${what} (${adapter.name}); only read as a stream, by ingestStream or the command line`;
  return nothing(trouble("ingest/container", "error", name, message));
}

/** Bytes that are cut and decoded at a time; a string of the whole file would be twice its size. */
const SLICE = 2 ** 20;

function readRecords(adapter: RecordsAdapter, { bytes }: RawInput, head: RawInput): Adapted {
  const reader = adapter.open(head);
  const parts: Adapted[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) parts.push(reader.push(bytes.subarray(at, at + SLICE)));
  parts.push(reader.end());
  return {
    drafts: parts.flatMap(({ drafts }) => drafts),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byInput = (a: Report, b: Report): number =>
  compare(a.input, b.input) || compare(a.sha256, b.sha256) || compare(a.id, b.id);

const byInputAndCode = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.input ?? "", b.input ?? "") || compare(a.code, b.code) || compare(a.message, b.message);
