import { useState } from "preact/hooks";
import type { LedgerLine, LedgerView } from "../../server/api/judge.ts";
import { address } from "../api.ts";
import { useEvents } from "../events.ts";
import { useDeciding } from "../judge/decide.ts";
import { decidedWords, grades, verdictOf, whenWords } from "../judge/words.ts";
import { useAsked } from "../shell/asked.ts";
import { Heading } from "../shell/heading.tsx";
import { Empty, Failed, Loading, Refused } from "../shell/states.tsx";
import { useStopKeys } from "../shell/stops.ts";
import "./ledger.css";

const STEP = 100;

/** All that people have decided, newest first: who, when, what, why, and the way back. */
export default function LedgerPage() {
  const [limit, setLimit] = useState(STEP);
  const { value, error, again } = useAsked<LedgerView>(address("/judgements", { limit }));
  useEvents((event) => {
    if (event.kind !== "alert") again();
  });
  useStopKeys();
  return (
    <div class="page ledger">
      <Heading title="Ledger" />
      <p class="soft lead">
        What people have decided. Nothing here is ever changed: taking a decision back is a line of its own,
        and what it did is undone.
      </p>
      {error !== null && <Failed error={error} again={again} />}
      {value === null && error === null && <Loading what="The ledger" />}
      {value?.total === 0 && (
        <Empty title="Nobody has decided anything yet.">
          <p>
            Open a claim or a name in a story: mark it, join it with another, part it from what says something
            else.
          </p>
        </Empty>
      )}
      {value !== null && value.total > 0 && (
        <ol class="ledger-lines">
          {value.judgements.map((line) => (
            <Line key={line.id} line={line} onDone={again} />
          ))}
        </ol>
      )}
      {value !== null && value.total > value.judgements.length && (
        <button type="button" class="button" onClick={() => setLimit(Math.min(1000, limit + STEP))}>
          Earlier ones ({value.total - value.judgements.length})
        </button>
      )}
    </div>
  );
}

function Line({ line, onDone }: { readonly line: LedgerLine; readonly onDone: () => void }) {
  const { id, at, by, kind, decided, note, stands, undone, mark, about } = line;
  const deciding = useDeciding();
  const undo = async () => {
    if (await deciding.undo(id)) onDone();
  };
  const verdict = mark === null ? null : verdictOf(mark.verdict);
  return (
    <li data-stop class={stands ? "stands" : "undone"}>
      <p class="what">
        <b>
          <bdi>{by}</bdi>
        </b>{" "}
        {kind === "undo" ? `took back: ${decidedWords(decided)}` : decidedWords(kind)}
        {verdict !== null && (
          <>
            :{" "}
            <strong>
              <span aria-hidden="true">{verdict.sign}</span> {verdict.words}
              {grades(mark!) !== null && ` ${grades(mark!)}`}
            </strong>
          </>
        )}{" "}
        <time class="soft" dateTime={at}>
          {whenWords(at)}
        </time>
      </p>
      <ul class="about">
        {about.map(({ is, words, href }, i) => (
          <li key={i} class={`about-${is}`}>
            {href === null ? <bdi>{words}</bdi> : <a href={href}>{words}</a>}
          </li>
        ))}
      </ul>
      {note !== null && <p class="note">{note}</p>}
      {undone !== null && (
        <p class="soft">
          Taken back by <bdi>{undone.by}</bdi>, <time dateTime={undone.at}>{whenWords(undone.at)}</time>
          {undone.note !== null && `: ${undone.note}`}
        </p>
      )}
      {stands && (
        <button type="button" class="button" disabled={deciding.isSending} onClick={undo}>
          {kind === "undo" ? "Decide it again" : "Undo"}
          <span class="unseen">: {about[0]?.words}</span>
        </button>
      )}
      <Refused error={deciding.error} />
    </li>
  );
}
