import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the archive is kept when nobody says otherwise: the folder for a user's data that the platform names.
 * `XDG_DATA_HOME` goes first wherever it is set (to an absolute path: the specification tells to ignore others).
 * The folder may not be there yet; the store does not make it.
 *
 * @example archivePath({ HOME: "/home/ada" }, "linux") // "/home/ada/.local/share/variorum/archive.sqlite"
 */
export function archivePath(env: Environment, platform: NodeJS.Platform): string {
  const { join, isAbsolute } = platform === "win32" ? win32 : posix;
  const file = ["variorum", "archive.sqlite"];
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, ...file);
  if (platform === "win32") {
    if (env.LOCALAPPDATA) return join(env.LOCALAPPDATA, ...file);
    if (env.USERPROFILE) return join(env.USERPROFILE, "AppData", "Local", ...file);
    throw new RangeError(
      "no folder for the archive: neither LOCALAPPDATA nor USERPROFILE is set; name one with --store FILE",
    );
  }
  if (!env.HOME)
    throw new RangeError(
      "no folder for the archive: neither XDG_DATA_HOME nor HOME is set; name one with --store FILE",
    );
  return platform === "darwin"
    ? join(env.HOME, "Library", "Application Support", ...file)
    : join(env.HOME, ".local", "share", ...file);
}
