import { readFileSync } from "node:fs";

/**
 * What ships in `data/`: weights, gazetteer, lexicons. They are part of the program, so the library may read them
 * unasked; nothing else may touch the disk. Each file's source, date and licence stand in data/README.md.
 */
const at = (path: string): URL => new URL(`../../data/${path}`, import.meta.url);

/** A file of `data/` by its path there. Throws where it is missing: the package is then broken. */
export const packagedBytes = (path: string): Uint8Array => readFileSync(at(path));

export const packagedText = (path: string): string => readFileSync(at(path), "utf8");

export const packagedJson = <T>(path: string): T => JSON.parse(packagedText(path)) as T;

/** A list of one entry a line; blank lines and lines that begin with `#` are left out. */
export const packagedLines = (path: string): readonly string[] =>
  packagedText(path)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/** A list of `kind: words`, a kind on as many lines as it needs; in a phrase `_` stands for a space. */
export function packagedKinds(path: string): (kind: string) => ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const line of packagedLines(path)) {
    const [kind, words = ""] = line.split(": ");
    const known = kinds.get(kind!) ?? new Set();
    for (const word of words.trim().split(/\s+/)) known.add(word.replaceAll("_", " "));
    kinds.set(kind!, known);
  }
  return (kind) => {
    const words = kinds.get(kind);
    if (words === undefined) throw new RangeError(`${path} has no ${kind}`);
    return words;
  };
}
