import { z } from "zod";
import { anchorSchema, instantSchema, reportId, storyId } from "./schemas.ts";

export const watchId = z.string().regex(/^w[0-9a-v]{8}$/);

const name = z.string().trim().min(1).max(200);

/** What can be watched for, as `WatchRule` in the model says. */
const ruleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("figure"), words: name, threshold: z.number().nullable().default(null) }),
  z.object({ kind: z.literal("denial"), claim: anchorSchema.nullable().default(null) }),
  z.object({ kind: z.literal("line"), claim: anchorSchema.nullable().default(null) }),
  z.object({ kind: z.literal("place"), name }),
  z.object({ kind: z.literal("name"), name }),
]);

export const watchDraftSchema = z.object({
  name,
  on: ruleSchema,
  story: storyId.nullable().default(null),
  webhook: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
});

const citationSchema = z.object({
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  inferred: z.boolean(),
  url: z.string().nullable(),
  quoted: z.string(),
});

const alertSchema = z.object({
  id: z.string(),
  watch: watchId,
  story: storyId,
  at: instantSchema,
  title: z.string(),
  words: z.string(),
  evidence: z.array(z.object({ report: reportId, start: z.int(), end: z.int(), quoted: z.string() })).min(1),
  citations: z.array(citationSchema),
  /** How sending it to the webhook went; null: there is none. */
  delivery: z
    .object({
      state: z.enum(["waiting", "delivered", "failed"]),
      attempts: z.int(),
      outcome: z.string().nullable(),
    })
    .nullable(),
});

export const watchSchema = watchDraftSchema.extend({ id: watchId, madeAt: instantSchema });

/** A watch with the newest of its alerts. */
export const watchedSchema = watchSchema.extend({
  /** Of the one story that is watched; null: every story is, or it has none. */
  storyTitle: z.string().nullable(),
  alerts: z.array(alertSchema),
});

export type Watched = z.infer<typeof watchedSchema>;
