import assert from "node:assert/strict";
import { test } from "node:test";
import { archivePath } from "./place.ts";

const HOME = { HOME: "/home/ada" };

test("the archive is where the platform keeps a user's data", () => {
  assert.equal(archivePath(HOME, "linux"), "/home/ada/.local/share/variorum/archive.sqlite");
  assert.equal(archivePath(HOME, "darwin"), "/home/ada/Library/Application Support/variorum/archive.sqlite");
  const windows = { LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" };
  assert.equal(archivePath(windows, "win32"), "C:\\Users\\ada\\AppData\\Local\\variorum\\archive.sqlite");
  assert.equal(archivePath({ USERPROFILE: "C:\\Users\\ada" }, "win32"), archivePath(windows, "win32"));
});

test("XDG_DATA_HOME goes first where it is an absolute path", () => {
  assert.equal(archivePath({ ...HOME, XDG_DATA_HOME: "/data" }, "darwin"), "/data/variorum/archive.sqlite");
  assert.equal(archivePath({ ...HOME, XDG_DATA_HOME: "data" }, "linux"), archivePath(HOME, "linux"));
  assert.equal(archivePath({ ...HOME, XDG_DATA_HOME: "" }, "linux"), archivePath(HOME, "linux"));
});

test("without a home there is no place", () => {
  assert.throws(() => archivePath({}, "linux"), RangeError);
  assert.throws(() => archivePath({}, "win32"), RangeError);
});
