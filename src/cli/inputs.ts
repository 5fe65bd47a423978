import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { RawInput } from "../ingest/input.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** What is read out of a folder; a file that is named itself is read whatever it is called. */
const READABLE = new Set([".txt", ".text", ".md", ".markdown", ".json", ".jsonl", ".ndjson"]);

/** A larger file is no report (the longest ones have some 100 KB) and would fill the memory: 256 MB, in bytes. */
const LARGEST = 256 * 1024 * 1024;

export interface Inputs {
  readonly inputs: readonly RawInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the bytes behind the paths of a command line: files, folders (all readable files below them, by name), `-` for
 * standard input. Never throws for what it finds on the disk: what cannot be read becomes a diagnostic.
 */
export function gatherInputs(paths: readonly string[]): Inputs {
  const inputs: RawInput[] = [];
  const diagnostics: Diagnostic[] = [];
  const lost: Lost = (code, input, message) => {
    diagnostics.push({ code, severity: "error", message, report: null, input });
  };
  const readFile = (path: string): void => {
    try {
      const { size } = statSync(path);
      if (size > LARGEST)
        lost("ingest/too-large", path, `${path}: ${size} bytes, more than ${LARGEST}; not read`);
      else inputs.push({ name: path, bytes: readFileSync(path) });
    } catch (error) {
      lost("ingest/unreadable", path, `${path}: ${reasonOf(error)}`);
    }
  };
  const readStandardInput = (): void => {
    try {
      inputs.push({ name: "-", bytes: readFileSync(0) });
    } catch (error) {
      lost("ingest/unreadable", "-", `standard input: ${reasonOf(error)}`);
    }
  };
  const readFolder = (path: string): void => {
    const files = filesBelow(path, lost);
    if (files.length === 0)
      lost("ingest/empty-folder", path, `${path}: no readable file (${[...READABLE].join(" ")})`);
    files.forEach(readFile);
  };
  for (const path of paths) {
    if (path === "-") readStandardInput();
    else if (isFolder(path)) readFolder(path);
    else readFile(path);
  }
  return { inputs, diagnostics };
}

type Lost = (code: Diagnostic["code"], input: string, message: string) => void;

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function filesBelow(folder: string, lost: Lost): string[] {
  return entriesOf(folder, lost)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, lost);
      return entry.isFile() && READABLE.has(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

function entriesOf(folder: string, lost: Lost): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    lost("ingest/unreadable", folder, `${folder}: ${reasonOf(error)}`);
    return [];
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "no such file";
  if (code === "EACCES") return "no permission to read it";
  return (error as Error).message;
}
