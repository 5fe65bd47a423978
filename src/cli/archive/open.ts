import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import type { StoryId } from "../../model/span.ts";
import { prepareReport } from "../../pipeline/archive/adding/prepare.ts";
import { type Archive, openArchive, type Prepare } from "../../pipeline/archive/archive.ts";
import { standing } from "../../pipeline/archive/telling/tell.ts";
import { type Tell, tellHere } from "../../pipeline/archive/telling/tell-packed.ts";
import { AnnotatorPool } from "../../pipeline/pool.ts";
import { StoreError } from "../../store/errors.ts";
import { openStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { EXIT } from "../exit.ts";
import { complain } from "../output.ts";
import { type ArchiveFlags, archiveFile, isNothing, makeFolderOf } from "./place.ts";

/** What a command is to do with the archive: look at it, change it, or put something in, which makes one where there is none. */
type Purpose = "look" | "change" | "fill";

export const now = (): string => new Date().toISOString();

/**
 * Opens the archive, does some work with it, and closes it. What is wrong with the file itself is told in one line, and
 * the exit status is that nothing could be done. Only what puts something in makes an archive: a name that was mistyped
 * is not an empty one. To look at one is possible where nothing may be written as well. `waitMs`: how long each writing
 * waits for another program's, if not as long as the store does by itself.
 */
export async function withArchive(
  flags: ArchiveFlags,
  work: (archive: Archive) => number | Promise<number>,
  purpose: Purpose = "look",
  waitMs?: number,
): Promise<number> {
  const file = archiveFile(flags);
  if (purpose !== "fill" && isNothing(file)) {
    complain(`${file}: no archive yet; variorum add FILE… makes one`);
    return EXIT.failed;
  }
  if (purpose === "fill") makeFolderOf(file);
  try {
    const store = openStore(file, {
      readOnly: purpose === "look" && readOnly(file),
      ...(waitMs !== undefined && { waitMs }),
    });
    const readers = readersFor();
    try {
      return await work(openArchive(store, { now, ...readers }));
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

/**
 * How a file can be opened to look at it: whatever is told is kept where that may be. SQLite keeps a log beside the file,
 * so its folder counts as well; where that may not be written and there is no log, nobody has it open.
 */
function readOnly(file: string): boolean | "frozen" {
  if (mayWrite(dirname(file))) return !mayWrite(file);
  return existsSync(`${file}-wal`) ? true : "frozen";
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** So many reports are read by the calling thread before others are started: they cost about as much. */
const FEW = 16;

interface Readers {
  readonly prepare: Prepare;
  readonly tell: Tell;
  close(): Promise<void>;
}

/** Reads the first few reports here, and what comes after them by a pool of threads, which then tells the stories too. */
export function readersFor(): Readers {
  let pool: AnnotatorPool | null = null;
  let read = 0;
  const here = tellHere();
  return {
    prepare: async (report) => {
      if (read++ < FEW) return prepareReport(report);
      pool ??= new AnnotatorPool();
      return pool.prepare(report);
    },
    tell: (story) => pool?.tell(story) ?? here(story),
    close: async () => pool?.close(),
  };
}

/** The one story that an id or the beginning of one names; else a line that says why there is none, and null. */
export function storyNamed({ store }: Archive, words: string): string | null {
  const exact = store.stories.find(words)?.id;
  const named =
    exact ?? oneOf(words === "" ? [] : store.stories.named(words), "story", words, "variorum stories");
  if (named === null || hasReports(store, named)) return named;
  complain(`${named} is no more: all its reports were moved or taken back; variorum decisions says by whom`);
  return null;
}

/** Whether a story, or the one that it was merged into, has reports: what was split off and is undone leaves none. */
const hasReports = (store: Store, story: StoryId): boolean =>
  store.stories.members(standing({ store }, story)).length > 0;

/** The only one of some ids; else a line that says what was looked for and which command lists them, and null. */
export function oneOf(ids: readonly string[], what: string, words: string, lists: string): string | null {
  if (ids.length === 1) return ids[0]!;
  complain(
    ids.length === 0
      ? `no ${what} ${words || '""'}; ${lists} lists the ids`
      : `${words} could be ${ids.join(", ")}`,
  );
  return null;
}
