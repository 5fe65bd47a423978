import type { Decision } from "../model/decision.ts";
import type { Instant } from "../model/instant.ts";
import type { Judgement, JudgementDraft } from "../model/judgement.ts";
import { NotThere } from "../model/not-there.ts";
import type { Store } from "./store.ts";

/**
 * Records a person's judgement and does what it says to the membership of stories, in one transaction. What it says
 * about claims and entities is heeded when the story is next told. A split is recorded with the story that it opened.
 * Undoing puts every report that the judgement had moved back to where it was.
 *
 * @example judge(store, { kind: "moveReport", subjects: [report], value: story, by: "Ada", at, note: null, undoes: null })
 */
export function judge(store: Store, draft: JudgementDraft): Judgement {
  return store.transaction(() => {
    if (draft.kind === "undo") return undo(store, draft);
    const judgement = store.judgements.record(opened(store, draft));
    carryOut(store, judgement, draft.at);
    return judgement;
  });
}

/** Undoing an undoing does again what that one took back; undoing what is undone already changes nothing. */
function undo(store: Store, draft: JudgementDraft): Judgement {
  const { judgements, stories } = store;
  const before = new Set(judgements.standing().map(({ id }) => id));
  const judgement = judgements.record(draft);
  let meant = judgement;
  while (meant.undoes !== null) meant = judgements.find(meant.undoes)!;
  const stood = before.has(meant.id);
  const stands = judgements.standing().some(({ id }) => id === meant.id);
  if (stood && !stands) stories.takeBack(meant.id, draft.at);
  if (stands && !stood) carryOut(store, meant, draft.at);
  return judgement;
}

/** A story that is split off needs its id before the ledger can name it. */
function opened(store: Store, draft: JudgementDraft): JudgementDraft {
  if (draft.kind !== "splitStory" || draft.value !== null) return draft;
  return { ...draft, value: store.stories.open(draft.subjects[0], draft.at) };
}

function carryOut({ stories }: Store, judgement: Judgement, at: Instant): void {
  const { id, by, note, kind } = judgement;
  const decision: Decision = { verdict: "same", score: null, by, reasons: [note ?? kind] };
  if (judgement.kind === "moveReport" || judgement.kind === "splitStory")
    for (const report of judgement.subjects) stories.assign(report, judgement.value!, decision, at, id);
  if (judgement.kind === "apartStories")
    for (const story of judgement.subjects)
      if (stories.find(story) === null) throw new NotThere(`no story ${story}`);
  if (judgement.kind === "mergeStories")
    for (const story of judgement.subjects) stories.merge(story, judgement.value, decision, at, id);
}
