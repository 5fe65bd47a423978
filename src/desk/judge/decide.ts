import { useState } from "preact/hooks";
import type { JudgementMatter } from "../../model/judgement.ts";
import { address, send } from "../api.ts";
import { announce } from "../shell/announce.ts";
import { signature } from "./signature.ts";

export interface Deciding {
  readonly isSending: boolean;
  readonly error: Error | null;
  /** Sends a decision; true: it is done. */
  decide(matter: JudgementMatter, note: string): Promise<boolean>;
  undo(judgement: string): Promise<boolean>;
}

/** Sends decisions to the desk, signed with the name of who sits at this browser. */
export function useDeciding(): Deciding {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const post = async (path: string, body: object, done: string): Promise<boolean> => {
    setSending(true);
    setError(null);
    try {
      const by = signature().trim();
      await send(address(path), { ...body, ...(by === "" ? {} : { by }) });
      announce(done);
      return true;
    } catch (failure) {
      setError(failure as Error);
      return false;
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
