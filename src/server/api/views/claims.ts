import { z } from "zod";
import { locatedSchema } from "../schemas.ts";

const cellSchema = z.object({
  spot: locatedSchema,
  how: z.enum(["says", "hedged", "denies"]),
  /** In the report's own voice. */
  isOwn: z.boolean(),
  words: z.string(),
});
export type Cell = z.infer<typeof cellSchema>;

const rowSchema = z.object({
  id: z.string(),
  words: z.string(),
  spot: locatedSchema,
  who: z.string(),
  status: z.enum(["oneVoice", "oneLine", "severalLines", "disputed", "unverified"]),
  statusWords: z.string(),
  lines: z.int(),
  /** The first assertion of each report that carries it. */
  cells: z.array(cellSchema),
});
export type ClaimRow = z.infer<typeof rowSchema>;

/** Of a view that begins with what weighs most. */
export const partQuery = z.object({
  /** Only so many of them: a story of thousands of claims can be read before all have come. */
  first: z.coerce.number().int().min(1).max(100_000).optional(),
  /** Of what the asker knows the story to be told; the answer is always of today, but another address is asked anew. */
  digest: z.string().optional(),
});

/** Claims × reports, the weightiest claim first; the columns are the reports of the head, by its lines. */
export const claimsSchema = z.object({ total: z.int(), claims: z.array(rowSchema) });
export type ClaimsView = z.infer<typeof claimsSchema>;
