import type { Context } from "hono";

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
 * page is asked for each time. An address with an ending that is no file is not there.
 */
export const assetsOf =
  (files: ReadonlyMap<string, Asset>): Assets =>
  (context) => {
    const { pathname } = new URL(context.req.url);
    const file = files.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : files.get(PAGE));
    if (file === undefined) return context.text("Not here.", 404);
    context.header("Content-Type", file.contentType);
    context.header(
      "Cache-Control",
      pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    );
    return context.body(file.bytes);
  };
