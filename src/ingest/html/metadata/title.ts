import type { Shown } from "./shown.ts";

/** Names that a page's site goes by: its outlet's, its host's. */
export function siteOf(outlet: string | null, address: string | null): readonly string[] {
  const host = address === null ? null : (URL.parse(address)?.hostname.replace(/^www\./, "") ?? null);
  return [outlet, host, host?.replace(/\.[a-z.]+$/, "") ?? null]
    .filter((name) => name !== null)
    .map(squeezed)
    .filter((name) => name.length > 1);
}

/**
 * The headline: what the metadata states, without the site's name at its end. Where the sources differ, that which the
 * page shows as its heading; else the first. Without metadata, the one heading, or the document's title.
 */
export function chooseTitle(
  stated: readonly (string | null)[],
  shown: Shown,
  site: readonly string[],
): string | null {
  const bare = stated.filter((title) => title !== null).map((title) => withoutSite(title, site));
  const headings = shown.headings.map(squeezed);
  const isShown = (title: string): boolean => headings.includes(squeezed(title));
  const named = bare.find(isShown) ?? bare[0];
  if (named !== undefined) return named;
  const whole = shown.documentTitle === null ? null : withoutSite(shown.documentTitle, site);
  const heading = shown.headings.find(
    (one) => whole !== null && squeezed(shown.documentTitle!).includes(squeezed(one)),
  );
  return heading ?? (shown.headings.length === 1 ? shown.headings[0]! : whole);
}

/** Small letters and digits only. */
const squeezed = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const PARTS = /\s+[|–—-]\s+|\s*[|»«]\s*|\s+::?\s+/g;

/** "Bridge falls | Lunda Post" and "Bridge falls - Lunda Post" without the site; other dashes stay. */
export function withoutSite(title: string, site: readonly string[]): string {
  for (const part of [...title.matchAll(PARTS)].reverse()) {
    const tail = squeezed(title.slice(part.index + part[0].length));
    const named = site.some(
      (name) => tail === name || (tail.length > 3 && (name.includes(tail) || tail.includes(name))),
    );
    if (named && part.index > 0) return withoutSite(title.slice(0, part.index).trim(), site);
  }
  return title;
}
