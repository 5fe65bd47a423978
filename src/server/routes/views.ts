import { z } from "zod";
import { sha256 } from "../../model/ids.ts";
import { standing } from "../../pipeline/archive/tell.ts";
import { route, type Tagged } from "../api/route.ts";
import { instantSchema, placeOf, placeQuery, reportId, storyId } from "../api/schemas.ts";
import { briefSchema, contestedSchema } from "../api/views/brief.ts";
import { changesSchema } from "../api/views/changes.ts";
import { claimsQuery, claimsSchema } from "../api/views/claims.ts";
import { figuresSchema } from "../api/views/figures.ts";
import { headSchema } from "../api/views/head.ts";
import { lineageSchema } from "../api/views/lineage.ts";
import { mapSchema } from "../api/views/map.ts";
import { readerSchema, subjectSchema } from "../api/views/reader.ts";
import { timelineSchema } from "../api/views/timeline.ts";
import { voicesSchema } from "../api/views/voices.ts";
import type { Desk } from "../desk.ts";
import { briefOf, contestedOf } from "../views/brief.ts";
import { carried } from "../views/carried.ts";
import { claimsOf } from "../views/claims.ts";
import { type Drawn, drawn } from "../views/drawn.ts";
import { figuresOf } from "../views/figures.ts";
import { headOf } from "../views/head.ts";
import { lineageOf } from "../views/lineage.ts";
import { mapOf } from "../views/map.ts";
import { readerOf } from "../views/reader.ts";
import { subjectOf } from "../views/subject.ts";
import { timelineOf } from "../views/timeline.ts";
import { voicesOf } from "../views/voices.ts";

const params = z.object({ id: storyId });

const lookedAt = ({ archive: { store } }: Desk, story: string): string | null =>
  store.cards.find(story)?.lookedAt ?? null;

/** A view of a story, drawn once while the story is the same; the browser keeps it by the story's digest. */
const view = <A extends z.ZodType>(
  name: string,
  summary: string,
  answers: A,
  draw: (desk: Desk, story: Drawn) => z.infer<A>,
) =>
  route({
    method: "get",
    path: `/stories/{id}/views/${name}`,
    summary,
    params,
    answers,
    async answer(desk, { params: { id }, known }) {
      const story = await drawn(desk, id);
      const etag = `"${name}-${story.digest.slice(0, 16)}"`;
      if (known === etag) return { notModified: etag };
      return { etag, value: story.once(name, () => draw(desk, story)) } satisfies Tagged<z.infer<A>>;
    },
  });

const head = route({
  method: "get",
  path: "/stories/{id}/head",
  summary:
    "What every view of a story stands under: its title, its reports by line of reporting, how much there is",
  params,
  answers: headSchema,
  async answer(desk, { params: { id }, known }) {
    const story = await drawn(desk, id);
    const looked = lookedAt(desk, story.id);
    const value = headOf(desk.archive, story, looked);
    const marked = sha256(JSON.stringify(value.marks)).slice(0, 8);
    const etag = `"head-${story.digest.slice(0, 16)}-${marked}-${looked ?? ""}"`;
    return known === etag ? { notModified: etag } : { etag, value };
  },
});

const claims = route({
  method: "get",
  path: "/stories/{id}/views/claims",
  summary: "Claims × reports, the weightiest first; `first`: only so many of them",
  params,
  query: claimsQuery,
  answers: claimsSchema,
  async answer(desk, { params: { id }, query: { first }, known }) {
    const story = await drawn(desk, id);
    const name = first === undefined ? "claims" : `claims-${first}`;
    const etag = `"${name}-${story.digest.slice(0, 16)}"`;
    if (known === etag) return { notModified: etag };
    return { etag, value: claimsOf(story, first) };
  },
});

const changes = route({
  method: "get",
  path: "/stories/{id}/views/changes",
  summary: "What is different since a moment, in words and by kind; default: since it was last looked at",
  params,
  query: z.object({ since: instantSchema.optional() }),
  answers: changesSchema,
  async answer(desk, { params: { id }, query }) {
    const story = standing(desk.archive, id);
    const since = query.since ?? lookedAt(desk, story) ?? desk.archive.store.stories.find(story)!.openedAt;
    return desk.room.changesView(story, since);
  },
});

const reader = route({
  method: "get",
  path: "/stories/{id}/reports/{report}",
  summary: "A report of the story in full, with what was read from it",
  params: z.object({ id: storyId, report: reportId }),
  answers: readerSchema,
  answer: async (desk, { params: { id, report } }) => readerOf(desk.archive, await drawn(desk, id), report),
});

const subject = route({
  method: "get",
  path: "/stories/{id}/about/{thing}",
  summary:
    "What a claim, figure, quotation, name or dispute is, why, and all its words; `at`: a place of its words, by which it is found where its id is another now",
  params: z.object({ id: storyId, thing: z.string().regex(/^[acdef][0-9a-v]{8}$/) }),
  query: z.object({ at: placeQuery }),
  answers: subjectSchema,
  async answer(desk, { params: { id, thing }, query }) {
    const story = await drawn(desk, id);
    const at = placeOf(query.at);
    return subjectOf(story, thing, at === null ? null : carried(desk.archive, story, at));
  },
});

const place = route({
  method: "get",
  path: "/stories/{id}/place",
  summary:
    "Where words of a report stand in the story now: in the text of today where the report was revised",
  params,
  query: z.object({ at: placeQuery.unwrap() }),
  answers: z.object({ report: reportId, start: z.int(), end: z.int() }),
  async answer(desk, { params: { id }, query }) {
    const found = carried(desk.archive, await drawn(desk, id), placeOf(query.at)!);
    if (found === null) throw new RangeError("those words are no longer in the story");
    return found;
  },
});

export const viewRoutes = [
  head,
  view("brief", "The brief, each part with its words", briefSchema, (_, story) => briefOf(story)),
  claims,
  view("contested", "Rival claims side by side", contestedSchema, (_, story) => contestedOf(story)),
  view("figures", "The ledger of figures, and its dots over time", figuresSchema, (_, story) =>
    figuresOf(story),
  ),
  view("voices", "Who says what, with the wordings of each quotation", voicesSchema, (_, story) =>
    voicesOf(story),
  ),
  view("timeline", "Day by day", timelineSchema, (_, story) => timelineOf(story)),
  view("map", "Places as they are drawn, and those that were not found", mapSchema, (_, story) =>
    mapOf(story),
  ),
  view("lineage", "Shared copy, and what each report made of it", lineageSchema, ({ archive }, story) =>
    lineageOf(archive, story),
  ),
  changes,
  reader,
  subject,
  place,
];
