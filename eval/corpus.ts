import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The digest of the data that a task was measured on: names and sizes of all files of some folders or files below a
 * folder, in the order given. It is cheap, and other data shows. Floors are pinned beside it: a change to how it is made
 * unpins them all.
 */
export const corpusOf = (folder: string, needs: readonly string[]): string =>
  shortHash(needs.map((need) => digest(join(folder, need))).join(","));

function digest(path: string): string {
  const files: string[] = [];
  const add = (at: string, name: string): void => {
    const stat = statSync(at);
    if (stat.isDirectory())
      for (const entry of readdirSync(at).sort()) add(join(at, entry), `${name}/${entry}`);
    else files.push(`${name}:${stat.size}\n`);
  };
  add(path, "");
  return shortHash(files.join(""));
}

const shortHash = (words: string): string => createHash("sha256").update(words).digest("hex").slice(0, 16);
