import { z } from "zod";
import { instantSchema, pageQuery, storyId } from "./schemas.ts";

/** What has come to a story since it was last looked at; null: nothing. */
const sinceSchema = z.object({
  reports: z.int(),
  claims: z.int(),
  figures: z.int(),
  denials: z.int(),
});

/** A story as it stands in a list. */
export const storyCard = z.object({
  id: storyId,
  title: z.string(),
  /** False: it has not been read as a story yet; that is under way, and an event will say when it is done. */
  isTold: z.boolean(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  reports: z.int(),
  /** Independent lines of reporting behind the best carried claim. */
  lines: z.int(),
  claims: z.int(),
  /** Disputes between claims that can be compared. */
  contested: z.int(),
  updatedAt: instantSchema,
  lookedAt: instantSchema.nullable(),
  since: sinceSchema.nullable(),
});

export const STATUSES = ["contested", "several", "single", "changed", "unread"] as const;

const word = z.string().min(1).max(400).optional();

export const storyQuery = z.object({
  /** Words that a report of the story holds. */
  q: word,
  place: word,
  entity: word,
  outlet: word,
  status: z.enum(STATUSES).optional(),
  /** Days that the story's period touches. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...pageQuery,
});

const facet = z.array(z.object({ value: z.string(), stories: z.int() }));

export const storyList = z.object({
  total: z.int(),
  stories: z.array(storyCard),
  /** How many of the stories that pass each of these would leave; only with the first page of a list. */
  facets: z.object({ places: facet, entities: facet, outlets: facet, statuses: facet }).nullable(),
});

export type Card = z.infer<typeof storyCard>;
export type CardQuery = z.infer<typeof storyQuery>;
export type CardList = z.infer<typeof storyList>;
