const PAGE = /^(.+)\.x?html?$/i;

/** The folder in which browsers save what a page shows, beside the page and named after it, in their languages. */
const BESIDE_PAGE =
  /^(.+)[-_.](?:files?|Dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|tiedostot|pliki|soubory|elemei|файлы|файли)$/iu;

/** The page that a file is by its name, without the ending; null where it is none: "bridge" of "bridge.html". */
export const pageNamed = (name: string): string | null => PAGE.exec(name)?.[1] ?? null;

/**
 * The page beside which a browser would have made a folder of this name, null where none would.
 *
 * @example pageBeside("bridge_files") // "bridge"
 */
export const pageBeside = (folder: string): string | null => BESIDE_PAGE.exec(folder)?.[1] ?? null;

/**
 * Whether a path leads into what a browser saved beside one of these pages (paths without their endings).
 *
 * @example isBesidePage("week/bridge_files/ad.html", new Set(["week/bridge"])) // true
 */
export function isBesidePage(path: string, pages: ReadonlySet<string>): boolean {
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
    const page = pageBeside(path.slice(0, at));
    if (page !== null && pages.has(page)) return true;
  }
  return false;
}
