import { z } from "zod";
import { locatedSchema } from "../schemas.ts";
import { reportHeadSchema } from "./head.ts";

const noteSchema = z.object({
  kind: z.enum(["claim", "quotation", "figure", "name", "time"]),
  start: z.int(),
  end: z.int(),
  /** What it is part of, to be asked for; null: all that is known of it stands here. */
  about: z.string().nullable(),
  words: z.string(),
  reasons: z.array(z.string()),
});
export type Note = z.infer<typeof noteSchema>;

/** A report in full, with what was read from it. */
export const readerSchema = z.object({
  report: reportHeadSchema,
  /** What stands before words of it where they are cited; empty: nothing is known. */
  source: z.string(),
  text: z.string(),
  language: z.string(),
  paragraphs: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      kind: z.enum(["title", "body", "caption", "credit", "boilerplate"]),
    }),
  ),
  /** In text order. */
  notes: z.array(noteSchema),
});
export type Reader = z.infer<typeof readerSchema>;

/** What a thing is, why it was decided so, and all its words. */
export const subjectSchema = z.object({
  id: z.string(),
  kind: z.enum(["claim", "dispute", "quotation", "figure", "name"]),
  is: z.string(),
  title: z.string(),
  why: z.array(z.string()),
  places: z.array(z.object({ spot: locatedSchema, note: z.string() })),
  /** What else it belongs to. */
  see: z.array(z.object({ id: z.string(), is: z.string(), words: z.string() })),
});
export type SubjectView = z.infer<typeof subjectSchema>;
