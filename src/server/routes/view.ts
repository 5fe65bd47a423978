import { z } from "zod";
import { FIRST } from "../api/addresses.ts";
import type { ViewName } from "../api/narrow/by.ts";
import { type NotModified, route, type Tagged, type Written } from "../api/route.ts";
import { storyId } from "../api/schemas.ts";
import { partQuery } from "../api/views/claims.ts";
import type { Desk } from "../desk.ts";
import { isNarrowed, type Query, SHOWS, shownOf } from "../handover/shown.ts";
import { DRAWER, readyOf } from "../views/ahead.ts";
import type { Drawn } from "../views/drawing.ts";
import { drawn } from "../views/drawn.ts";

/** Which story a route is about. */
export const storyParams = z.object({ id: storyId });

/** Of another story, or of another program, a view is another. */
export const tagOf = (name: string, digest: string, ...more: readonly string[]): string =>
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
export async function undrawn(desk: Desk, id: string): Promise<Drawn> {
  const story = await drawn(desk, id);
  desk.teller.later([story.id]);
  return story;
}

/** A view as it is narrowed, drawn by nobody beforehand. */
export const narrowed = async <V>(desk: Desk, id: string, name: ViewName, query: Query): Promise<V> =>
  (await shownOf(desk, id, name, query)).view as V;

/** A view of a story, drawn once while the story is the same. */
export const view = <A extends z.ZodType>(
  name: ViewName,
  summary: string,
  answers: A,
  draw: (desk: Desk, story: Drawn) => z.infer<A>,
) =>
  route({
    method: "get",
    path: `/stories/{id}/views/${name}`,
    summary,
    params: storyParams,
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
export const partedView = <A extends z.ZodType>(
  name: keyof typeof FIRST,
  summary: string,
  answers: A,
  draw: (story: Drawn, first?: number) => z.infer<A>,
) =>
  route({
    method: "get",
    path: `/stories/{id}/views/${name}`,
    summary,
    params: storyParams,
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
