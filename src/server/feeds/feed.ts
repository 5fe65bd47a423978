import { citationLine } from "../../model/citation.ts";
import type { Alert, Watch } from "../../model/watch.ts";

/** The alerts of a watch, as both kinds of feed tell them. */
export interface WatchFeed {
  readonly watch: Watch;
  /** Newest first. */
  readonly alerts: readonly Alert[];
  /** Where the desk is for who asks: feeds hold whole addresses. */
  readonly origin: string;
}

/** The page of the desk that a feed belongs to. */
export const homeOf = ({ origin }: WatchFeed): string => `${origin}/watch`;

/** The words that are new, in the reader of the desk. */
export const linkOf = ({ origin }: WatchFeed, { story, evidence }: Alert): string => {
  const [{ report, start, end }] = evidence;
  return `${origin}/stories/${story}?span=${encodeURIComponent(`${report}:${start}-${end}`)}`;
};

/** What is new, in one line with its story. */
export const titleOf = ({ title, words }: Alert): string => `${words} (${title})`;

/** What is new, and the citation of each of the words that say so. */
export const contentOf = ({ words, citations }: Alert): string =>
  [words, ...citations.map(citationLine)].join("\n");
