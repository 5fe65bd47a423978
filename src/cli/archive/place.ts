import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { archivePath } from "../../store/place.ts";
import { Failure, UsageError } from "../exit.ts";
import { reasonOf } from "../reason.ts";

export interface ArchiveFlags {
  /** The file; without it, the one in the user's data folder. */
  readonly store?: string;
}

/** An address, or one of SQLite's own names for what is no file. Two letters at least: `C:\` is a disk. */
const NO_PATH = /^(:memory:|file:|[a-z][a-z+.-]+:\/\/)/i;

/**
 * The file that a command works on. A usage error where `--store` names none; a failure where it names a folder or a
 * device, or where no file could be.
 */
export function archiveFile({ store }: ArchiveFlags): string {
  if (store === undefined) return usual();
  if (store.trim() === "" || store === "-" || store.includes("\0") || NO_PATH.test(store))
    throw new UsageError(`--store ${JSON.stringify(store)}: not the name of a file`);
  const there = known(store, store);
  if (there?.isDirectory()) throw new Failure(`${store}: a folder; --store takes a file`);
  if (there !== null && !there.isFile()) throw new Failure(`${store}: a device; --store takes a file`);
  return store;
}

/** Where it is kept when nobody says otherwise; an environment that names no folder is the caller's to mend. */
function usual(): string {
  try {
    return archivePath(process.env, process.platform);
  } catch (error) {
    throw new UsageError((error as RangeError).message);
  }
}

/** Not there, or a file that has just been made by somebody and is still empty. */
export const isNothing = (file: string): boolean => (known(file, file)?.size ?? 0) === 0;

/**
 * Makes the folder of a file, one after the other: where nothing can be made (below /proc), Node's own way of making them
 * all at once never comes to an end.
 */
export function makeFolderOf(file: string): void {
  const missing: string[] = [];
  let folder = dirname(resolve(file));
  for (; known(folder, file) === null && folder !== dirname(folder); folder = dirname(folder))
    missing.push(folder);
  if (!known(folder, file)?.isDirectory())
    throw new Failure(`${file}: its folder cannot be made: ${folder}: a file of that name is there`);
  for (const next of missing.toReversed()) makeFolder(next, file);
}

function makeFolder(folder: string, file: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another program was quicker.
    if (code === "EEXIST" && known(folder, file)?.isDirectory()) return;
    const why = code === "ENOENT" ? "nothing can be made there" : reasonOf(error);
    throw new Failure(`${file}: its folder cannot be made: ${folder}: ${why}`);
  }
}

/** What is at a path; null: nothing. */
function known(path: string, file: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw new Failure(`${file}: cannot be opened: ${reasonOf(error)}`);
  }
}
