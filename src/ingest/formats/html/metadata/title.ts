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
 * The headline: what the metadata states, without the site's name beside it. Where the sources differ, that which the
 * page shows as its heading; else the first. Without metadata, the words of the document's title that stand on the page
 * by themselves (`lines`; asked for only then), the one heading, or the document's title.
 */
export function chooseTitle(
  stated: readonly (string | null)[],
  shown: Shown,
  site: readonly string[],
  lines: () => readonly Line[],
): string | null {
  const bare = stated.filter((title) => title !== null).map((title) => withoutSite(title, site));
  const headings = shown.headings.map(squeezed);
  const isShown = (title: string): boolean => headings.includes(squeezed(title));
  const named = bare.find(isShown) ?? bare[0];
  if (named !== undefined) return named;
  const whole = shown.documentTitle === null ? null : withoutSite(shown.documentTitle, site);
  const own = whole === null || whole.length > LONGEST ? null : shownOf(shown.documentTitle!, lines());
  return own ?? (shown.headings.length === 1 ? shown.headings[0]! : whole);
}

/** A line of the page, and whether it is set as a heading. */
export interface Line {
  readonly words: string;
  readonly isHeading: boolean;
}

/**
 * Of the page's lines that the document's title holds, the longest: a heading of half its length, else a line that is its
 * longest part ("Port of Kallvik | Press | Barge breaks loose"); null where the site's name may be all that was found.
 */
function shownOf(documentTitle: string, lines: readonly Line[]): string | null {
  const title = squeezed(documentTitle);
  const held = lines
    .filter(({ words }) => words.length <= documentTitle.length && title.includes(squeezed(words)))
    .toSorted((a, b) => b.words.length - a.words.length);
  const heading = held.find(({ isHeading, words }) => isHeading && squeezed(words) !== "")?.words ?? null;
  if (heading !== null && 2 * heading.length >= documentTitle.length) return heading;
  const longest = Math.max(...documentTitle.split(PARTS).map((part) => squeezed(part).length));
  return held.find(({ words }) => squeezed(words).length >= longest)?.words ?? null;
}

/** Nothing longer is a headline with a site's name beside it; each part of a title is looked at anew for each. */
const LONGEST = 1000;

/** Small letters and digits only. */
const squeezed = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const PARTS = /\s+[|–—•·-]\s+|\s*[|»«]\s*|\s+::?\s+/g;

/**
 * "Bridge falls | Lunda Post" and "Bridge falls - Lunda Post" without the site, "Lunda Post | Bridge falls" too where
 * that is all its name; other dashes stay.
 */
function withoutSite(title: string, site: readonly string[]): string {
  if (title.length > LONGEST) return title;
  const parts = [...title.matchAll(PARTS)];
  for (const part of parts.toReversed()) {
    const tail = squeezed(title.slice(part.index + part[0].length));
    const named = site.some(
      (name) => tail === name || (tail.length > 3 && (name.includes(tail) || tail.includes(name))),
    );
    if (named && part.index > 0) return withoutSite(title.slice(0, part.index).trim(), site);
  }
  const head = parts[0];
  if (head === undefined || !site.includes(squeezed(title.slice(0, head.index)))) return title;
  return title.slice(head.index + head[0].length).trim() || title;
}
