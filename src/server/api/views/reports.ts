import { z } from "zod";
import { decidedSchema, matterSchema } from "../judge.ts";
import { reportId, storyId } from "../schemas.ts";
import { storyCard } from "../stories.ts";

/** Why a report is where it is. */
const placedSchema = z.object({
  report: reportId,
  /** Who put it there; null: the machine did. */
  by: z.string().nullable(),
  /** In words: what the machine found alike, or a person's note. */
  why: z.array(z.string()),
});

/** What a person decided on which reports are one story, with what it is about. */
const onReportsSchema = decidedSchema.extend({
  /** `overruled`: stories that were kept apart and joined later. */
  state: z.enum(["applied", "overruled"]),
  about: z.array(matterSchema),
});

/** Two sides: what speaks for one event, in words, and what for two. */
const weighed = { alike: z.array(z.string()), unlike: z.array(z.string()) };

/** Another story that may be this one; “here” is this one. */
const nearSchema = storyCard
  .pick({ title: true, period: true, reports: true })
  .extend({ story: storyId, ...weighed });

/** Reports that may be of another event; “here” are they. */
const looseSchema = z.object({ reports: z.array(reportId).min(1), ...weighed });

export const reportsSchema = z.object({
  /** What the machine asks of people, the likeliest first. */
  near: z.array(nearSchema),
  loose: z.array(looseSchema),
  placed: z.array(placedSchema),
  /** Those that stand, newest first. */
  decided: z.array(onReportsSchema),
});
export type ReportsView = z.infer<typeof reportsSchema>;

/** Two stories side by side; “here” is the one that was asked from. */
export const besideSchema = z.object({
  story: storyId,
  ...weighed,
});
export type Beside = z.infer<typeof besideSchema>;
