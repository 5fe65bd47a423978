import { useState } from "preact/hooks";
import type { CardList } from "../../server/api/stories.ts";
import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { Refused } from "../shell/states.tsx";
import { count, period } from "../words.ts";
import { useDeciding } from "./decide.ts";
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
      <Stories but={story} to={to} onTo={setTo} />
      {to !== null && <Submit does="Move" note={note} onNote={setNote} deciding={deciding} />}
      <Refused error={deciding.error} />
    </form>
  );
}

/** Not an id: the report is split off. */
const OWN = "";

/** So many stories are offered; words find the others. */
const OFFERED = 8;

interface StoriesProps {
  /** The story where it is now. */
  readonly but: string;
  readonly to: string | null;
  readonly onTo: (story: string) => void;
}

/** The stories that a report could belong to, the last updated first, or those that hold some words. */
function Stories({ but, to, onTo }: StoriesProps) {
  const [q, setQ] = useState("");
  const { value } = useAsked<Pick<CardList, "stories">>(address("/stories", { q, limit: OFFERED + 1 }));
  const others = value?.stories.filter(({ id }) => id !== but).slice(0, OFFERED);
  return (
    <>
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
        {others?.map(({ id, title, reports, period: days }) => (
          <label key={id}>
            <input type="radio" name="to" checked={to === id} onChange={() => onTo(id)} />
            <span>
              <bdi>{title}</bdi>{" "}
              <small>
                {[period(days), count(reports, "report")].filter((words) => words !== "").join(" · ")}
              </small>
            </span>
          </label>
        ))}
        {others?.length === 0 && (
          <p class="soft">{q === "" ? "There is no other story." : "No other story holds these words."}</p>
        )}
        <label>
          <input type="radio" name="to" checked={to === OWN} onChange={() => onTo(OWN)} />
          <span>A story of its own</span>
        </label>
      </fieldset>
    </>
  );
}
