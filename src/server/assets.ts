import type { Context } from "hono";
import { AHEAD, aheadOf } from "./ahead.ts";

/** Answers what the API does not: a file of the built application, or its page for every address of a view. */
export type Assets = (context: Context) => Response;

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** The page of the application, which reads the address itself. */
const PAGE = "/index.html";

/**
 * Serves files held in memory, by path from "/". Names with a hash never change and are kept by the browser for good; the
 * page is asked for each time, and names what the view at its address will ask for (ahead.ts). An address with an ending that is no file is not there.
 */
export function assetsOf(files: ReadonlyMap<string, Asset>): Assets {
  const linksFor = aheadOf(files.get(AHEAD));
  return (context) => {
    const { pathname } = new URL(context.req.url);
    const file = files.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : files.get(PAGE));
    if (file === undefined) return context.text("Not here.", 404);
    if (file === files.get(PAGE)) context.header("Link", linksFor(pathname));
    context.header("Content-Type", file.contentType);
    context.header(
      "Cache-Control",
      pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    );
    return context.body(file.bytes);
  };
}
