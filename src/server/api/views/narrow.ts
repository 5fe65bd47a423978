import { z } from "zod";
import { STANDINGS } from "../narrow/claims.ts";
import { instantSchema } from "../schemas.ts";

const words = z.string().trim().max(400).optional();

/** Only what holds all these words, in any order and case: in itself, or in the labels and outlets of its reports. */
const find = words;

export const NOTHING = z.object({});
export const findQuery = z.object({ find });
export const claimsNarrowed = z.object({ find, standing: z.enum(STANDINGS).optional() });
/** `item`: what is counted, as the ledger heads it. */
export const figuresNarrowed = z.object({ find, item: words });
/** `speaker`: the name of the one who speaks. */
export const voicesNarrowed = z.object({ find, speaker: words });
/** Default: since it was last looked at. */
export const sinceQuery = z.object({ since: instantSchema.optional() });
