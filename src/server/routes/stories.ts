import { z } from "zod";
import { storySchema } from "../../export/storyfile/schema.ts";
import type { StoryEntry } from "../../model/archive.ts";
import { sha256 } from "../../model/ids.ts";
import type { Story } from "../../model/story.ts";
import { archivedChanges } from "../../pipeline/archive/changes.ts";
import { judgedIn } from "../../pipeline/archive/judged.ts";
import { standing, tellArchived } from "../../pipeline/archive/tell.ts";
import { route } from "../api/route.ts";
import { instantSchema, judgementId, markedSchema, pageQuery, storyId } from "../api/schemas.ts";
import type { Desk } from "../desk.ts";

const cardSchema = z.object({
  id: storyId,
  title: z.string(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  reports: z.int(),
  /** Independent lines of reporting behind the best carried claim. */
  lines: z.int(),
  claims: z.int(),
  contested: z.int(),
  updatedAt: instantSchema,
  lookedAt: instantSchema.nullable(),
});

const params = z.object({ id: storyId });

const list = route({
  method: "get",
  path: "/stories",
  summary: "The stories, last updated first",
  query: z.object(pageQuery),
  answers: z.object({ total: z.int(), stories: z.array(cardSchema) }),
  answer: ({ archive }, { query }) => ({
    total: archive.store.stories.count(),
    stories: archive.store.stories.list(query).map((entry) => card(archive, entry)),
  }),
});

function card(archive: Desk["archive"], entry: StoryEntry): z.infer<typeof cardSchema> {
  const { title, period, claims, reports } = tellArchived(archive, entry.id);
  return {
    id: entry.id,
    title,
    period,
    reports: reports.length,
    lines: Math.max(0, ...claims.map(({ lines }) => lines.length)),
    claims: claims.length,
    contested: claims.filter(({ status }) => status === "disputed").length,
    updatedAt: entry.updatedAt,
    lookedAt: archive.store.marks.find(lookedMark(entry.id))?.at ?? null,
  };
}

/** When a story was last looked at is kept as a mark. */
const lookedMark = (story: string): string => `desk:looked:${story}`;

const one = route({
  method: "get",
  path: "/stories/{id}",
  summary: "A story: its file, as the archive tells it now",
  params,
  answers: z.object({
    id: storyId,
    digest: z.string(),
    updatedAt: instantSchema,
    lookedAt: instantSchema.nullable(),
    story: storySchema,
    /** By claim: the last mark that stands. */
    marks: z.record(z.string(), markedSchema),
    /** Those that stand, with what they do (`applied`, `overruled`, `dormant`). */
    judgements: z.array(z.looseObject({ id: judgementId, kind: z.string(), state: z.string() })),
  }),
  answer({ archive }, { params: { id }, known }) {
    const story = tellArchived(archive, id);
    const now = standing(archive, id);
    const digest = archive.store.told.digest(now)!;
    const lookedAt = archive.store.marks.find(lookedMark(now))?.at ?? null;
    const judged = judgedIn(archive.store, now, story);
    const decided = sha256(JSON.stringify(judged)).slice(0, 8);
    const etag = `"${digest.slice(0, 16)}-${decided}-${lookedAt ?? ""}"`;
    if (known === etag) return { notModified: etag };
    const { updatedAt } = archive.store.stories.find(now)!;
    return {
      etag,
      value: {
        id: now,
        digest,
        updatedAt,
        lookedAt,
        story: story as z.infer<typeof storySchema> & Story,
        marks: { ...judged.marks },
        judgements: judged.judgements.map((judgement) => ({ ...judgement })),
      },
    };
  },
});

const looked = route({
  method: "post",
  path: "/stories/{id}/looked",
  summary: "The story was looked at: what changes from now on is new",
  params,
  answers: null,
  answer({ archive: { store, now } }, { params: { id } }) {
    store.marks.keep({ source: lookedMark(id), position: "", at: now() });
    return null;
  },
});

const changes = route({
  method: "get",
  path: "/stories/{id}/changes",
  summary: "What is different in the story since a moment; default: since it was last looked at",
  params,
  query: z.object({ since: instantSchema.optional() }),
  answers: z.object({ since: instantSchema, changes: z.array(z.looseObject({ kind: z.string() })) }),
  answer({ archive }, { params: { id }, query }) {
    const entry = archive.store.stories.find(standing(archive, id))!;
    const since = query.since ?? archive.store.marks.find(lookedMark(entry.id))?.at ?? entry.openedAt;
    return { since, changes: [...archivedChanges(archive, id, since).changes] };
  },
});

export const storyRoutes = [list, one, looked, changes];
