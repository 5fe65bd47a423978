import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { annotateReport } from "../../pipeline/annotate.ts";
import { type Annotate, type Archive, openArchive } from "../../pipeline/archive/archive.ts";
import { AnnotatorPool } from "../../pipeline/pool.ts";
import { StoreError } from "../../store/errors.ts";
import { archivePath } from "../../store/place.ts";
import { openStore } from "../../store/sqlite/open.ts";
import { EXIT } from "../exit.ts";
import { complain } from "../output.ts";
import { reasonOf } from "../reason.ts";

export interface ArchiveFlags {
  /** The file; without it, the one in the user's data folder. */
  readonly store?: string;
}

/** For what puts something in: it makes an archive where there is none. */
export const INTO = { make: true };

/** The file that a command works on. */
export const archiveFile = ({ store }: ArchiveFlags): string =>
  store ?? archivePath(process.env, process.platform);

export const now = (): string => new Date().toISOString();

/**
 * Opens the archive, does some work with it, and closes it. What is wrong with the file itself is told in one line, and
 * the exit status is that nothing could be done. Only what puts something in makes an archive: a name that was mistyped
 * is not an empty one.
 */
export async function withArchive(
  flags: ArchiveFlags,
  work: (archive: Archive) => number | Promise<number>,
  { make } = { make: false },
): Promise<number> {
  const file = archiveFile(flags);
  if (!make && !existsSync(file)) {
    complain(`${file}: no archive yet; variorum add FILE… makes one`);
    return EXIT.failed;
  }
  if (make && !folderFor(file)) return EXIT.failed;
  try {
    const store = openStore(file);
    const readers = readersFor();
    try {
      return await work(openArchive(store, { now, annotate: readers.annotate }));
    } finally {
      await readers.close();
      store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    complain(error.message);
    return EXIT.failed;
  }
}

/** Makes the folder of a file; says why, where it cannot. */
function folderFor(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return true;
  } catch (error) {
    complain(`${file}: its folder cannot be made: ${reasonOf(error)}`);
    return false;
  }
}

/** So many reports are read by the calling thread before others are started: they cost about as much. */
const FEW = 16;

/** Reads the first few reports here, and what comes after them by a pool of threads. */
function readersFor(): { readonly annotate: Annotate; close(): Promise<void> } {
  let pool: AnnotatorPool | null = null;
  let read = 0;
  return {
    annotate: async (report) => {
      if (read++ < FEW) return annotateReport(report);
      pool ??= new AnnotatorPool();
      return pool.annotate(report);
    },
    close: async () => pool?.close(),
  };
}

/** The one story that an id or the beginning of one names; else a line that says why there is none, and null. */
export function storyNamed({ store }: Archive, words: string): string | null {
  const exact = store.stories.find(words);
  if (exact !== null) return exact.id;
  const alike = store.stories.named(words);
  if (alike.length === 1) return alike[0]!;
  complain(alike.length === 0 ? `no story ${words}` : `${words} could be ${alike.join(", ")}`);
  return null;
}
