import { decidedWords } from "./words.ts";

interface WayBackProps {
  readonly of: {
    readonly id: string;
    readonly by: string;
    readonly kind: string;
    readonly note: string | null;
  };
  readonly isSending: boolean;
  readonly undo: (id: string) => void;
}

/** What somebody noted with a decision, and the button that undoes it. */
export function WayBack({ of: { id, by, kind, note }, isSending, undo }: WayBackProps) {
  return (
    <>
      {note !== null && <p class="note">{note}</p>}
      <button type="button" class="button" disabled={isSending} onClick={() => undo(id)}>
        Undo
        <span class="unseen">
          : {by} {decidedWords(kind)}
        </span>
      </button>
    </>
  );
}
