import type { ReportsView } from "../../../server/api/views/reports.ts";
import { type Decided, type Deciding, useDeciding } from "../../judge/decide.ts";
import { Refused } from "../../shell/states.tsx";
import { count, period } from "../../words.ts";
import { useStory } from "../context.ts";
import { HowMany } from "../words.tsx";
import { ForAndAgainst } from "./join.tsx";
import { ReportName } from "./report-name.tsx";

interface AsksProps extends Pick<ReportsView, "near" | "loose"> {
  readonly onDone: (done: Decided) => void;
}

/** What the machine asks: which other story may be this event, which reports may be of another; a click answers, and is remembered. */
export function Asks({ near, loose, onDone }: AsksProps) {
  const deciding = useDeciding();
  const decide: Decide = async (matter) => {
    const done = await deciding.decide(matter, "");
    if (done !== null) onDone(done);
  };
  return (
    <>
      {near.length > 0 && (
        <section class="section topic-doubt">
          <h2>
            <span class="sign" aria-hidden="true" />
            May be one event with this story <HowMany of={near.length} />
          </h2>
          <ul class="asks">
            {near.map((one) => (
              <Near key={one.story} near={one} isSending={deciding.isSending} decide={decide} />
            ))}
          </ul>
        </section>
      )}
      {loose.length > 0 && (
        <section class="section topic-doubt">
          <h2>
            <span class="sign" aria-hidden="true" />
            May be of another event <HowMany of={loose.length} />
          </h2>
          <ul class="asks">
            {loose.map((one) => (
              <Loose key={one.reports.join()} loose={one} isSending={deciding.isSending} decide={decide} />
            ))}
          </ul>
        </section>
      )}
      <Refused error={deciding.error} />
    </>
  );
}

type Decide = (matter: Parameters<Deciding["decide"]>[0]) => Promise<void>;

interface AskProps extends Pick<Deciding, "isSending"> {
  readonly decide: Decide;
}

function Near({
  near: { story, title, reports, period: days, alike, unlike },
  isSending,
  decide,
}: AskProps & { readonly near: ReportsView["near"][number] }) {
  const { head } = useStory();
  return (
    <li data-stop>
      <p>
        <a class="title" href={`/stories/${story}`}>
          <bdi>{title}</bdi>
        </a>{" "}
        <small>{[period(days), count(reports, "report")].filter((words) => words !== "").join(" · ")}</small>
      </p>
      <ForAndAgainst alike={alike} unlike={unlike} />
      <div class="judge-actions">
        <button
          type="button"
          class="button"
          disabled={isSending}
          onClick={() => decide({ kind: "mergeStories", subjects: [story], value: head.id })}
        >
          Join<span class="unseen"> with {title}</span>
        </button>
        <button
          type="button"
          class="button"
          disabled={isSending}
          onClick={() => decide({ kind: "apartStories", subjects: [head.id, story], value: null })}
        >
          Keep apart<span class="unseen"> from {title}</span>
        </button>
      </div>
    </li>
  );
}

function Loose({
  loose: { reports: ids, alike, unlike },
  isSending,
  decide,
}: AskProps & { readonly loose: ReportsView["loose"][number] }) {
  const { head, reports } = useStory();
  const subjects = ids as [string, ...string[]];
  const named = subjects.map((id) => reports.get(id)?.label).join(", ");
  return (
    <li data-stop>
      {ids.map((id) => (
        <p key={id}>
          <ReportName id={id} />
        </p>
      ))}
      <ForAndAgainst alike={alike} unlike={unlike} />
      <div class="judge-actions">
        <button
          type="button"
          class="button"
          disabled={isSending}
          onClick={() => decide({ kind: "splitStory", subjects, value: null })}
        >
          Split off<span class="unseen"> {named}</span>
        </button>
        <button
          type="button"
          class="button"
          disabled={isSending}
          onClick={() => decide({ kind: "moveReport", subjects, value: head.id })}
        >
          {ids.length === 1 ? "It belongs here" : "They belong here"}
          <span class="unseen"> {named}</span>
        </button>
      </div>
    </li>
  );
}
