import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Archive } from "../../src/pipeline/archive/archive.ts";
import { deskApp } from "../../src/server/app.ts";
import { teller } from "../../src/server/background/teller.ts";
import { events } from "../../src/server/events/events.ts";
import { listen } from "../../src/server/http/listen.ts";
import { type Asset, assetsOf } from "../../src/server/page/assets.ts";
import { roomHere } from "../../src/server/room/jobs.ts";
import { passingFolder } from "../fixtures/folder.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The browser application, built for the tests of one file. */
export function builtDesk(): ReadonlyMap<string, Asset> {
  const folder = passingFolder();
  const build = join(import.meta.dirname, "..", "..", "scripts", "build-desk.ts");
  const { status, stderr } = spawnSync(process.execPath, [build, folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const contentType = TYPES[extname(path)] ?? "application/octet-stream";
        const bytes = new Uint8Array(readFileSync(path));
        return [`/${relative(folder, path).split(sep).join("/")}`, { bytes, contentType }] as const;
      }),
  );
}

/** The desk on a free port of this machine. */
export async function serveDesk(archive: Archive, files: ReadonlyMap<string, Asset>) {
  const told = events();
  const room = roomHere({ archive, send: told.send });
  const app = deskApp({
    desk: { archive, room, events: told, teller: teller(room, told), user: "ada" },
    assets: assetsOf(files),
    version: "0",
    hosts: [],
    token: null,
  });
  const { port, close } = await listen(app, "127.0.0.1", 0);
  return { origin: `http://127.0.0.1:${port}`, events: told, close };
}
