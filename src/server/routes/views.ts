import { z } from "zod";
import { sha256 } from "../../model/ids.ts";
import { NotThere } from "../../model/not-there.ts";
import { standing } from "../../pipeline/archive/tell.ts";
import { FIRST } from "../api/addresses.ts";
import type { ViewName } from "../api/narrow/by.ts";
import { type NotModified, route, type Tagged, type Written } from "../api/route.ts";
import { placeOf, placeQuery, reportId, storyId } from "../api/schemas.ts";
import { briefSchema, contestedSchema } from "../api/views/brief.ts";
import { type ChangesView, changesSchema } from "../api/views/changes.ts";
import { claimsSchema, partQuery } from "../api/views/claims.ts";
import { figuresSchema } from "../api/views/figures.ts";
import { type Head, headSchema } from "../api/views/head.ts";
import { lineageSchema } from "../api/views/lineage.ts";
import { mapSchema } from "../api/views/map.ts";
import { sinceQuery } from "../api/views/narrow.ts";
import { readerSchema, subjectSchema } from "../api/views/reader.ts";
import { besideSchema, reportsSchema } from "../api/views/reports.ts";
import { timelineSchema } from "../api/views/timeline.ts";
import { voicesSchema } from "../api/views/voices.ts";
import type { Desk } from "../desk.ts";
import { isNarrowed, type Query, SHOWS, shownOf } from "../handover/shown.ts";
import { DRAWER, readyOf } from "../views/ahead.ts";
import { briefOf, contestedOf } from "../views/brief.ts";
import { carried } from "../views/carried.ts";
import { claimsOf } from "../views/claims.ts";
import type { Drawn } from "../views/drawing.ts";
import { drawn } from "../views/drawn.ts";
import { figuresOf } from "../views/figures.ts";
import { type ClaimPlaces, headOf, headWith, type StandingHead } from "../views/head.ts";
import { lineageOf } from "../views/lineage.ts";
import { mapOf } from "../views/map.ts";
import { readerOf } from "../views/reader.ts";
import { reportsOf, weighed } from "../views/reports.ts";
import { subjectOf } from "../views/subject.ts";
import { timelineOf } from "../views/timeline.ts";
import { voicesOf } from "../views/voices.ts";

const params = z.object({ id: storyId });

/** Of another story, or of another program, a view is another. */
const tagOf = (name: string, digest: string, ...more: readonly string[]): string =>
  `"${[name, digest.slice(0, 16), DRAWER, ...more].join("-")}"`;

/** A view as it was drawn beforehand, or as it is drawn now; the browser keeps it by the story's digest. */
async function shown<V>(
  desk: Desk,
  { id, name, draw }: { readonly id: string; readonly name: string; readonly draw: (story: Drawn) => V },
  known: string | null,
): Promise<NotModified | Tagged<V> | Written> {
  const ready = readyOf(desk.archive, id);
  const story = ready ?? (await undrawn(desk, id));
  const etag = tagOf(name, story.digest);
  if (known === etag) return { notModified: etag };
  const json = ready?.find(name) ?? null;
  if (json !== null) return { etag, json };
  const read = "story" in story ? story : await drawn(desk, id);
  return { etag: tagOf(name, read.digest), value: draw(read) };
}

/** A story that was not drawn beforehand will be, for the next time. */
async function undrawn(desk: Desk, id: string): Promise<Drawn> {
  const story = await drawn(desk, id);
  desk.teller.later([story.id]);
  return story;
}

/** A view as it is narrowed, drawn by nobody beforehand. */
const narrowed = async <V>(desk: Desk, id: string, name: ViewName, query: Query): Promise<V> =>
  (await shownOf(desk, id, name, query)).view as V;

/** A view of a story, drawn once while the story is the same. */
const view = <A extends z.ZodType>(
  name: ViewName,
  summary: string,
  answers: A,
  draw: (desk: Desk, story: Drawn) => z.infer<A>,
) =>
  route({
    method: "get",
    path: `/stories/{id}/views/${name}`,
    summary,
    params,
    query: SHOWS[name].query,
    answers,
    answer: async (desk, { params: { id }, query, known }) =>
      isNarrowed(query)
        ? narrowed<z.infer<A>>(desk, id, name, query)
        : shown<z.infer<A>>(
            desk,
            { id, name, draw: (story) => story.once(name, () => draw(desk, story)) },
            known,
          ),
    atHand: ({ archive }, { params: { id }, query }) =>
      isNarrowed(query) ? null : (readyOf(archive, id)?.find(name) ?? null),
  });

/** A view that begins with what weighs most, and can be had in two parts. */
const partedView = <A extends z.ZodType>(
  name: keyof typeof FIRST,
  summary: string,
  answers: A,
  draw: (story: Drawn, first?: number) => z.infer<A>,
) =>
  route({
    method: "get",
    path: `/stories/{id}/views/${name}`,
    summary,
    params,
    query: partQuery.extend(SHOWS[name].query.shape),
    answers,
    async answer(desk, { params: { id }, query: { first, digest: _, ...query }, known }) {
      if (isNarrowed(query)) return narrowed<z.infer<A>>(desk, id, name, query);
      const part = first === FIRST[name] ? name : `${name}-${first ?? "all"}`;
      return shown<z.infer<A>>(desk, { id, name: part, draw: (story) => draw(story, first) }, known);
    },
    atHand: ({ archive }, { params: { id }, query: { first, digest: _, ...query } }) =>
      first === FIRST[name] && !isNarrowed(query) ? (readyOf(archive, id)?.find(name) ?? null) : null,
  });

const head = route({
  method: "get",
  path: "/stories/{id}/head",
  summary:
    "What every view of a story stands under: its title, its reports by line of reporting, how much there is",
  params,
  answers: headSchema,
  async answer(desk, { params: { id }, known }) {
    const value = readyHead(desk, id) ?? headOf(desk.archive, await undrawn(desk, id));
    const marked = sha256(JSON.stringify(value.marks)).slice(0, 8);
    const etag = tagOf("head", value.digest, marked, value.lookedAt ?? "", Object.values(value.asks).join());
    return known === etag ? { notModified: etag } : { etag, value };
  },
  atHand(desk, { params: { id } }) {
    const head = readyHead(desk, id);
    return head === null ? null : JSON.stringify(head);
  },
});

/** The head as it was drawn beforehand, with what is of today. */
function readyHead({ archive }: Desk, id: string): Head | null {
  const ready = readyOf(archive, id);
  const standing = ready?.find("head") ?? null;
  if (ready === null || standing === null) return null;
  return headWith(
    archive,
    ready,
    JSON.parse(standing) as StandingHead,
    () => JSON.parse(ready.find("claimPlaces") ?? "[]") as ClaimPlaces,
  );
}

const changes = route({
  method: "get",
  path: "/stories/{id}/views/changes",
  summary: "What is different since a moment, in words and by kind; default: since it was last looked at",
  params,
  query: sinceQuery,
  answers: changesSchema,
  answer: (desk, { params: { id }, query }) => narrowed<ChangesView>(desk, id, "changes", query),
});

const reports = route({
  method: "get",
  path: "/stories/{id}/views/reports",
  summary: "Its reports with why each is here, and what people decided on which reports it has",
  params,
  answers: reportsSchema,
  answer: async (desk, { params: { id } }) =>
    reportsOf(desk.archive, readyHead(desk, id) ?? headOf(desk.archive, await undrawn(desk, id))),
  atHand(desk, { params: { id } }) {
    const head = readyHead(desk, id);
    return head === null ? null : JSON.stringify(reportsOf(desk.archive, head));
  },
});

const beside = route({
  method: "get",
  path: "/stories/{id}/beside/{other}",
  summary: "Why another story might be one with this one, and why not, as the machine sees them",
  params: z.object({ id: storyId, other: storyId }),
  answers: besideSchema,
  async answer({ archive, room }, { params: { id, other } }) {
    return { story: standing(archive, other), ...weighed(await room.compare(id, other)) };
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
    if (found === null) throw new NotThere("those words are no longer in the story");
    return found;
  },
});

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
