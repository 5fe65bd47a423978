import type { Judgement, JudgementMatter } from "../../../model/judgement.ts";
import { NotThere } from "../../../model/not-there.ts";
import type { JudgementId, StoryId } from "../../../model/span.ts";
import { judge } from "../../../store/judge.ts";
import type { Store } from "../../../store/store.ts";
import type { Archive } from "../archive.ts";

/** Who decides, and why. */
export interface Decider {
  readonly by: string;
  readonly note: string | null;
}

/**
 * A person decides something, and it is done: reports and stories are moved at once, names and claims when the story is
 * next told. It stays so until it is undone; no machine changes it. `RangeError`: what it is about is not there.
 *
 * @example decide(archive, { kind: "moveReport", subjects: [report], value: story }, { by: "Ada", note: null })
 */
export function decide(archive: Archive, matter: JudgementMatter, decider: Decider): Judgement {
  return recorded(archive, { ...matter, ...decider, undoes: null });
}

/** Takes a judgement back; both stay in the ledger. `RangeError`: no such judgement, or it is undone already. */
export function undo(archive: Archive, id: JudgementId, decider: Decider): Judgement {
  const { judgements } = archive.store;
  const known = judgements.find(id);
  if (known === null) throw new NotThere(`no decision ${id}`);
  if (known.kind !== "undo" && !judgements.standing().some((judgement) => judgement.id === id))
    throw new NotThere(`${id} is undone already`);
  return recorded(archive, { kind: "undo", subjects: [], value: null, ...decider, undoes: id });
}

/** The stories that a judgement, or the undoing of one, is about: those that it names, and all that its reports were ever in. */
export function touchedBy(store: Store, judgement: Judgement): readonly StoryId[] {
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

type Unstamped = JudgementMatter & Decider & { readonly undoes: JudgementId | null };

function recorded({ store, windows, now }: Archive, draft: Unstamped): Judgement {
  const judgement = judge(store, { ...draft, at: now() });
  windows.forget();
  return judgement;
}
