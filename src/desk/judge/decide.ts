import { useState } from "preact/hooks";
import type { JudgementMatter } from "../../model/judgement.ts";
import { address, send } from "../api.ts";
import { announce } from "../shell/announce.ts";
import { signature } from "./signature.ts";

export interface Deciding {
  readonly isSending: boolean;
  readonly error: Error | null;
  /** Sends a decision; null: it was refused. */
  decide(matter: JudgementMatter, note: string): Promise<Decided | null>;
  undo(judgement: string): Promise<Decided | null>;
}

/** A decision that is done; of a split `value` is the story that it opened. */
export type Decided = JudgementMatter & { readonly id: string };

/** Sends decisions to the desk, signed with the name of who sits at this browser. */
export function useDeciding(): Deciding {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const post = async (path: string, body: object, done: string): Promise<Decided | null> => {
    setSending(true);
    setError(null);
    try {
      const by = signature().trim();
      const decided = await send<Decided>(address(path), { ...body, ...(by === "" ? {} : { by }) });
      announce(done);
      return decided;
    } catch (failure) {
      setError(failure as Error);
      return null;
    } finally {
      setSending(false);
    }
  };
  return {
    isSending,
    error,
    decide: (matter, note) =>
      post("/judgements", { matter, note: note.trim() === "" ? null : note.trim() }, "Decided"),
    undo: (judgement) => post(`/judgements/${judgement}/undo`, {}, "Taken back"),
  };
}
