import { spawnSync } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Asset } from "../../server/page/assets.ts";

const root = join(import.meta.dirname, "..", "..", "..");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** The files of the built browser application, by their paths from "/". Built first where that is needed. */
export function builtApplication(): ReadonlyMap<string, Asset> {
  const folder = folderOf();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const contentType = TYPES[extname(path)] ?? "application/octet-stream";
        const address = `/${relative(folder, path).split(sep).join("/")}`;
        return [address, { bytes: new Uint8Array(readFileSync(path)), contentType }] as const;
      }),
  );
}

/** Where it is; in a checkout it is built where it is missing or older than its sources. Throws what the build says. */
function folderOf(): string {
  if (!import.meta.url.endsWith(".ts")) return join(import.meta.dirname, "..", "..", "desk");
  const folder = join(root, "out", "desk");
  const page = join(folder, "index.html");
  const sources = globSync(["src/desk/**/*.{ts,tsx,css,html,svg}", "data/page/tokens.css"], { cwd: root });
  const changed = Math.max(...sources.map((path) => statSync(join(root, path)).mtimeMs));
  if (existsSync(page) && statSync(page).mtimeMs >= changed) return folder;
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", "build-desk.ts"), folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the desk could not be built:\n${stderr}`);
  return folder;
}
