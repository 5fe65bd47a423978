import { z } from "zod";
import { NotThere } from "../../model/not-there.ts";
import { standing } from "../../pipeline/archive/telling/tell.ts";
import { route } from "../api/route.ts";
import { placeOf, placeQuery, reportId, storyId } from "../api/schemas.ts";
import { type ChangesView, changesSchema } from "../api/views/changes.ts";
import { sinceQuery } from "../api/views/narrow.ts";
import { readerSchema, subjectSchema } from "../api/views/reader.ts";
import { besideSchema } from "../api/views/reports.ts";
import { carried } from "../views/carried.ts";
import { drawn } from "../views/drawn.ts";
import { readerOf } from "../views/reader.ts";
import { weighed } from "../views/reports.ts";
import { subjectOf } from "../views/subject.ts";
import { narrowed, storyParams } from "./view.ts";

export const changes = route({
  method: "get",
  path: "/stories/{id}/views/changes",
  summary: "What is different since a moment, in words and by kind; default: since it was last looked at",
  params: storyParams,
  query: sinceQuery,
  answers: changesSchema,
  answer: (desk, { params: { id }, query }) => narrowed<ChangesView>(desk, id, "changes", query),
});

export const beside = route({
  method: "get",
  path: "/stories/{id}/beside/{other}",
  summary: "Why another story might be one with this one, and why not, as the machine sees them",
  params: z.object({ id: storyId, other: storyId }),
  answers: besideSchema,
  async answer({ archive, room }, { params: { id, other } }) {
    return { story: standing(archive, other), ...weighed(await room.compare(id, other)) };
  },
});

export const reader = route({
  method: "get",
  path: "/stories/{id}/reports/{report}",
  summary: "A report of the story in full, with what was read from it",
  params: z.object({ id: storyId, report: reportId }),
  answers: readerSchema,
  answer: async (desk, { params: { id, report } }) => readerOf(desk.archive, await drawn(desk, id), report),
});

export const subject = route({
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

export const place = route({
  method: "get",
  path: "/stories/{id}/place",
  summary:
    "Where words of a report stand in the story now: in the text of today where the report was revised",
  params: storyParams,
  query: z.object({ at: placeQuery.unwrap() }),
  answers: z.object({ report: reportId, start: z.int(), end: z.int() }),
  async answer(desk, { params: { id }, query }) {
    const found = carried(desk.archive, await drawn(desk, id), placeOf(query.at)!);
    if (found === null) throw new NotThere("those words are no longer in the story");
    return found;
  },
});
