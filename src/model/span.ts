/**
 * A stretch of a report's text: half-open, in UTF-16 code units, `0 ≤ start < end ≤ text.length`.
 * `text.slice(start, end)` are its words. This is the one unit of position in the whole project; data that counts
 * otherwise (code points, bytes, inclusive ends) is converted at the door where it comes in.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of a named report. */
export interface Located extends Span {
  readonly report: ReportId;
}

/** Where something derived comes from, with the words themselves: `quoted === text.slice(start, end)`. */
export interface Evidence extends Located {
  readonly quoted: string;
}

/** Ids are `r`, `e`, `a`, `f`, `c`, `d`, `s`, `j` and a hash of key fields (see `id` in ids.ts): reading twice changes nothing. */
export type ReportId = string;
export type EntityId = string;
export type AttributionId = string;
export type FigureId = string;
export type ClaimId = string;
export type DisputeId = string;
/** A story that is kept: it hangs on the report that opened it, and stays when others come, go, or are merged in. */
export type StoryId = string;
/** A person's judgement, by its place in the ledger. */
export type JudgementId = string;
/** Something that somebody wants to hear of, `w`; its alerts are `n`. */
export type WatchId = string;
