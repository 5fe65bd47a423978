import { z } from "zod";
import { pageQuery, reportId, storyId } from "./schemas.ts";

/** A place in the words beside it. */
const mark = z.object({ start: z.int(), end: z.int() });
const marks = z.array(mark);

/** Something said in a story: a claim, the words of a quotation, a sentence with a figure. */
const saidHit = z.object({
  /** Of the claim, attribution or figure. */
  id: z.string(),
  story: storyId,
  storyTitle: z.string().nullable(),
  report: reportId,
  outlet: z.string().nullable(),
  /** What stands before its words where they are cited; empty: nothing is known. */
  source: z.string(),
  /** Where `text` stands in the report. */
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** Who says it; null: nobody is named. */
  voice: z.string().nullable(),
  /** What matches in `text`. */
  marks,
});

const reportHit = z.object({
  report: reportId,
  story: storyId.nullable(),
  storyTitle: z.string().nullable(),
  outlet: z.string().nullable(),
  /** What stands before its words where they are cited; empty: nothing is known. */
  source: z.string(),
  published: z.string().nullable(),
  title: z.string().nullable(),
  titleMarks: marks,
  /** The stretch of the report that matches best, and where it stands. */
  words: z.string(),
  excerpt: mark,
  /** Whether the report goes on after `words`. */
  goesOn: z.boolean(),
  /** What matches, in `words`. */
  marks,
});

export const FINDS = ["claims", "quotations", "figures", "reports"] as const;

export const searchQuery = z.object({
  q: z.string().min(1).max(400),
  /** Only these; default: all four. */
  in: z.enum(FINDS).optional(),
  ...pageQuery,
});

export const searchAnswer = z.object({
  claims: z.array(saidHit),
  quotations: z.array(saidHit),
  figures: z.array(saidHit),
  reports: z.array(reportHit),
});

export type Finds = (typeof FINDS)[number];
export type SaidHit = z.infer<typeof saidHit>;
export type FoundReport = z.infer<typeof reportHit>;
export type Found = z.infer<typeof searchAnswer>;
