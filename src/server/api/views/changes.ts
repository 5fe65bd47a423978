import { z } from "zod";
import { instantSchema, locatedSchema } from "../schemas.ts";
import { aboutSchema } from "./parts.ts";

const changeSchema = z.object({
  about: aboutSchema,
  parts: z.array(z.object({ role: z.enum(["was", "is", "words", "past", "note"]), text: z.string() })),
  /** Its words today; null where no report has them any more. */
  spot: locatedSchema.nullable(),
  spots: z.array(locatedSchema),
});
export type ChangeView = z.infer<typeof changeSchema>;

export const changesSchema = z.object({
  since: instantSchema,
  sections: z.array(z.object({ heading: z.string(), mark: z.string(), changes: z.array(changeSchema) })),
});
export type ChangesView = z.infer<typeof changesSchema>;
