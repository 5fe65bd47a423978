import { z } from "zod";
import { locatedSchema } from "../schemas.ts";
import { groupSchema } from "./parts.ts";

const bearing = z.object({ name: z.string(), x: z.number(), y: z.number() });

const placeSchema = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  precision: z.enum(["point", "city", "district", "region", "country"]),
  precisionWords: z.string(),
  position: z.string(),
  mentions: z.int(),
  spot: locatedSchema,
  groups: z.array(groupSchema),
});

const markSchema = z.object({
  place: z.string(),
  x: z.number(),
  y: z.number(),
  /** The path of the area that it is; empty: it is none. */
  area: z.string(),
  /** A dot of this radius; null: no point is known. */
  dot: z.number().nullable(),
  label: z.object({ x: z.number(), y: z.number(), anchor: z.enum(["start", "end"]) }).nullable(),
});

export const mapSchema = z.object({
  drawing: z
    .object({
      width: z.number(),
      height: z.number(),
      land: z.array(z.string()),
      countries: z.array(bearing),
      cities: z.array(bearing),
      marks: z.array(markSchema),
    })
    .nullable(),
  places: z.array(placeSchema),
  unresolved: z.array(
    z.object({ id: z.string(), name: z.string(), spot: locatedSchema, groups: z.array(groupSchema) }),
  ),
});
export type MapView = z.infer<typeof mapSchema>;
