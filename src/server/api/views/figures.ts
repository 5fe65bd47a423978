import { z } from "zod";
import { locatedSchema } from "../schemas.ts";
import { aboutSchema, groupSchema, passageSchema } from "./parts.ts";

const bound = z.enum(["exact", "about", "atLeast", "atMost", "between"]);

const rowSchema = z.object({
  figure: z.string(),
  bound,
  boundWords: z.string(),
  value: z.string(),
  unit: z.string(),
  item: z.string(),
  scope: z.string(),
  days: z.array(z.object({ day: z.string(), words: z.string() })),
  who: z.string(),
  /** Who else gives the value: "elsewhere the mayor"; empty: nobody else. */
  elsewhere: z.string(),
  passage: passageSchema,
  groups: z.array(groupSchema),
});
export type FigureRow = z.infer<typeof rowSchema>;

/** A dot of the chart: a value that one voice gives for one day, in any number of reports. */
const dotSchema = z.object({
  figure: z.string(),
  spot: locatedSchema,
  /** Its day; null where neither its words nor its report's date tell one. */
  day: z.string().nullable(),
  /** The words say the day themselves. False: it is the day of the report. */
  isSaid: z.boolean(),
  bound,
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  voice: z.string(),
  /** What it counts, in its own words. */
  item: z.string(),
  words: z.string(),
  reports: z.int(),
});
export type Dot = z.infer<typeof dotSchema>;

const groupOfFigures = z.object({
  about: aboutSchema,
  item: z.string(),
  unit: z.string(),
  rows: z.array(rowSchema),
  dots: z.array(dotSchema),
});
export type FigureGroup = z.infer<typeof groupOfFigures>;

export const figuresSchema = z.object({
  /** What has several values, most told first. */
  several: z.array(groupOfFigures),
  /** What has one. */
  single: z.array(rowSchema),
});
export type FiguresView = z.infer<typeof figuresSchema>;
