import { z } from "zod";
import type { Judgement, JudgementMatter } from "../../model/judgement.ts";
import { decide, undo } from "../../pipeline/archive/decide.ts";
import { route } from "../api/route.ts";
import { anchorSchema, instantSchema, judgementId, markSchema, reportId, storyId } from "../api/schemas.ts";
import type { Desk } from "../desk.ts";

const anchors = z.tuple([anchorSchema, anchorSchema], anchorSchema);
const about = (kind: string) => ({ kind: z.literal(kind), subjects: anchors, value: z.null() });

/** What can be decided, as `JudgementMatter` in the model says. */
const matterSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("moveReport"), subjects: z.tuple([reportId]), value: storyId }),
  z.object({ kind: z.literal("mergeStories"), subjects: z.tuple([storyId], storyId), value: storyId }),
  z.object({ kind: z.literal("splitStory"), subjects: z.tuple([reportId], reportId), value: z.null() }),
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
  summary: "All that people have decided, newest first",
  answers: z.object({ judgements: z.array(judgementSchema) }),
  answer({ archive: { store } }) {
    const standing = new Set(store.judgements.standing().map(({ id }) => id));
    const all = store.judgements.all().toReversed();
    return { judgements: all.map((one) => ({ ...one, stands: standing.has(one.id) })) };
  },
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
function announced(desk: Desk, carryOut: () => Judgement): z.infer<typeof judgementSchema> {
  const judgement = carryOut();
  desk.events.send({ kind: "stories", stories: touched(desk, judgement) });
  return { ...judgement, stands: true };
}

function touched({ archive: { store } }: Desk, judgement: Judgement): string[] {
  let about = judgement;
  while (about.undoes !== null) about = store.judgements.find(about.undoes)!;
  const named = [...about.subjects, about.value].flatMap((one) =>
    typeof one === "string" ? [one] : one !== null && "at" in one ? [one.at.report] : [],
  );
  const stories = named.flatMap((id) =>
    id.startsWith("r") ? store.stories.history(id).map(({ story }) => story) : [id],
  );
  return [...new Set(stories)].toSorted();
}

export const judgementRoutes = [list, make, takeBack];
