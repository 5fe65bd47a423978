import { z } from "zod";

/** A moment in UTC, as `toISOString` writes it. */
export const instantSchema = z.iso.datetime();
export const storyId = z.string().regex(/^s[0-9a-v]{8}$/);
export const reportId = z.string().regex(/^r[0-9a-v]{8}$/);
export const judgementId = z.string().regex(/^j[0-9a-v]{8}$/);

export const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export type Failure = z.infer<typeof errorSchema>;

/** Which part of a list is wanted. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
};

/** A span and its report. */
export const locatedSchema = z.object({
  report: reportId,
  start: z.int().min(0),
  end: z.int().min(1),
});

/** A claim or name as a person points at it (see `Anchor` in model/judgement.ts). */
export const anchorSchema = z.object({ id: z.string(), at: locatedSchema });

/** An editor's mark; the grades of the Admiralty code are the editor's own entry and may be left out. */
export const markSchema = z.object({
  verdict: z.enum(["verified", "false", "misattributed", "watch"]),
  reliability: z.enum(["A", "B", "C", "D", "E", "F"]).nullable().default(null),
  credibility: z.literal([1, 2, 3, 4, 5, 6]).nullable().default(null),
});

/** A mark with who set it, and why. */
export const markedSchema = markSchema.extend({
  by: z.string(),
  at: instantSchema,
  note: z.string().nullable(),
  judgement: judgementId,
});

/** `r…:start-end`, as in the address of a page. */
export const placeQuery = z
  .string()
  .regex(/^r[0-9a-v]{8}:\d{1,9}-\d{1,9}$/)
  .optional();

/** A place as it stands in an address; null where none does. */
export function placeOf(words: string | undefined): z.infer<typeof locatedSchema> | null {
  if (words === undefined) return null;
  const [report, start, end] = words.split(/[:-]/) as [string, string, string];
  return { report, start: Number(start), end: Number(end) };
}
