import { z } from "zod";
import { placesGeoJson } from "../../export/geojson/places.ts";
import { judgedIn } from "../../pipeline/archive/deciding/judged.ts";
import { narrowingOf, VIEW_NAMES, type ViewName } from "../api/narrow/by.ts";
import { type Bytes, type Route, route } from "../api/route.ts";
import { storyId } from "../api/schemas.ts";
import { searchQuery } from "../api/search.ts";
import { storyQuery } from "../api/stories.ts";
import type { MapView } from "../api/views/map.ts";
import { shownCard } from "../cards.ts";
import { foundBy } from "../found.ts";
import { sheetCsv } from "../handover/csv.ts";
import { searchSheet, storiesSheet } from "../handover/lists.ts";
import { sheetMarkdown } from "../handover/markdown.ts";
import { fileName } from "../handover/name.ts";
import type { Sheet } from "../handover/sheet.ts";
import { type Query, SHOWS, sheetOf, shownOf } from "../handover/shown.ts";
import { FORM_NAMES, handOver } from "../handover.ts";
import { drawn } from "../views/drawn.ts";
import { placesShown } from "../views/map.ts";
import { filterOf } from "./story-list.ts";

const params = z.object({ id: storyId });

const wholeStory = route({
  method: "get",
  path: "/stories/{id}/export/{form}",
  summary:
    "A story to take along: story file, brief, page, tables, places, annotations; each row cites its words",
  params: z.object({ id: storyId, form: z.enum(FORM_NAMES) }),
  answers: "*/*",
  async answer(desk, { params: { id, form } }) {
    const { id: now, story } = await drawn(desk, id);
    const { marks } = judgedIn(desk.archive.store, now, story);
    return { ...handOver(story, form, marks), attachment: `${now}-${form}` };
  },
});

/** The forms of what a view shows, by the end of its address. */
const FORMS = {
  csv: { contentType: "text/csv; charset=utf-8; header=present", words: "CSV", write: sheetCsv },
  md: { contentType: "text/markdown; charset=utf-8", words: "Markdown", write: sheetMarkdown },
} as const;

type Form = keyof typeof FORMS;
const EACH = Object.keys(FORMS) as Form[];

const fileOf = (sheet: Sheet, form: Form, name: readonly string[]): Bytes => ({
  bytes: FORMS[form].write(sheet),
  contentType: FORMS[form].contentType,
  attachment: fileName(name, form),
});

/** What a file of a view is called: the story, the view, what it was narrowed by. */
const nameOf = (title: string, view: ViewName, query: Query): readonly string[] => [
  title,
  view,
  ...Object.values(
    narrowingOf(view, new URLSearchParams(Object.entries(query).filter(([, value]) => value) as [])),
  ),
];

const ofView = (view: ViewName, form: Form): Route =>
  route({
    method: "get",
    path: `/stories/{id}/views/${view}.${form}`,
    summary: `What the view “${SHOWS[view].title}” shows, narrowed as /views/${view} is, as ${FORMS[form].words}`,
    params,
    query: SHOWS[view].query as z.ZodType<Query>,
    answers: FORMS[form].contentType.split(";")[0]!,
    async answer(desk, { params: { id }, query }) {
      const { story } = await drawn(desk, id);
      return fileOf(await sheetOf(desk, id, view, query), form, nameOf(story.title, view, query));
    },
  });

const placesOfMap = route({
  method: "get",
  path: "/stories/{id}/views/map.geojson",
  summary: "The places that the map shows, narrowed as /views/map is, as GeoJSON",
  params,
  query: SHOWS.map.query,
  answers: "application/geo+json",
  async answer(desk, { params: { id }, query }) {
    const { story, view } = await shownOf(desk, id, "map", query);
    return {
      bytes: placesGeoJson(story.story, placesShown(story, view as MapView)),
      contentType: "application/geo+json",
      attachment: fileName(nameOf(story.story.title, "map", query), "geojson"),
    };
  },
});

/** A list of more stories is cut off, and says so. */
const MOST_STORIES = 10_000;

const ofStories = (form: Form): Route =>
  route({
    method: "get",
    path: `/stories.${form}`,
    summary: `All stories that pass, last updated first, as ${FORMS[form].words}`,
    query: storyQuery.omit({ limit: true, offset: true }),
    answers: FORMS[form].contentType.split(";")[0]!,
    answer({ archive: { store } }, { query, origin }) {
      const filter = filterOf(query);
      const cards = store.cards.list(filter, { limit: MOST_STORIES });
      const held = Object.entries(query).filter(([, value]) => value !== undefined);
      const total = store.cards.count(filter);
      const about = [
        ...held.map(([name, value]) => `${name}: ${value}`),
        `${total} ${total === 1 ? "story" : "stories"}${total > cards.length ? `, of which the first ${cards.length} stand here` : ""}`,
      ];
      const sheet = storiesSheet(
        cards.map((card) => shownCard(store, card)),
        { about, origin },
      );
      return fileOf(sheet, form, ["stories", ...held.map(([, value]) => String(value))]);
    },
  });

const ofSearch = (form: Form): Route =>
  route({
    method: "get",
    path: `/search.${form}`,
    summary: `What /search finds, as ${FORMS[form].words}`,
    query: searchQuery,
    answers: FORMS[form].contentType.split(";")[0]!,
    answer({ archive: { store } }, { query }) {
      const sheet = searchSheet(store, foundBy(store, query), query.q);
      return fileOf(sheet, form, ["search", query.q, query.in ?? ""]);
    },
  });

export const handOverRoutes: readonly Route[] = [
  wholeStory,
  ...VIEW_NAMES.flatMap((view) => EACH.map((form) => ofView(view, form))),
  placesOfMap,
  ...EACH.map(ofStories),
  ...EACH.map(ofSearch),
];
