import type { StoryId } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { isTold, standing } from "../../pipeline/archive/telling/tell.ts";
import { FIRST } from "../api/addresses.ts";
import { briefOf, contestedOf } from "./brief.ts";
import { claimsOf } from "./claims.ts";
import { type Drawn, drawing } from "./drawing.ts";
import { figuresOf } from "./figures.ts";
import { claimPlaces, standingHead } from "./head.ts";
import { lineageOf } from "./lineage.ts";
import { mapOf } from "./map.ts";
import { timelineOf } from "./timeline.ts";
import { voicesOf } from "./voices.ts";

/**
 * The version of drawing, kept beside all that is drawn beforehand: what an earlier one drew is drawn again. It is raised by
 * hand with every change to a view of the same story (a test says when).
 */
export const DRAWER = "6";

type Views = Readonly<Record<string, (archive: Archive, story: Drawn) => unknown>>;

/** What is drawn of a story beforehand: what its views ask first. */
const VIEWS: Views = {
  head: standingHead,
  claimPlaces: (_, { story }) => claimPlaces(story),
  brief: (_, story) => briefOf(story),
  claims: (_, story) => claimsOf(story, FIRST.claims),
  contested: (_, story) => contestedOf(story),
  figures: (_, story) => figuresOf(story),
  voices: (_, story) => voicesOf(story, FIRST.voices),
  timeline: (_, story) => timelineOf(story),
  lineage: lineageOf,
};

/**
 * Of a story that does not come whole at first also what comes after: to read it and draw that would hold up everybody for
 * half a second. And the map, whose outlines of its part of the earth are more than all the rest of a small story.
 */
const VIEWS_OF_LARGE: Views = {
  "claims-all": (_, story) => claimsOf(story),
  "voices-all": (_, story) => voicesOf(story),
  map: (_, story) => mapOf(story),
};

const isLarge = ({ story: { claims } }: Drawn): boolean => claims.length > FIRST.claims;

/** The JSON of each view, by its name. */
export const viewsOf = (archive: Archive, story: Drawn): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...VIEWS, ...(isLarge(story) ? VIEWS_OF_LARGE : {}) }).map(([name, draw]) => [
      name,
      JSON.stringify(draw(archive, story)),
    ]),
  );

/** Draws a told story beforehand where that was not done yet; `told`: what it has just been told, to spare its reading. */
export function drawAhead(archive: Archive, asked: StoryId, told?: Story): void {
  if (archive.store.readOnly || isDrawn(archive, asked)) return;
  const story = drawing(archive, standing(archive, asked), told);
  archive.store.drawn.keep(story.id, madeOf(story.digest), viewsOf(archive, story));
}

/** Whether what is kept was drawn of the last telling, and as this program draws. */
export function isDrawn({ store, ...archive }: Archive, asked: StoryId): boolean {
  const id = standing({ store, ...archive }, asked);
  const digest = store.told.digest(id);
  return digest !== null && store.drawn.has(id, madeOf(digest));
}

/** A story whose views lie ready. */
export interface Ready {
  readonly id: StoryId;
  readonly digest: string;
  /** The JSON of what was drawn under a name; null: nothing was. */
  find(name: string): string | null;
}

/** The story as it is told now, where its views were drawn; null: it has to be told or drawn first. Cheap: it is not read. */
export function readyOf(archive: Archive, asked: StoryId): Ready | null {
  if (!isTold(archive, asked) || !isDrawn(archive, asked)) return null;
  const { told, drawn } = archive.store;
  const id = standing(archive, asked);
  const digest = told.digest(id)!;
  return { id, digest, find: (name) => drawn.find(id, madeOf(digest), name) };
}

const madeOf = (digest: string): string => `${digest.slice(0, 16)} ${DRAWER}`;
