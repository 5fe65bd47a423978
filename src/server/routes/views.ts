import { briefSchema, contestedSchema } from "../api/views/brief.ts";
import { claimsSchema } from "../api/views/claims.ts";
import { figuresSchema } from "../api/views/figures.ts";
import { lineageSchema } from "../api/views/lineage.ts";
import { mapSchema } from "../api/views/map.ts";
import { timelineSchema } from "../api/views/timeline.ts";
import { voicesSchema } from "../api/views/voices.ts";
import { briefOf, contestedOf } from "../views/brief.ts";
import { claimsOf } from "../views/claims.ts";
import { figuresOf } from "../views/figures.ts";
import { lineageOf } from "../views/lineage.ts";
import { mapOf } from "../views/map.ts";
import { timelineOf } from "../views/timeline.ts";
import { voicesOf } from "../views/voices.ts";
import { head, reports } from "./story-head.ts";
import { beside, changes, place, reader, subject } from "./story-parts.ts";
import { partedView, view } from "./view.ts";

/** What there is of one story: its head, its views, and whatever they lead to. */
export const viewRoutes = [
  head,
  view("brief", "The brief, each part with its words", briefSchema, (_, story) => briefOf(story)),
  partedView(
    "claims",
    "Claims × reports, the weightiest first; `first`: only so many of them",
    claimsSchema,
    claimsOf,
  ),
  view("contested", "Rival claims side by side", contestedSchema, (_, story) => contestedOf(story)),
  view("figures", "The ledger of figures, and its dots over time", figuresSchema, (_, story) =>
    figuresOf(story),
  ),
  partedView(
    "voices",
    "Who says what, with the wordings of each quotation, who says most first; `first`: only so many speakers",
    voicesSchema,
    voicesOf,
  ),
  view("timeline", "Day by day", timelineSchema, (_, story) => timelineOf(story)),
  view("map", "Places as they are drawn, and those that were not found", mapSchema, (_, story) =>
    mapOf(story),
  ),
  view("lineage", "Shared copy, and what each report made of it", lineageSchema, ({ archive }, story) =>
    lineageOf(archive, story),
  ),
  changes,
  reports,
  beside,
  reader,
  subject,
  place,
];
