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
        <Answer
          unseen={` with ${title}`}
          give={() => decide({ kind: "mergeStories", subjects: [story], value: head.id })}
          isSending={isSending}
        >
          Join
        </Answer>
        <Answer
          unseen={` from ${title}`}
          give={() => decide({ kind: "apartStories", subjects: [head.id, story], value: null })}
          isSending={isSending}
        >
          Keep apart
        </Answer>
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
        <Answer
          unseen={` ${named}`}
          give={() => decide({ kind: "splitStory", subjects, value: null })}
          isSending={isSending}
        >
          Split off
        </Answer>
        <Answer
          unseen={` ${named}`}
          give={() => decide({ kind: "moveReport", subjects, value: head.id })}
          isSending={isSending}
        >
          {ids.length === 1 ? "It belongs here" : "They belong here"}
        </Answer>
      </div>
    </li>
  );
}

interface AnswerProps extends Pick<Deciding, "isSending"> {
  readonly children: string;
  /** What it is about, for whom the button is read aloud. */
  readonly unseen: string;
  readonly give: () => void;
}

function Answer({ children, unseen, isSending, give }: AnswerProps) {
  return (
    <button type="button" class="button" disabled={isSending} onClick={give}>
      {children}
      <span class="unseen">{unseen}</span>
    </button>
  );
}
