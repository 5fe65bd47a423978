import type { ArticleKey } from "../model/archive.ts";
import type { Report } from "../model/report.ts";

/** Parameters that say where a reader came from and not what is read. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid)$/i;

/**
 * What makes an article one article however its text changes: the address it gives itself, else its URL, else outlet,
 * title and day together, else the name of the input. An address on another site is not believed: that is how outlets
 * point to the agency whose copy they print, and their texts are theirs. Outlet and title without the day are not
 * enough: "Live updates" comes every day.
 *
 * @example articleKey(report) // "url:https://courier.example/tarvik"
 */
export function articleKey({ input, given }: Pick<Report, "input" | "given">): ArticleKey {
  const { url, canonical: declared, outlet, title, published } = given;
  const own = parsed(url);
  const canonical = parsed(declared);
  if (canonical && (!own || site(own) === site(canonical))) return `url:${bare(canonical)}`;
  if (own) return `url:${bare(own)}`;
  if (outlet && title && published && published.length >= 10)
    return `title:${JSON.stringify([outlet, title, published.slice(0, 10)])}`;
  return `input:${input}`;
}

const parsed = (url: string | null): URL | null => {
  const read = url === null ? null : URL.parse(url);
  return read && /^https?:$/.test(read.protocol) ? read : null;
};

const site = ({ host }: URL): string => host.replace(/^(www|m|amp|mobile)\./, "");

function bare(url: URL): string {
  const copy = new URL(url);
  copy.protocol = "https:";
  copy.hash = "";
  copy.username = copy.password = "";
  for (const name of [...copy.searchParams.keys()]) if (TRACKING.test(name)) copy.searchParams.delete(name);
  return copy.href;
}
