import { useState } from "preact/hooks";
import type { CardList } from "../../server/api/stories.ts";
import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { count, period } from "../words.ts";
import { useDeciding } from "./decide.ts";
import { NoteField } from "./note-field.tsx";
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
  const [q, setQ] = useState("");
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const deciding = useDeciding();
  const { value } = useAsked<Pick<CardList, "stories">>(address("/stories", { q, limit: 9 }));
  const others = (value?.stories ?? []).filter(({ id }) => id !== story).slice(0, 8);
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
      <input
        type="search"
        class="field"
        aria-label="Words of the story that it belongs to"
        placeholder="Words of its story"
        value={q}
        onInput={({ currentTarget }) => setQ(currentTarget.value)}
      />
      <fieldset class="choices">
        <legend class="unseen">To which story</legend>
        {others.map(({ id, title, reports, period: days }) => (
          <label key={id}>
            <input type="radio" name="to" checked={to === id} onChange={() => setTo(id)} />
            <span>
              <bdi>{title}</bdi>{" "}
              <small>
                {[period(days), count(reports, "report")].filter((words) => words !== "").join(" · ")}
              </small>
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name="to" checked={to === OWN} onChange={() => setTo(OWN)} />
          <span>A story of its own</span>
        </label>
      </fieldset>
      {to !== null && (
        <>
          <NoteField note={note} onNote={setNote} />
          <button type="submit" class="button main" disabled={deciding.isSending}>
            Move
          </button>
        </>
      )}
      {deciding.error !== null && (
        <p class="judge-error" role="alert">
          {deciding.error.message}
        </p>
      )}
    </form>
  );
}

/** Not an id: the report is split off. */
const OWN = "";
