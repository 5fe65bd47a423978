import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Annotate, type Archive, openArchive } from "../../pipeline/archive/archive.ts";
import { StoreError } from "../../store/errors.ts";
import { archivePath } from "../../store/place.ts";
import { openStore } from "../../store/sqlite/open.ts";
import { EXIT } from "../exit.ts";
import { complain } from "../output.ts";

export interface ArchiveFlags {
  /** The file; without it, the one in the user's data folder. */
  readonly store?: string;
}

/** The file that a command works on. */
export const archiveFile = ({ store }: ArchiveFlags): string =>
  store ?? archivePath(process.env, process.platform);

export const now = (): string => new Date().toISOString();

/**
 * Opens the archive, does some work with it, and closes it. What is wrong with the file itself is told in one line, and
 * the exit status is that nothing could be done.
 */
export async function withArchive(
  flags: ArchiveFlags,
  work: (archive: Archive) => number | Promise<number>,
  annotate?: Annotate,
): Promise<number> {
  const file = archiveFile(flags);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const store = openStore(file);
    try {
      return await work(openArchive(store, { now, ...(annotate && { annotate }) }));
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    complain(error.message);
    return EXIT.failed;
  }
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
