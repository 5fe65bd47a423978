import { z } from "zod";
import { instantSchema, judgementId, locatedSchema, markedSchema, storyId } from "./schemas.ts";

/** Words of the subject in a report, with the line to paste when they are cited. */
const placeSchema = z.object({
  at: locatedSchema,
  /** Who publishes the report, or its label. */
  outlet: z.string(),
  words: z.string(),
  citation: z.string(),
});

/** Another claim, or name, of the story that this one could be joined with. */
const otherSchema = z.object({
  id: z.string(),
  words: z.string(),
  at: locatedSchema,
  /** It looks alike, or stands against it. */
  isNear: z.boolean(),
});

/** What a person decided. */
export const decidedSchema = z.object({
  id: judgementId,
  kind: z.string(),
  by: z.string(),
  at: instantSchema,
  note: z.string().nullable(),
  state: z.enum(["applied", "overruled", "dormant"]),
});

/** What a person can decide on a claim or a name, and what was decided on it. */
export const judgeableSchema = z.object({
  story: storyId,
  id: z.string(),
  kind: z.enum(["claim", "name"]),
  words: z.string(),
  mark: markedSchema.nullable(),
  decided: z.array(decidedSchema),
  places: z.array(placeSchema).min(1),
  /** Those that are near come first. */
  others: z.array(otherSchema),
});

export type Judgeable = z.infer<typeof judgeableSchema>;

/** What a judgement is about, in words: those of a report, or the title of a story or report. */
export const matterSchema = z.object({
  is: z.enum(["words", "report", "story"]),
  words: z.string(),
  /** Where it can be read on the desk. */
  href: z.string().nullable(),
});

/** A line of the ledger. */
const lineSchema = z.object({
  id: judgementId,
  at: instantSchema,
  by: z.string(),
  kind: z.string(),
  /** Of what was taken back, the kind; else the same. */
  decided: z.string(),
  note: z.string().nullable(),
  undoes: judgementId.nullable(),
  /** False: it has been taken back. An undoing that stands is one that was not itself taken back. */
  stands: z.boolean(),
  /** Who took it back, and when. */
  undone: z.object({ by: z.string(), at: instantSchema, note: z.string().nullable() }).nullable(),
  mark: markedSchema.pick({ verdict: true, reliability: true, credibility: true }).nullable(),
  about: z.array(matterSchema),
});

export type LedgerLine = z.infer<typeof lineSchema>;
export const ledgerSchema = z.object({ total: z.int(), judgements: z.array(lineSchema) });
export type LedgerView = z.infer<typeof ledgerSchema>;
