import type { z } from "zod";
import type { ViewName } from "../api/narrow/by.ts";
import { narrowClaims } from "../api/narrow/claims.ts";
import { narrowContested } from "../api/narrow/contested.ts";
import { narrowFigures } from "../api/narrow/figures.ts";
import type { Reports } from "../api/narrow/holds.ts";
import { narrowMap } from "../api/narrow/map.ts";
import { narrowTimeline } from "../api/narrow/timeline.ts";
import { narrowVoices } from "../api/narrow/voices.ts";
import type { Head } from "../api/views/head.ts";
import {
  claimsNarrowed,
  figuresNarrowed,
  findQuery,
  NOTHING,
  sinceQuery,
  voicesNarrowed,
} from "../api/views/narrow.ts";
import type { Desk } from "../desk.ts";
import { briefOf, contestedOf } from "../views/brief.ts";
import { claimsOf } from "../views/claims.ts";
import type { Drawn } from "../views/drawing.ts";
import { drawn } from "../views/drawn.ts";
import { figuresOf } from "../views/figures.ts";
import { headOf } from "../views/head.ts";
import { lineageOf } from "../views/lineage.ts";
import { mapOf } from "../views/map.ts";
import { reportsOf } from "../views/reports.ts";
import { timelineOf } from "../views/timeline.ts";
import { voicesOf } from "../views/voices.ts";
import type { Sheet } from "./sheet.ts";
import { briefSheet } from "./sheets/brief.ts";
import { changesSheet } from "./sheets/changes.ts";
import { claimsSheet } from "./sheets/claims.ts";
import { contestedSheet } from "./sheets/contested.ts";
import { figuresSheet } from "./sheets/figures.ts";
import { lineageSheet } from "./sheets/lineage.ts";
import { mapSheet } from "./sheets/map.ts";
import { reportsSheet } from "./sheets/reports.ts";
import { timelineSheet } from "./sheets/timeline.ts";
import { voicesSheet } from "./sheets/voices.ts";
import { type Content, type Pen, penOf, storySheet } from "./story-sheet.ts";

/** A view of a story as a question: what it can be narrowed by, how it is answered, and the answer as rows. */
interface Shows<Q extends z.ZodType, V> {
  readonly title: string;
  readonly query: Q;
  draw(desk: Desk, story: Drawn, query: z.infer<Q>): V | Promise<V>;
  narrow(view: V, query: z.infer<Q>, reports: Reports): V;
  sheet(pen: Pen, view: V): Content;
  /** It hangs on more than the story: it is drawn each time. */
  readonly isOfNow?: boolean;
}

const shows = <Q extends z.ZodType, V>(one: Shows<Q, V>): Shows<Q, V> => one;
const whole = <V>(view: V): V => view;

/** Every view of a story. The screen narrows what it has by the same functions, so that it shows what these answer. */
export const SHOWS = {
  brief: shows({
    title: "Brief",
    query: NOTHING,
    draw: (_, story) => briefOf(story),
    narrow: whole,
    sheet: briefSheet,
  }),
  claims: shows({
    title: "Claims",
    query: claimsNarrowed,
    draw: (_, story) => claimsOf(story),
    narrow: narrowClaims,
    sheet: claimsSheet,
  }),
  contested: shows({
    title: "Contested",
    query: findQuery,
    draw: (_, story) => contestedOf(story),
    narrow: narrowContested,
    sheet: contestedSheet,
  }),
  figures: shows({
    title: "Figures",
    query: figuresNarrowed,
    draw: (_, story) => figuresOf(story),
    narrow: narrowFigures,
    sheet: figuresSheet,
  }),
  voices: shows({
    title: "Voices",
    query: voicesNarrowed,
    draw: (_, story) => voicesOf(story),
    narrow: narrowVoices,
    sheet: voicesSheet,
  }),
  timeline: shows({
    title: "Timeline",
    query: findQuery,
    draw: (_, story) => timelineOf(story),
    narrow: narrowTimeline,
    sheet: timelineSheet,
  }),
  map: shows({
    title: "Places",
    query: findQuery,
    draw: (_, story) => mapOf(story),
    narrow: narrowMap,
    sheet: mapSheet,
  }),
  lineage: shows({
    title: "Lineage",
    query: NOTHING,
    draw: ({ archive }, story) => lineageOf(archive, story),
    narrow: whole,
    sheet: lineageSheet,
  }),
  changes: shows({
    title: "Changes",
    query: sinceQuery,
    draw: ({ archive, room }, { id }, { since }) =>
      room.changesView(id, since ?? lookedAt(archive.store, id) ?? archive.store.stories.find(id)!.openedAt),
    narrow: whole,
    sheet: changesSheet,
    isOfNow: true,
  }),
  reports: shows({
    title: "Reports",
    query: NOTHING,
    draw: ({ archive }, story) => reportsOf(archive, headOf(archive, story)),
    narrow: whole,
    sheet: reportsSheet,
    isOfNow: true,
  }),
} satisfies Readonly<Record<ViewName, unknown>>;

const lookedAt = ({ cards }: Desk["archive"]["store"], id: string): string | null =>
  cards.find(id)?.lookedAt ?? null;

/** What a view answers to a question, with what sheets of it are written with. `NotThere`: no such story. */
export async function shownOf(
  desk: Desk,
  id: string,
  name: ViewName,
  query: unknown,
): Promise<{ readonly story: Drawn; readonly head: Head; readonly view: unknown }> {
  const story = await drawn(desk, id);
  const head = headOf(desk.archive, story);
  const { draw, narrow, isOfNow } = SHOWS[name] as Shows<z.ZodType, unknown>;
  const all = await (isOfNow === true
    ? draw(desk, story, query)
    : story.once(name, () => draw(desk, story, query)));
  return { story, head, view: narrow(all, query, new Map(head.reports.map((one) => [one.id, one]))) };
}

/** The same as a sheet. */
export async function sheetOf(desk: Desk, id: string, name: ViewName, query: Query): Promise<Sheet> {
  const { story, head, view } = await shownOf(desk, id, name, query);
  const { title, sheet } = SHOWS[name] as Shows<z.ZodType, unknown>;
  const pen = penOf(story, head);
  const content = sheet(pen, view);
  return storySheet(pen, content, {
    title,
    about: [...narrowedBy(query), `${content.rows.length} ${content.rows.length === 1 ? "row" : "rows"}`],
  });
}

export type Query = Readonly<Record<string, unknown>>;

const NARROWED: Readonly<Record<string, string>> = {
  find: "with the words",
  standing: "standing",
  item: "counted",
  speaker: "speaker",
  since: "since",
};

/** How it was narrowed, a line for each word of the question. */
const narrowedBy = (query: Query): string[] =>
  Object.entries(query)
    .filter(([name, value]) => name in NARROWED && value !== undefined && value !== "")
    .map(([name, value]) => `${NARROWED[name]}: ${value}`);

/** Whether a question leaves out anything that the view would show. */
export const isNarrowed = (query: Query): boolean => narrowedBy(query).length > 0;
