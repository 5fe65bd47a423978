import type { Decision } from "../model/decision.ts";
import type { Instant } from "../model/instant.ts";
import type { Judgement, JudgementDraft } from "../model/judgement.ts";
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
    const judgement = store.judgements.record(opened(store, draft));
    carryOut(store, judgement);
    return judgement;
  });
}

/** A story that is split off needs its id before the ledger can name it. */
function opened(store: Store, draft: JudgementDraft): JudgementDraft {
  if (draft.kind !== "splitStory" || draft.value !== null) return draft;
  return { ...draft, value: store.stories.open(draft.subjects[0], draft.at) };
}

function carryOut(store: Store, judgement: Judgement): void {
  const { stories } = store;
  const { id, at } = judgement;
  const decision = decisionOf(judgement);
  switch (judgement.kind) {
    case "moveReport":
    case "splitStory":
      for (const report of judgement.subjects) stories.assign(report, judgement.value!, decision, at, id);
      break;
    case "mergeStories":
      for (const story of judgement.subjects) stories.merge(story, judgement.value, decision, at, id);
      break;
    case "undo":
      undo(store, store.judgements.find(judgement.undoes!)!, at);
      break;
  }
}

/** To undo an undoing is to do again what that one had taken back. */
function undo(store: Store, undone: Judgement, at: Instant): void {
  if (undone.kind === "undo") carryOut(store, { ...store.judgements.find(undone.undoes!)!, at });
  else store.stories.takeBack(undone.id, at);
}

const decisionOf = ({ by, note, kind }: Judgement): Decision => ({
  verdict: "same",
  score: null,
  by,
  reasons: [note ?? kind],
});
