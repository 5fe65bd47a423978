import type { ReportsView } from "../../../server/api/views/reports.ts";
import { useDeciding } from "../../judge/decide.ts";
import { WayBack } from "../../judge/way-back.tsx";
import { decidedWords, stateWords, whenWords } from "../../judge/words.ts";
import { Refused } from "../../shell/states.tsx";
import { count } from "../../words.ts";
import { HowMany } from "../words.tsx";

/** So much of what a decision is about is named. */
const MOST_NAMED = 4;

interface DecisionsProps {
  readonly decided: ReportsView["decided"];
  readonly onDone: () => void;
}

/** What people decided on which reports the story has, each with its way back. */
export function Decisions({ decided, onDone }: DecisionsProps) {
  const deciding = useDeciding();
  if (decided.length === 0) return null;
  const undo = async (id: string) => {
    if ((await deciding.undo(id)) !== null) onDone();
  };
  return (
    <section class="section">
      <h2>
        Decided <HowMany of={decided.length} />
      </h2>
      <ul class="decided">
        {decided.map(({ id, kind, by, at, note, state, about }) => (
          <li key={id} class={state}>
            <p>
              <b>
                <bdi>{by}</bdi>
              </b>{" "}
              {decidedWords(kind)}, <time dateTime={at}>{whenWords(at)}</time>
              {stateWords(state) !== null && `, ${stateWords(state)}`}
            </p>
            <ul class="about">
              {about.slice(0, MOST_NAMED).map(({ words, href }, i) => (
                <li key={i}>{href === null ? <bdi>{words}</bdi> : <a href={href}>{words}</a>}</li>
              ))}
              {about.length > MOST_NAMED && <li>{count(about.length - MOST_NAMED, "more report")}</li>}
            </ul>
            <WayBack of={{ id, by, kind, note }} isSending={deciding.isSending} undo={undo} />
          </li>
        ))}
      </ul>
      <Refused error={deciding.error} />
    </section>
  );
}
