import {
  accessSync,
  constants,
  createReadStream,
  type Dirent,
  openAsBlob,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { RawInput, Source } from "../../ingest/input.ts";
import { pageBeside, pageNamed } from "../../ingest/unpacking/beside-page.ts";
import { endingOf, isReadable, READABLE_ENDINGS } from "../../ingest/unpacking/readable.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { counted } from "../../text/numbers/counted.ts";
import { reasonOf } from "../reason.ts";
import { isAddress, Network } from "./network.ts";

/** Told what cannot be opened. */
type Lost = (diagnostic: Diagnostic) => void;

/**
 * What the inputs of a command line lead to: files, folders (all readable files below them, by name), addresses, `-` for
 * standard input. Nothing is opened before its turn comes. Never throws for what it finds on the disk.
 */
export async function* sourcesOf(
  paths: readonly string[],
  lost: Lost,
  network: Network = new Network(),
): AsyncGenerator<Source | RawInput> {
  for (const path of paths) {
    if (path === "-") yield { name: "-", body: process.stdin };
    else if (isAddress(path)) yield* page(path, network, lost);
    else if (isFolder(path)) yield* folder(path, lost);
    else yield* file(path, lost);
  }
}

async function* page(address: string, network: Network, lost: Lost): AsyncGenerator<RawInput> {
  const got = await network.get(address);
  if ("code" in got) lost(got);
  else yield got;
}

async function* folder(path: string, lost: Lost): AsyncGenerator<Source> {
  let refused = false;
  const passed: string[] = [];
  const files = filesBelow(
    path,
    (diagnostic) => {
      refused = true;
      lost(diagnostic);
    },
    passed,
  );
  if (passed.length > 0) lost(passedOver(path, passed));
  if (files.length === 0 && !refused) {
    const message = `${path}: no readable file (${READABLE_ENDINGS.join(" ")})`;
    lost({ code: "ingest/empty-folder", severity: "error", message, report: null, input: path });
  }
  for (const path of files) yield* file(path, lost);
}

async function* file(path: string, lost: Lost): AsyncGenerator<Source> {
  try {
    accessSync(path, constants.R_OK);
    // A pipe (`<(…)`) has no size, and can only be read from its beginning.
    const body = statSync(path).isFile() ? await openAsBlob(path) : createReadStream(path);
    yield { name: path, body };
  } catch (error) {
    lost(unreadable(path, error));
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Kinds of files that hold reports, and that somebody must save in another form first. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  ".pdf",
  ".doc",
  ".docx",
  ".odt",
  ".rtf",
  ".pages",
  ".epub",
  ".msg",
  ".mht",
  ".mhtml",
]);

/** Says what of a folder was not looked at: a warning where it may have been reports. */
function passedOver(path: string, endings: readonly string[]): Diagnostic {
  const documents = endings.filter((ending) => DOCUMENTS.has(ending));
  const kinds = [...new Set(documents.length > 0 ? documents : endings)].sort().filter((one) => one !== "");
  const told = kinds.length > 0 ? ` (${kinds.slice(0, 8).join(" ")})` : "";
  const message =
    documents.length > 0
      ? `${path}: ${counted(documents.length, "document")} of kinds that are not read${told}; to have them read, save them as text or web pages`
      : `${path}: ${counted(endings.length, "file")} without an ending of a known format${told}; passed over`;
  const severity = documents.length > 0 ? "warning" : "note";
  return { code: "ingest/passed-over", severity, message, report: null, input: path };
}

/**
 * All readable files below a folder but for what a browser saved beside a page, by name, with the endings of the others;
 * links are followed, but for those that lead back to where they lie.
 */
function filesBelow(path: string, lost: Lost, passed: string[], above: readonly string[] = []): string[] {
  const real = realOf(path);
  if (above.includes(real)) return [];
  const entries = entriesOf(path, lost);
  const pages = new Set(entries.flatMap(({ name }) => pageNamed(name) ?? []));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !name.startsWith(".") && !pages.has(pageBeside(name) ?? ""))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(below)))
        return filesBelow(below, lost, passed, [...above, real]);
      if (!entry.isFile() && !entry.isSymbolicLink()) return [];
      if (isReadable(entry.name)) return [below];
      passed.push(endingOf(entry.name));
      return [];
    });
}

/** Where a folder really is; one that cannot be asked for is told of by `entriesOf`. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function entriesOf(path: string, lost: Lost): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    lost(unreadable(path, error));
    return [];
  }
}

const unreadable = (path: string, error: unknown): Diagnostic => ({
  code: "ingest/unreadable",
  severity: "error",
  message: `${path || '""'}: ${reasonOf(error)}`,
  report: null,
  input: path,
});
