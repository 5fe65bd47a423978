import { createRequire } from "node:module";
import type { parseFeed as Parse } from "feedsmith";

const require = createRequire(import.meta.url);
const feedsmith = (): typeof import("feedsmith") => require("feedsmith");

export type AnyFeed = ReturnType<typeof Parse<string>>;

export interface Parsed {
  /** One, or as many as entries where they had to be read one by one. */
  readonly feeds: readonly AnyFeed[];
  /** The file ends before the feed does. */
  readonly truncated: boolean;
  /** Entries that cannot be read. */
  readonly broken: number;
  /** There are more entries than are read one by one. */
  readonly goesOn: boolean;
}

/** A feed of any kind. One that is cut short, or holds an entry that is no sound XML, is read entry by entry. */
export function parseFeed(text: string): Parsed {
  const truncated = !/<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[\s\S]*)?$/i.test(text.slice(-2000));
  const isXml = /^\s*</.test(text.slice(0, 1000));
  const whole = isXml && truncated ? null : attempt(text);
  if (whole !== null) return { feeds: [whole], truncated: false, broken: 0, goesOn: false };
  const { entries, goesOn } = entriesOf(text);
  const single = entries.map(attempt);
  const feeds = single.filter((feed) => feed !== null);
  return { feeds, truncated: isXml && truncated, broken: single.length - feeds.length, goesOn };
}

function attempt(text: string): AnyFeed | null {
  try {
    return feedsmith().parseFeed(text);
  } catch {
    return null;
  }
}

const ENTRY = /<((?:[\w-]{1,20}:)?(?:item|entry))(?=[\s>])/gi;

/** Most entries that are read one by one; what stands before the first is parsed again with each. */
export const MOST = 2000;

/** What stands before the entries, then one whole entry, then the end: a feed for each. */
function entriesOf(text: string): { readonly entries: readonly string[]; readonly goesOn: boolean } {
  const entries: string[] = [];
  ENTRY.lastIndex = 0;
  const first = ENTRY.exec(text);
  if (first === null || first.index > 50_000) return { entries, goesOn: false };
  const before = text.slice(0, first.index);
  const after = /<channel[\s>]/i.test(before) && !/<\/channel>/i.test(before) ? "</channel>" : "";
  const root = /<((?:[\w-]{1,20}:)?(?:rss|feed|rdf))[\s>]/i.exec(before)?.[1] ?? "rss";
  for (let at: RegExpExecArray | null = first; at !== null; at = ENTRY.exec(text)) {
    if (entries.length === MOST) return { entries, goesOn: true };
    const close = `</${at[1]}>`;
    const end = text.indexOf(close, at.index);
    if (end < 0) break;
    entries.push(`${before}${text.slice(at.index, end)}${close}${after}</${root}>`);
    ENTRY.lastIndex = end;
  }
  return { entries, goesOn: false };
}
