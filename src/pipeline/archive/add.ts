import type { Kept } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Instant, instant } from "../../model/instant.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { StoryId } from "../../model/span.ts";
import type { StoryProposal } from "../../model/stories.ts";
import type { Archive } from "./archive.ts";
import { keepReading, type Placed } from "./keep.ts";
import { settleStories } from "./settle.ts";

/** What comes in: a report with the bytes that it was read from, or what was strange about an input. */
export type Incoming =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly original: { readonly bytes: Uint8Array; readonly contentType: string | null } | null;
      /** When it was retrieved, where that was not now. */
      readonly retrievedAt: string | null;
    }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

export type Added =
  | ({ readonly kind: "placed" } & Placed)
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic }
  /** Stories that got, lost or changed a report: what is shown of them is to be told again. */
  | {
      readonly kind: "stories";
      readonly stories: readonly StoryId[];
      readonly proposals: readonly StoryProposal[];
    };

/** So many reports are written in one transaction, while as many are being read. */
const CHUNK = 32;

/**
 * Reads what comes in, keeps it, and puts each report into its story. What has been given out as `placed` is on the
 * disk. Memory holds a few dozen reports, however many come. What is strange becomes a diagnostic and stops nothing;
 * whoever stops early loses only what was not given out yet. The same reports again change nothing.
 *
 * @example for await (const added of addReports(archive, incoming)) …
 */
export async function* addReports(
  archive: Archive,
  incoming: AsyncIterable<Incoming> | Iterable<Incoming>,
): AsyncGenerator<Added> {
  const touched = new Set<StoryId>();
  const queue: Reading[] = [];
  for await (const one of incoming) {
    if (one.kind === "diagnostic") {
      archive.store.diagnostics.keep(inputOf(one.diagnostic), [one.diagnostic], archive.now());
      yield one;
      continue;
    }
    queue.push(startReading(archive, one));
    if (queue.length >= 2 * CHUNK) yield* keepAll(archive, queue.splice(0, CHUNK), touched);
  }
  yield* keepAll(archive, queue, touched);
  const { moved, proposals } = archive.store.transaction(() => settleStories(archive));
  for (const story of moved) touched.add(story);
  if (touched.size > 0) yield { kind: "stories", stories: [...touched].toSorted(), proposals };
}

const inputOf = ({ input, report, code }: Diagnostic): string => input ?? report ?? code;

interface Reading {
  readonly arrived: Incoming & { readonly kind: "report" };
  readonly retrievedAt: Instant;
  /** Null: the archive has it already. */
  readonly read: Promise<AnnotatedReport> | null;
}

function startReading(archive: Archive, arrived: Reading["arrived"]): Reading {
  const isKnown = archive.store.articles.revision(arrived.report.id) !== null;
  const read = isKnown ? null : archive.annotate(arrived.report);
  read?.catch(() => {}); // awaited in its turn; until then a failure is not unhandled
  return { arrived, retrievedAt: instant(arrived.retrievedAt ?? archive.now()), read };
}

async function* keepAll(
  archive: Archive,
  readings: readonly Reading[],
  touched: Set<StoryId>,
): AsyncGenerator<Added> {
  const done: [Reading, AnnotatedReport | null][] = [];
  for (const reading of readings) done.push([reading, await reading.read]);
  const placed = archive.store.transaction(() =>
    done.map(([reading, read]) => keepOne(archive, reading, read)),
  );
  for (const one of placed) {
    if (one.story !== null) touched.add(one.story);
    yield { kind: "placed", ...one };
  }
}

function keepOne(archive: Archive, { arrived, retrievedAt }: Reading, read: AnnotatedReport | null): Placed {
  const { store } = archive;
  const { report, original } = arrived;
  const source = { source: report.input, retrievedAt, contentType: original?.contentType ?? null };
  const kept = store.articles.keep({
    report,
    retrievedAt,
    original: original === null ? null : store.originals.keep(original.bytes, source).sha256,
  });
  const { report: known } = kept.revision;
  if (read === null || (kept.is === "seen" && store.stories.of(known) !== null))
    return { report: known, is: kept.is, story: kept.is === "seen" ? null : revive(archive, kept) };
  return keepReading(archive, kept, { ...read, report: { ...read.report, id: known } });
}

/** An article went back to a text that it had before: read then, and now its newest again. */
const revive = ({ store }: Archive, { revision }: Kept): StoryId | null =>
  store.stories.of(revision.report)?.story ?? null;
