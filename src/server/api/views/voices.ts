import { z } from "zod";
import { locatedSchema } from "../schemas.ts";
import { groupSchema, hedgeWords, runSchema } from "./parts.ts";

const sayingSchema = z.object({
  id: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  words: z.string(),
  spot: locatedSchema,
  stance: z.string(),
  isAgainst: z.boolean(),
  hedge: hedgeWords,
  through: z.string(),
  groups: z.array(groupSchema),
  /** Other wordings of the quotation, each laid beside `words`. */
  variants: z.array(z.object({ id: z.string(), spot: locatedSchema, runs: z.array(runSchema) })),
});
export type SayingView = z.infer<typeof sayingSchema>;

const speakerSchema = z.object({
  id: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  role: z.string(),
  otherNames: z.array(z.string()),
  reports: z.int(),
  sayings: z.array(sayingSchema),
});
export type SpeakerView = z.infer<typeof speakerSchema>;

export const voicesSchema = z.object({
  /** How many speakers there are to be had. */
  total: z.int(),
  speakers: z.array(speakerSchema),
  /** How many there are besides. */
  more: z.int(),
});
export type VoicesView = z.infer<typeof voicesSchema>;
