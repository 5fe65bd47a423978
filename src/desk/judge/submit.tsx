import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Deciding } from "./decide.ts";
import { NoteField } from "./note-field.tsx";

interface SubmitProps {
  readonly does: string;
  /** What was chosen above: in a long list it may be out of sight. */
  readonly chosen?: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly deciding: Deciding;
  /** What else may be said. */
  readonly children?: ComponentChildren;
}

/** The end of a form by which something is decided: why, by whom, and the button. It comes into sight when it comes. */
export function Submit({ does, chosen, note, onNote, deciding, children }: SubmitProps) {
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => end.current!.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={end} class="judge-end">
      {chosen !== undefined && (
        <p class="chosen">
          <bdi>{chosen}</bdi>
        </p>
      )}
      <NoteField note={note} onNote={onNote} />
      {children}
      <button type="submit" class="button main" disabled={deciding.isSending}>
        {does}
      </button>
    </div>
  );
}
