import { z } from "zod";
import type { Judgement, JudgementMatter } from "../../model/judgement.ts";
import { decide, touchedBy, undo } from "../../pipeline/archive/deciding/decide.ts";
import { judgeableSchema, ledgerSchema } from "../api/judge.ts";
import { route } from "../api/route.ts";
import {
  anchorSchema,
  instantSchema,
  judgementId,
  markSchema,
  pageQuery,
  placeOf,
  placeQuery,
  reportId,
  storyId,
} from "../api/schemas.ts";
import { inTurn } from "../background/patience.ts";
import type { Desk } from "../desk.ts";
import { judgeable } from "../judge/judgeable.ts";
import { ledgerOf } from "../judge/ledger.ts";

const anchors = z.tuple([anchorSchema, anchorSchema], anchorSchema);
const about = (kind: string) => ({ kind: z.literal(kind), subjects: anchors, value: z.null() });

/** What can be decided, as `JudgementMatter` in the model says. */
const matterSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("moveReport"), subjects: z.tuple([reportId], reportId), value: storyId }),
  z.object({ kind: z.literal("mergeStories"), subjects: z.tuple([storyId], storyId), value: storyId }),
  z.object({ kind: z.literal("splitStory"), subjects: z.tuple([reportId], reportId), value: z.null() }),
  z.object({
    kind: z.literal("apartStories"),
    subjects: z.tuple([storyId, storyId], storyId),
    value: z.null(),
  }),
  z.object(about("sameEntity")),
  z.object(about("differentEntity")),
  z.object(about("joinClaims")),
  z.object(about("partClaims")),
  z.object({ kind: z.literal("markClaim"), subjects: z.tuple([anchorSchema]), value: markSchema }),
]);

const signature = {
  by: z.string().min(1).max(100).optional(),
  note: z.string().max(4000).nullable().default(null),
};

const judgementSchema = z.looseObject({
  id: judgementId,
  at: instantSchema,
  by: z.string(),
  kind: z.string(),
  note: z.string().nullable(),
  undoes: judgementId.nullable(),
  /** False: it has been taken back. */
  stands: z.boolean(),
});

const list = route({
  method: "get",
  path: "/judgements",
  summary: "All that people have decided, newest first, with what it is about",
  query: z.object(pageQuery),
  answers: ledgerSchema,
  answer: ({ archive: { store } }, { query }) => ledgerOf(store, query),
});

const subject = route({
  method: "get",
  path: "/stories/{id}/judge/{subject}",
  summary: "What can be decided on a claim or a name, and what was decided on it",
  params: z.object({ id: storyId, subject: z.string().regex(/^[ce][0-9a-v]{8}$/) }),
  query: z.object({ at: placeQuery }),
  answers: judgeableSchema,
  answer: (desk, { params: { id, subject }, query: { at } }) => judgeable(desk, id, subject, placeOf(at)),
});

const make = route({
  method: "post",
  path: "/judgements",
  summary: "Decides something; it is done at once",
  body: z.object({ matter: matterSchema, ...signature }),
  answers: judgementSchema,
  answer(desk, { body: { matter, by, note } }) {
    return announced(desk, () =>
      decide(desk.archive, matter as JudgementMatter, { by: by ?? desk.user, note }),
    );
  },
});

const takeBack = route({
  method: "post",
  path: "/judgements/{id}/undo",
  summary: "Takes a decision back; both stay in the ledger",
  params: z.object({ id: judgementId }),
  body: z.object(signature),
  answers: judgementSchema,
  answer(desk, { params: { id }, body: { by, note } }) {
    return announced(desk, () => undo(desk.archive, id, { by: by ?? desk.user, note }));
  },
});

/** Carries a decision out, and tells the browsers which stories are others now. */
async function announced(desk: Desk, carryOut: () => Judgement): Promise<z.infer<typeof judgementSchema>> {
  const judgement = await inTurn(carryOut);
  // Reports may have been moved: whoever places the next ones is to know, and is told before it gets them. Nobody waits
  // for that, since a long telling may stand before it; a thread that dies over it has forgotten everything.
  desk.room.forget().catch(() => {});
  desk.events.send({ kind: "stories", stories: touchedBy(desk.archive.store, judgement) });
  return { ...judgement, stands: true };
}

export const judgementRoutes = [list, subject, make, takeBack];
