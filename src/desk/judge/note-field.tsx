import { useId, useState } from "preact/hooks";
import { sign, signature } from "./signature.ts";

interface NoteFieldProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** Why, and by whom. */
export function NoteField({ note, onNote }: NoteFieldProps) {
  const id = useId();
  const [name, setName] = useState(signature());
  const rename = (value: string) => {
    setName(value);
    sign(value);
  };
  return (
    <div class="judge-note">
      <label for={`${id}-note`}>Why</label>
      <textarea
        id={`${id}-note`}
        class="field"
        rows={2}
        maxLength={4000}
        value={note}
        placeholder="What you saw, whom you asked"
        onInput={({ currentTarget }) => onNote(currentTarget.value)}
      />
      <label for={`${id}-by`}>Signed</label>
      <input
        id={`${id}-by`}
        class="field"
        maxLength={100}
        value={name}
        placeholder="the user of this machine"
        autoComplete="name"
        onInput={({ currentTarget }) => rename(currentTarget.value)}
      />
    </div>
  );
}
