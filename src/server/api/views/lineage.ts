import { z } from "zod";
import { instantSchema, locatedSchema, reportId } from "../schemas.ts";
import { runSchema } from "./parts.ts";

const sideSchema = z.object({ spot: locatedSchema, runs: z.array(runSchema) });
const statement = z.object({ spot: locatedSchema, words: z.string() });

/** What a report made of the one whose words it shares. */
const relaySchema = z.object({
  from: reportId,
  to: reportId,
  cut: z.array(statement),
  added: z.array(statement),
});
export type Relay = z.infer<typeof relaySchema>;

const sharingSchema = z.object({
  reports: z.array(reportId),
  agency: z.string().nullable(),
  reasons: z.array(z.string()),
  /** The same words in two or more reports; each report's runs are told from the first one's. */
  passages: z.array(z.array(sideSchema)),
  relays: z.array(relaySchema),
});
export type Sharing = z.infer<typeof sharingSchema>;

/** A claim that some reports hedge and others state. */
const hedgeSchema = z.object({
  claim: z.string(),
  hedged: z.array(statement.extend({ hedge: z.string() })),
  plain: z.array(statement),
});
export type HedgeLost = z.infer<typeof hedgeSchema>;

export const lineageSchema = z.object({
  sharing: z.array(sharingSchema),
  hedges: z.array(hedgeSchema),
  /** Reports whose article has had more than one text. */
  revised: z.array(z.object({ report: reportId, texts: z.int(), lastAt: instantSchema })),
});
export type LineageView = z.infer<typeof lineageSchema>;
