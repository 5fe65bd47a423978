import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What places are made of: packages and the list of English names that were installed elsewhere. */
export interface Sources {
  /** A file of a package, as its `require` gives it. */
  readonly load: (file: string) => unknown;
  /** Names in English by GeoNames id. */
  readonly english: ReadonlyMap<number, readonly string[]>;
}

export function openSources(modules: string, alternates: string): Sources {
  const english = new Map<number, string[]>();
  for (const line of readFileSync(alternates, "utf8").split("\n")) {
    const [id, name] = line.split("\t");
    if (name !== undefined) english.set(Number(id), [...(english.get(Number(id)) ?? []), name]);
  }
  return { load: createRequire(join(modules, "x.js")), english };
}

/** Where the lists by hand are, and where the places go. */
export const DATA = new URL("../../../data/gazetteer/", import.meta.url);

/** The rows of a list by hand: columns between bars, remarks behind a hash. */
export const rows = (file: string): string[][] =>
  readFileSync(new URL(file, DATA), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((part) => part.trim()));

export const list = (names: string | undefined): string[] =>
  names === undefined || names === "" ? [] : names.split(",").map((name) => name.trim());
