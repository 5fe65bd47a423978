import { z } from "zod";
import { locatedSchema } from "../schemas.ts";
import { aboutSchema, groupSchema, hedgeWords, passageSchema } from "./parts.ts";

const partSchema = z.object({
  role: z.enum(["words", "voice", "note", "break"]),
  text: z.string(),
  spot: locatedSchema.nullable(),
});

const sideSchema = z.object({
  claim: z.string(),
  passage: passageSchema,
  who: z.string(),
  day: z.string().nullable(),
  hedge: hedgeWords,
  groups: z.array(groupSchema),
});
export type Side = z.infer<typeof sideSchema>;

const disputeSchema = z.object({
  id: z.string(),
  kind: z.enum(["contradiction", "figure", "denial", "update", "qualification"]),
  words: z.string(),
  isComparable: z.boolean(),
  reason: z.string(),
  sides: z.array(sideSchema),
});
export type DisputeView = z.infer<typeof disputeSchema>;

const lineSchema = z.object({
  about: aboutSchema,
  parts: z.array(partSchema),
  groups: z.array(groupSchema),
  dispute: disputeSchema.nullable(),
});
export type BriefLineView = z.infer<typeof lineSchema>;

export const briefSchema = z.object({
  sections: z.array(z.object({ heading: z.string(), topic: z.string(), lines: z.array(lineSchema) })),
  diagnostics: z.array(
    z.object({ severity: z.string(), about: z.string(), message: z.string(), code: z.string() }),
  ),
});
export type BriefView = z.infer<typeof briefSchema>;

export const contestedSchema = z.object({ disputes: z.array(disputeSchema) });
export type ContestedView = z.infer<typeof contestedSchema>;
