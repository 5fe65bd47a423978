import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What went wrong, noted while a task runs. Main writes it to `eval/errors/TASK.txt`, which git ignores: the words are
 * other people's texts, to be looked at and never kept.
 */
const noted = new Map<string, string[]>();

const tables: string[] = [];

/** Most examples that are written of one kind; the kind's line says how many there were. */
const MOST = 400;

/** @param kind what kind of error ("names conllpp dev: missed ORG"): kinds are sorted by how many there are */
export function note(kind: string, words: string): void {
  const examples = noted.get(kind) ?? [];
  noted.set(kind, examples);
  examples.push(words.replace(/\s+/g, " ").slice(0, 400));
}

/** A table that stands before what went wrong, line by line as it is. */
export function noteTable(lines: readonly string[]): void {
  tables.push(...lines, "");
}

/** Words of a text with a little of what stands around them: "… was in [Nyborg] on …". */
export function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
}

/** Writes what a task noted, the most frequent kind first, and forgets it. Returns the file, or null if nothing was noted. */
export function writeErrors(folder: string, task: string): string | null {
  if (noted.size === 0 && tables.length === 0) return null;
  const kinds = [...noted].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  noted.clear();
  const parts = kinds.map(
    ([kind, examples]) => `## ${kind} (${examples.length})\n${examples.slice(0, MOST).join("\n")}\n`,
  );
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${task}.txt`);
  writeFileSync(path, [...tables.splice(0), ...parts].join("\n"));
  return path;
}
