import type { Instant } from "../../model/instant.ts";
import { NotThere } from "../../model/not-there.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { ReportId } from "../../model/span.ts";
import { unpackReading } from "../../store/reading.ts";
import type { Store } from "../../store/store.ts";
import { annotateReport } from "../annotate.ts";
import { type Prepared, prepareReport } from "./adding/prepare.ts";
import { type Windows, windowsOf } from "./adding/windows.ts";
import { READER } from "./reader.ts";
import { type KeptReading, type Tell, tellHere } from "./telling/tell-packed.ts";

/** Reads one report by itself, ready to be kept; several may be asked for at once. */
export type Prepare = (report: Report) => Promise<Prepared>;

/** What an archive is given from outside: its clock, and who does the work. */
export interface ArchiveOptions {
  /** The moment; the library has no clock of its own. */
  readonly now: () => Instant;
  /** Who reads: a pool of threads, say. Default: the calling thread. */
  readonly prepare?: Prepare;
  /** Who tells where several stories are to be told. Default: the calling thread. */
  readonly tell?: Tell;
}

/**
 * A store with a reader: what comes in is read, kept, and put into its story; stories are told from what is kept.
 * One process adds at a time; any number read.
 */
export interface Archive {
  readonly store: Store;
  readonly now: () => Instant;
  readonly prepare: Prepare;
  readonly tell: Tell;
  readonly windows: Windows;
  /** The last readings that were kept: stories are told soon after their reports came, and need not read them again. */
  readonly recent: Map<ReportId, KeptReading>;
}

/**
 * The archive over a store, which stays the caller's to close. Nothing is read or written yet; `now` is asked each time that
 * something is kept.
 *
 * @example openArchive(openStore("week.sqlite"), { now: () => new Date().toISOString() })
 */
export const openArchive = (store: Store, { now, prepare, tell }: ArchiveOptions): Archive => ({
  store,
  now,
  prepare: prepare ?? (async (report) => prepareReport(report)),
  tell: tell ?? tellHere(),
  windows: windowsOf(store),
  recent: new Map(),
});

/** So many readings are held in memory, packed: of what came in before stories were given out, twice, and of transactions more. */
const RECENT = 640;

/** Keeps what reading a report yielded. */
export function keepPacked(
  { store, recent }: Pick<Archive, "store" | "recent">,
  report: Report,
  reading: Prepared["reading"],
): void {
  store.annotations.keepPacked(READER, report.id, reading);
  recent.set(report.id, { report, reading });
  if (recent.size > RECENT) recent.delete(recent.keys().next().value!);
}

/** What reading a kept report yielded; read again where this reader has not read it yet. `RangeError`: no such report. */
export function annotated(archive: Pick<Archive, "store" | "recent">, id: ReportId): AnnotatedReport {
  const { store, recent } = archive;
  const late = recent.get(id);
  const kept = late ? unpackReading(late.report, late.reading) : store.annotations.find(READER, id);
  if (kept !== null) return kept;
  const read = annotateReport(reportOf(store, id));
  if (!store.readOnly) store.annotations.keep(READER, read);
  return read;
}

/** The same as it is kept: with those that this reader has still to read, whoever reads for the archive. */
export async function annotatedPacked(
  { store, recent, prepare }: Archive,
  id: ReportId,
): Promise<KeptReading> {
  const late = recent.get(id);
  if (late) return late;
  const report = reportOf(store, id);
  const kept = store.annotations.findPacked(READER, id);
  if (kept !== null) return { report, reading: kept };
  const { reading } = await prepare(report);
  if (!store.readOnly) store.annotations.keepPacked(READER, id, reading);
  return { report, reading };
}

function reportOf({ articles }: Store, id: ReportId): Report {
  const report = articles.report(id);
  if (report === null) throw new NotThere(`no report ${id}`);
  return report;
}
