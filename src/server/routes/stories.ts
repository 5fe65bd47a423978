import { z } from "zod";
import { storySchema } from "../../export/storyfile/schema.ts";
import { sha256 } from "../../model/ids.ts";
import type { Story } from "../../model/story.ts";
import { judgedIn } from "../../pipeline/archive/deciding/judged.ts";
import { standing } from "../../pipeline/archive/telling/tell.ts";
import { route } from "../api/route.ts";
import { instantSchema, judgementId, markedSchema, storyId } from "../api/schemas.ts";
import { inTurn } from "../background/patience.ts";
import { drawn } from "../views/drawn.ts";

const params = z.object({ id: storyId });

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
  async answer(desk, { params: { id }, known }) {
    const { archive } = desk;
    const { id: now, story, digest, updatedAt } = await drawn(desk, id);
    const lookedAt = archive.store.cards.find(now)!.lookedAt;
    const judged = judgedIn(archive.store, now, story);
    const decided = sha256(JSON.stringify(judged)).slice(0, 8);
    const etag = `"${digest.slice(0, 16)}-${decided}-${lookedAt ?? ""}"`;
    if (known === etag) return { notModified: etag };
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
  async answer({ archive, events }, { params: { id } }) {
    const { cards } = archive.store;
    const at = archive.now();
    const { story, wasNews } = await inTurn(() => {
      const story = standing(archive, id);
      const { lookedAt, since } = cards.find(story)!;
      cards.look(story, at);
      return { story, wasNews: lookedAt === null || since !== null };
    });
    if (wasNews) events.send({ kind: "stories", stories: [story] });
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
  async answer({ archive, room }, { params: { id }, query }) {
    const entry = archive.store.stories.find(standing(archive, id))!;
    const since = query.since ?? archive.store.cards.find(entry.id)!.lookedAt ?? entry.openedAt;
    return { since, changes: [...(await room.changes(id, since))] };
  },
});

export const storyRoutes = [one, looked, changes];
