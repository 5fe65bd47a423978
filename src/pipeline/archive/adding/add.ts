import type { StoryStream } from "../../../cluster/stories/stream.ts";
import type { Kept } from "../../../model/archive.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import { type Instant, instant } from "../../../model/instant.ts";
import type { Report } from "../../../model/report.ts";
import type { StoryId } from "../../../model/span.ts";
import type { StoryProposal } from "../../../model/stories.ts";
import type { Archive } from "../archive.ts";
import { type Dated, dated, keepReading, type Placed } from "./keep.ts";
import { settleStories } from "./settle.ts";

/** What comes in: a report with the bytes that it was read from, or what was strange about an input. */
export type Incoming =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly original: { readonly bytes: Uint8Array; readonly contentType: string | null } | null;
      /** When it was retrieved, where that was not now. */
      readonly retrievedAt: string | null;
      /** Called when it is kept, in the same transaction: what is true only once the archive has it. */
      readonly kept?: () => void;
    }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

export type Added =
  | ({ readonly kind: "placed" } & Placed)
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic }
  | Changed;

/** Stories that got, lost or changed a report: what is shown of them is to be told again. */
export interface Changed {
  readonly kind: "stories";
  readonly stories: readonly StoryId[];
  readonly proposals: readonly StoryProposal[];
}

/** So many reports are written in one transaction. */
const CHUNK = 64;
/** So many are being read or wait to be kept: while one thread tells stories, there is something to read for the others. */
const AHEAD = 4 * CHUNK;
/** So many come in before the stories that they changed are given out: one that grows day by day is told once for all of them. */
const REST = 256;

/**
 * Reads what comes in, keeps it, and puts each report into its story. What has been given out as `placed` is on the
 * disk. Once a report of a later day comes, those before it are looked at all at once, and so are the last ones at the
 * end. The stories that this changed are given out once some hundred reports have come, and at the end.
 * Memory holds some hundred reports, however many come. What is strange becomes a diagnostic and stops nothing;
 * whoever stops early loses only what was not given out yet. The same reports again change nothing.
 *
 * @example for await (const added of addReports(archive, incoming)) …
 */
export async function* addReports(
  archive: Archive,
  incoming: AsyncIterable<Incoming> | Iterable<Incoming>,
): AsyncGenerator<Added> {
  const resting: Changed[] = [];
  let placed = 0;
  for await (const one of addByDay(archive, incoming)) {
    if (one.kind === "placed") placed++;
    if (one.kind === "stories") resting.push(one);
    else yield one;
    if (one.kind !== "stories" || placed < REST) continue;
    yield together(resting.splice(0));
    placed = 0;
  }
  if (resting.length > 0) yield together(resting);
}

/** Each story once. */
function together(changed: readonly Changed[]): Changed {
  const stories = [...new Set(changed.flatMap((one) => one.stories))].toSorted();
  return { kind: "stories", stories, proposals: changed.flatMap((one) => one.proposals) };
}

async function* addByDay(
  archive: Archive,
  incoming: AsyncIterable<Incoming> | Iterable<Incoming>,
): AsyncGenerator<Added> {
  const touched = new Set<StoryId>();
  const queue: Reading[] = [];
  const strange = strangeness(archive);
  for await (const one of incoming) {
    if (one.kind === "diagnostic") {
      strange.add(one.diagnostic);
      yield one;
      continue;
    }
    queue.push({ ...startReading(archive, one), isSound: !strange.wasAbout(one.report.input) });
    if (queue.length >= AHEAD) yield* keepAll(archive, queue.splice(0, CHUNK), touched);
  }
  while (queue.length > 0) yield* keepAll(archive, queue.splice(0, CHUNK), touched);
  const { store, windows } = archive;
  const last = store.transaction(() => windows.placing(() => endDay(archive, windows.streams(), touched)));
  if (last.stories.length > 0) yield last;
}

/** So much is kept of what is strange about one input: each more is written with all before it. */
const MOST_STRANGE = 100;

interface Strangeness {
  add(diagnostic: Diagnostic): void;
  /** Whether something was strange about this input, since its last report came: it comes before its report. */
  wasAbout(input: string): boolean;
}

/** Keeps what is strange about an input: it comes one by one, and takes the place of what was strange an earlier time. */
function strangeness({ store, now }: Archive): Strangeness {
  let about: string | null = null;
  let known: readonly Diagnostic[] = [];
  const waiting = new Set<string>();
  return {
    add(diagnostic) {
      const input = inputOf(diagnostic);
      known = [...(input === about ? known : []), diagnostic].slice(0, MOST_STRANGE);
      about = input;
      waiting.add(input);
      store.diagnostics.keep(input, known, now());
    },
    wasAbout: (input) => waiting.delete(input),
  };
}

const inputOf = ({ input, report, code }: Diagnostic): string => input ?? report ?? code;

interface Reading {
  readonly arrived: Incoming & { readonly kind: "report" };
  readonly retrievedAt: Instant;
  /** Nothing was strange about its input this time. */
  readonly isSound: boolean;
  /** Null: the archive has it already. */
  readonly read: Promise<Dated> | null;
}

function startReading(archive: Archive, arrived: Reading["arrived"]): Omit<Reading, "isSound"> {
  const isKnown = archive.store.articles.revision(arrived.report.id) !== null;
  const retrievedAt = instant(arrived.retrievedAt ?? archive.now());
  const read = isKnown
    ? null
    : archive.prepare(arrived.report).then((prepared) => dated(arrived.report, prepared, retrievedAt));
  read?.catch(() => {}); // awaited in its turn; until then a failure is not unhandled
  return { arrived, retrievedAt, read };
}

/** A report that can be kept. */
interface Ready extends Omit<Reading, "read"> {
  readonly prepared: Dated | null;
}

async function* keepAll(
  archive: Archive,
  readings: readonly Reading[],
  touched: Set<StoryId>,
): AsyncGenerator<Added> {
  const ready: Ready[] = [];
  for (const { read, ...reading } of readings) ready.push({ ...reading, prepared: await read });
  const { placed, ended } = inOneTransaction(archive, () => keepByDay(archive, ready, touched));
  for (const reading of ready) yield { kind: "placed", ...placed.get(reading)! };
  if (ended !== null) yield ended;
}

/** Where a transaction fails, what was held in memory beside it is no longer so. */
function inOneTransaction<T>({ store, windows, recent }: Archive, work: () => T): T {
  try {
    return store.transaction(() => windows.placing(work));
  } catch (error) {
    windows.forget();
    recent.clear();
    throw error;
  }
}

interface KeptByDay {
  readonly placed: ReadonlyMap<Ready, Placed>;
  /** What days that are over have changed. */
  readonly ended: Changed | null;
}

/** Reports that come in no order are taken by their days as far as they are at hand: a window is filled once for many. */
function keepByDay(archive: Archive, ready: readonly Ready[], touched: Set<StoryId>): KeptByDay {
  const placed = new Map<Ready, Placed>();
  const ended: Changed[] = [];
  for (const reading of ready.toSorted((a, b) => dayOf(a) - dayOf(b))) {
    const over = reading.prepared === null ? [] : archive.windows.over(dayOf(reading));
    if (over.length > 0) ended.push(endDay(archive, over, touched));
    const one = keepOne(archive, reading);
    placed.set(reading, one);
    if (one.story !== null) touched.add(one.story);
  }
  return { placed, ended: ended.length === 0 ? null : together(ended) };
}

const dayOf = ({ prepared }: Ready): number => prepared?.fingerprint.day ?? 0;

/** Settles what came into some streams, and empties `touched`: the stories that are given out. */
function endDay(archive: Archive, streams: readonly StoryStream[], touched: Set<StoryId>): Changed {
  const { moved, proposals } = settleStories(archive, streams);
  const stories = [...new Set([...touched, ...moved])].toSorted();
  touched.clear();
  return { kind: "stories", stories, proposals };
}

function keepOne(archive: Archive, { arrived, retrievedAt, isSound, prepared }: Ready): Placed {
  const { store } = archive;
  const { report, original } = arrived;
  // What was strange about it before is no longer so: of a summary that is followed by the whole, say.
  if (isSound && store.diagnostics.of(report.input).length > 0)
    store.diagnostics.keep(report.input, [], retrievedAt);
  const source = { source: report.input, retrievedAt, contentType: original?.contentType ?? null };
  const kept = store.articles.keep({
    report,
    retrievedAt,
    original: original === null ? null : store.originals.keep(original.bytes, source).sha256,
  });
  arrived.kept?.();
  const { report: known } = kept.revision;
  if (prepared === null || (kept.is === "seen" && store.stories.of(known) !== null))
    return { report: known, is: kept.is, story: kept.is === "seen" ? null : revive(archive, kept) };
  return keepReading(archive, kept, prepared);
}

/** An article went back to a text that it had before: read then, and now its newest again. */
const revive = ({ store }: Archive, { revision }: Kept): StoryId | null =>
  store.stories.of(revision.report)?.story ?? null;
