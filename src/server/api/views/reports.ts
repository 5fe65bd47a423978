import { z } from "zod";
import { matterSchema } from "../judge.ts";
import { instantSchema, judgementId, reportId, storyId } from "../schemas.ts";

/** Why a report is where it is. */
const placedSchema = z.object({
  report: reportId,
  /** Who put it there; null: the machine did. */
  by: z.string().nullable(),
  /** In words: what the machine found alike, or a person's note. */
  why: z.array(z.string()),
});

/** What a person decided on which reports are one story, with what it is about. */
const decidedSchema = z.object({
  id: judgementId,
  kind: z.string(),
  by: z.string(),
  at: instantSchema,
  note: z.string().nullable(),
  /** `overruled`: stories that were kept apart and joined later. */
  state: z.enum(["applied", "overruled"]),
  about: z.array(matterSchema),
});

export const reportsSchema = z.object({
  placed: z.array(placedSchema),
  /** Those that stand, newest first. */
  decided: z.array(decidedSchema),
});
export type ReportsView = z.infer<typeof reportsSchema>;

/** Two stories side by side. */
export const besideSchema = z.object({
  story: storyId,
  /** What speaks for one story, in words; “here” is the story that was asked from. */
  alike: z.array(z.string()),
  /** What speaks for two. */
  unlike: z.array(z.string()),
});
export type Beside = z.infer<typeof besideSchema>;
