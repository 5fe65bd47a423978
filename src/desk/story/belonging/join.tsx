import { useState } from "preact/hooks";
import type { Beside } from "../../../server/api/views/reports.ts";
import { address } from "../../api.ts";
import { type Decided, useDeciding } from "../../judge/decide.ts";
import { StoryChoice } from "../../judge/story-choice.tsx";
import { Submit } from "../../judge/submit.tsx";
import { useAsked } from "../../shell/asked.ts";
import { Refused } from "../../shell/states.tsx";
import { useStory } from "../context.ts";

interface JoinProps {
  readonly onDone: (done: Decided) => void;
}

/** Another story is joined with this one, once one has seen what speaks for it and against it. */
export function Join({ onDone }: JoinProps) {
  const [isOpen, setOpen] = useState(false);
  const done = (decided: Decided) => {
    setOpen(false);
    onDone(decided);
  };
  return (
    <details class="join" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Join with another story …</summary>
      {isOpen && <JoinForm onDone={done} />}
    </details>
  );
}

function JoinForm({ onDone }: JoinProps) {
  const { head } = useStory();
  const [other, setOther] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const deciding = useDeciding();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (other === null) return;
    const done = await deciding.decide({ kind: "mergeStories", subjects: [other], value: head.id }, note);
    if (done !== null) onDone(done);
  };
  return (
    <form class="judge-form" onSubmit={submit}>
      <StoryChoice legend="With which story" but={head.id} to={other} onTo={setOther} />
      {other !== null && (
        <>
          <BesideWords key={other} other={other} />
          <Submit does="Join" note={note} onNote={setNote} deciding={deciding} />
        </>
      )}
      <Refused error={deciding.error} />
    </form>
  );
}

/** Why the other story might be one with this one, and why not. */
function BesideWords({ other }: { readonly other: string }) {
  const { head } = useStory();
  const { value, error } = useAsked<Beside>(address(`/stories/${head.id}/beside/${other}`));
  return (
    <div class="beside">
      {value !== null && <ForAndAgainst alike={value.alike} unlike={value.unlike} />}
      <Refused error={error} />
    </div>
  );
}

/** Reasons of the machine, those for one event before those against. */
export const ForAndAgainst = ({ alike, unlike }: Pick<Beside, "alike" | "unlike">) => (
  <ul class="reasons">
    {alike.map((reason) => (
      <li key={reason}>
        <span aria-hidden="true">+</span>
        <span class="unseen">For one event: </span>
        {reason}
      </li>
    ))}
    {unlike.map((reason) => (
      <li key={reason}>
        <span aria-hidden="true">−</span>
        <span class="unseen">Against: </span>
        {reason}
      </li>
    ))}
  </ul>
);
