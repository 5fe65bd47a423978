import type { Decision } from "./decision.ts";
import type { Instant } from "./instant.ts";
import type { Report } from "./report.ts";
import type { JudgementId, Located, ReportId, Span, StoryId } from "./span.ts";
import type { Story } from "./story.ts";

/** What makes an article one article however its text changes (see `articleKey` in store/key.ts). */
export type ArticleKey = string;

/** How some bytes came in. */
export interface Retrieval {
  /** URL or path they came from. */
  readonly source: string;
  readonly retrievedAt: Instant;
  readonly contentType: string | null;
}

/** Bytes as they came, never changed. The same bytes again are the same original, with its first retrieval. */
export interface Original extends Retrieval {
  /** SHA-256 of the bytes, hexadecimal: what they are known by. */
  readonly sha256: string;
  /** Number of bytes. */
  readonly size: number;
}

/** A report on its way in. */
export interface Arrival {
  readonly report: Report;
  readonly retrievedAt: Instant;
  /** SHA-256 of the original it was read from, kept before; null where the bytes are not kept. */
  readonly original: string | null;
}

/**
 * A text that an article had from `retrievedAt` on. An article that goes back to an earlier text has a further revision
 * with the earlier report. Revisions are in the order of `retrievedAt`, whatever order they came in.
 */
export interface Revision {
  readonly article: ArticleKey;
  readonly report: ReportId;
  readonly sha256: string;
  readonly retrievedAt: Instant;
  readonly original: string | null;
  /** From 1, the place among the article's revisions. */
  readonly number: number;
  readonly previous: ReportId | null;
  /** The last time that this text was found unchanged; `retrievedAt` where never looked at again. */
  readonly lastSeenAt: Instant;
}

/** `new`: first of its article. `revised`: another text of a known article. `seen`: nothing new. */
export interface Kept {
  readonly is: "new" | "revised" | "seen";
  readonly revision: Revision;
}

/** What a clusterer knows a report by; `data` is its own business, `version` says which clusterer can read it. */
export interface Fingerprint {
  readonly report: ReportId;
  readonly version: string;
  /** The moment to ask for it by: when the report was published, else retrieved. */
  readonly at: Instant;
  readonly data: string | Uint8Array;
}

/** A story as it stands in a list. Only reports that are their articles' newest are counted. */
export interface StoryEntry {
  readonly id: StoryId;
  readonly openedAt: Instant;
  /** When its membership last changed. */
  readonly updatedAt: Instant;
  readonly reports: number;
  /** The title of its last telling; null where it was never told. */
  readonly title: string | null;
  /** The story that it was merged into: its reports are there. */
  readonly mergedInto: StoryId | null;
}

/** A report belongs to a story from `since` until `until` (null: still), because of `decision`. */
export interface Membership {
  readonly report: ReportId;
  readonly story: StoryId;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly decision: Decision;
  /** The person's judgement that put it there; null where the machine did. */
  readonly judgement: JudgementId | null;
}

/** A story as it was last told. `digest` says from what: while it is the same, the story need not be told again. */
export interface Told {
  readonly story: StoryId;
  readonly digest: string;
  readonly toldAt: Instant;
  readonly file: Story;
}

/** What is known of a feed or page that is watched, to ask for it politely. */
export interface Feed {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetchedAt: Instant | null;
  /** How the last fetch ended, in a word of the fetcher ("fetched", "unchanged", "failed: 503"). */
  readonly outcome: string | null;
}

/** How far an import of `source` has come; `position` is the importer's own. */
export interface Mark {
  readonly source: string;
  readonly position: string;
  readonly at: Instant;
}

/** A report that matches a query, best first. All spans are of the report's text, those of `titleMarks` of `title`. */
export interface ReportHit {
  readonly report: ReportId;
  readonly title: string | null;
  readonly titleMarks: readonly Span[];
  /** The stretch of the text that matches best, cut at spaces. */
  readonly excerpt: Span;
  /** Its words. */
  readonly words: string;
  /** Whether the text goes on after them. */
  readonly goesOn: boolean;
  /** What matches inside the excerpt. */
  readonly marks: readonly Span[];
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
}

/** What of a told story can be searched: its claims, the words that people are quoted with, sentences with a figure. */
export type PassageKind = "claim" | "quotation" | "figure";

/** Something said in a told story that matches a query. `marks` are spans of `text`. */
export interface PassageHit extends Located {
  readonly story: StoryId;
  /** Of the claim, attribution or figure. */
  readonly id: string;
  readonly text: string;
  /** Who says it; null: nobody is named. */
  readonly voice: string | null;
  readonly marks: readonly Span[];
  readonly score: number;
}

/** How much of each has come to a story since somebody last looked at it. */
export interface Since {
  readonly reports: number;
  readonly claims: number;
  /** Figures that are others now. */
  readonly figures: number;
  readonly denials: number;
}

/** A story as it stands in a list, with what its last telling says; zeros where it was never told. */
export interface StoryCard extends StoryEntry {
  readonly isTold: boolean;
  readonly period: Story["period"];
  /** Independent lines of reporting behind the best carried claim. */
  readonly lines: number;
  readonly claims: number;
  /** Disputes between claims that can be compared. */
  readonly contested: number;
  /** When somebody last looked at it; null: never. */
  readonly lookedAt: Instant | null;
  /** Null: nothing, or nobody ever looked. */
  readonly since: Since | null;
}

/** What told stories are listed under: names of places, of people and organisations, of outlets. */
export type FacetKind = "place" | "entity" | "outlet";

export interface Facet {
  readonly value: string;
  readonly stories: number;
}

/** Several lines carry a claim of it, or none; it changed since somebody last looked; nobody ever looked. */
export type CardStatus = "contested" | "several" | "single" | "changed" | "unread";

/** Which stories a list is of; all that is given must hold. Stories that were never told have no facets and no days. */
export interface CardFilter {
  readonly place?: string;
  readonly entity?: string;
  readonly outlet?: string;
  readonly status?: CardStatus;
  /** Days (`2031-03-11`) that its period must touch. */
  readonly from?: string;
  readonly to?: string;
  /** A report of it holds them (see store/query.ts). */
  readonly words?: string;
}
