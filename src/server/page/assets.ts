import type { Context } from "hono";
import { askedFirst } from "../api/addresses.ts";
import { AHEAD, linksOf } from "./links.ts";
import { type AtHand, pageWith } from "./page.ts";

/** Answers what the API does not: a file of the built application, or its page for every address of a view. */
export type Assets = (context: Context, atHand: AtHand) => Response;

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** The page of the application, which reads the address itself. */
const PAGE = "/index.html";

/**
 * Serves files held in memory, by path from "/". Names with a hash never change and are kept by the browser for good. The
 * page is made each time: what its view asks first comes with it where it is at hand, and is named in its header where it
 * is not. It is never kept, for what it holds is of this moment. An address with an ending that is no file is not there.
 */
export function assetsOf(files: ReadonlyMap<string, Asset>): Assets {
  const page = files.get(PAGE);
  const html = page === undefined ? "" : Buffer.from(page.bytes).toString();
  const linksFor = linksOf(files.get(AHEAD));
  return (context, atHand) => {
    const { pathname, searchParams } = new URL(context.req.url);
    const file = files.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : page);
    if (file === undefined) return context.text("Not here.", 404);
    context.header("Content-Type", file.contentType);
    if (file !== page) {
      context.header("Cache-Control", kept(pathname));
      return context.body(file.bytes);
    }
    const asked = askedFirst(pathname, searchParams).map((address) => [address, atHand(address)] as const);
    const answers = new Map(asked.filter((one): one is [string, string] => one[1] !== null));
    context.header(
      "Link",
      linksFor(
        pathname,
        asked.flatMap(([address, answer]) => (answer === null ? [address] : [])),
      ),
    );
    context.header("Cache-Control", "no-store");
    return context.body(pageWith(html, answers));
  };
}

const kept = (pathname: string): string =>
  pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
