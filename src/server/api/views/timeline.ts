import { z } from "zod";
import { locatedSchema, reportId } from "../schemas.ts";
import { aboutSchema, groupSchema } from "./parts.ts";

const happeningSchema = z.object({
  about: aboutSchema,
  words: z.string(),
  spot: locatedSchema,
  isCertain: z.boolean(),
  reasons: z.array(z.string()),
  groups: z.array(groupSchema),
});
export type HappeningView = z.infer<typeof happeningSchema>;

const daySchema = z.object({
  day: z.string(),
  words: z.string(),
  isBackground: z.boolean(),
  happenings: z.array(happeningSchema),
  published: z.array(reportId),
});

export const timelineSchema = z.object({ days: z.array(daySchema) });
export type TimelineView = z.infer<typeof timelineSchema>;
