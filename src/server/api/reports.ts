import { z } from "zod";
import { instantSchema, reportId, storyId } from "./schemas.ts";

export const reportAnswer = z.object({
  id: reportId,
  input: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  text: z.string(),
  /** All that came with it. */
  given: z.looseObject({}),
  story: storyId.nullable(),
  article: z.string(),
  retrievedAt: instantSchema,
});

export type ReportAnswer = z.infer<typeof reportAnswer>;
