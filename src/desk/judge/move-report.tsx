import { useState } from "preact/hooks";
import { Refused } from "../shell/states.tsx";
import { useDeciding } from "./decide.ts";
import { OWN, StoryChoice } from "./story-choice.tsx";
import { Submit } from "./submit.tsx";
import "./judge.css";

interface MoveReportProps {
  readonly story: string;
  readonly report: string;
}

/** Says that a report belongs to another story, or is one of its own. */
export function MoveReport({ story, report }: MoveReportProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="move" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Belongs elsewhere</summary>
      {isOpen && <MoveForm story={story} report={report} />}
    </details>
  );
}

function MoveForm({ story, report }: MoveReportProps) {
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const deciding = useDeciding();
  const submit = (event: Event) => {
    event.preventDefault();
    if (to === null) return;
    void deciding.decide(
      to === OWN
        ? { kind: "splitStory", subjects: [report], value: null }
        : { kind: "moveReport", subjects: [report], value: to },
      note,
    );
  };
  return (
    <form class="judge-form" onSubmit={submit}>
      <StoryChoice legend="To which story" but={story} to={to} onTo={setTo} hasOwn />
      {to !== null && <Submit does="Move" note={note} onNote={setNote} deciding={deciding} />}
      <Refused error={deciding.error} />
    </form>
  );
}
