import { z } from "zod";
import { instantSchema, locatedSchema, markedSchema, reportId, storyId } from "../schemas.ts";

export const reportHeadSchema = z.object({
  id: reportId,
  label: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  /** Why it is dated so. */
  reasons: z.array(z.string()),
  isInferred: z.boolean(),
  url: z.string().nullable(),
  credits: z.array(z.string()),
  /** How many texts its article has had. */
  revisions: z.int(),
});
export type ReportHead = z.infer<typeof reportHeadSchema>;

/** What every view of a story stands under. */
export const headSchema = z.object({
  id: storyId,
  digest: z.string(),
  title: z.string(),
  titleSpot: locatedSchema.nullable(),
  period: z.string(),
  openedAt: instantSchema,
  updatedAt: instantSchema,
  lookedAt: instantSchema.nullable(),
  reports: z.array(reportHeadSchema),
  lines: z.array(z.object({ reports: z.array(reportId), why: z.array(z.string()) })),
  /** What editors say of claims, by claim. */
  marks: z.record(z.string(), markedSchema),
  /** What the machine asks about which reports it has: so many other stories may be this event, so many of its reports of another. */
  asks: z.object({ near: z.int(), loose: z.int() }),
  counts: z.object({
    claims: z.int(),
    /** Rivals that can be compared. */
    contested: z.int(),
    figures: z.int(),
    voices: z.int(),
    timeline: z.int(),
    map: z.int(),
    lineage: z.int(),
  }),
});
export type Head = z.infer<typeof headSchema>;
