import { z } from "zod";
import { locatedSchema } from "../schemas.ts";

export type Spot = z.infer<typeof locatedSchema>;

/** Reports that stand together: one line of reporting with why it is one, or (`why` null) reports that are no line. */
export const groupSchema = z.object({ why: z.string().nullable(), spots: z.array(locatedSchema) });
export type Group = z.infer<typeof groupSchema>;

/** Words of a report inside the words around them. */
export const passageSchema = z.object({
  spot: locatedSchema,
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type Passage = z.infer<typeof passageSchema>;

/** A stretch of a text that another text has too, in that order, or has not. */
export const runSchema = z.object({ is: z.enum(["same", "cut", "added"]), text: z.string() });
export type TextRun = z.infer<typeof runSchema>;

/** What a part of a view is about: the id of a claim, figure, quotation, name or dispute; null: of its words alone. */
export const aboutSchema = z.string().nullable();

export const hedgeWords = z.string().describe("how it is qualified, in words; empty: it is not");
