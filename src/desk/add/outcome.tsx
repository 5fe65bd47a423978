import { useRef } from "preact/hooks";
import type { Added } from "../../server/api/add.ts";
import type { Card } from "../../server/api/stories.ts";
import { address } from "../api.ts";
import { useEvents } from "../events.ts";
import { useAsked } from "../shell/asked.ts";
import { Lines } from "../shell/lines.tsx";
import { count } from "../words.ts";
import type { Adding } from "./adding.ts";

/** What became of something that was given: which story each report went to, and how that story changed by it. */
export function Outcome({ adding: { name, answer, error } }: { readonly adding: Adding }) {
  return (
    <article class="outcome" aria-label={name} aria-busy={answer === null && error === null}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <div role="status">
        {answer === null && error === null && <p class="soft">Reading …</p>}
        {error !== null && <p class="trouble error">{error.message}</p>}
        {answer !== null && <p class="soft">{summary(answer)}</p>}
      </div>
      {answer?.diagnostics.map(({ code, severity, message }, i) => (
        <p key={i} class={`trouble ${severity}`}>
          <span aria-hidden="true">!</span> {message} <small>{code}</small>
        </p>
      ))}
      {answer?.stories.map((story) => (
        <StoryOutcome
          key={story.id}
          before={story}
          added={answer.added.filter((one) => one.story === story.id)}
        />
      ))}
    </article>
  );
}

function summary({ added }: Added): string {
  const of = (is: Added["added"][number]["is"]) => added.filter((one) => one.is === is).length;
  const parts = [
    of("new") > 0 && count(of("new"), "new report"),
    of("revised") > 0 && count(of("revised"), "revised report"),
    of("seen") > 0 && `${count(of("seen"), "report")} known before`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "No report was found in it." : parts.join(", ");
}

interface StoryOutcomeProps {
  /** As it was told before the reports came. */
  readonly before: Card;
  readonly added: Added["added"];
}

/** The story as it is now: it is told again in the background, and an event says when. */
function StoryOutcome({ before, added }: StoryOutcomeProps) {
  const { value, again } = useAsked<Card>(address(`/stories/${before.id}/card`));
  const known = useRef(value);
  known.current = value ?? known.current;
  useEvents((event) => {
    if (event.kind !== "stories" || event.stories.includes(before.id)) again();
  });
  const now = known.current ?? before;
  return (
    <div class="went-to">
      <h3>
        <a href={`/stories/${now.id}`}>
          <bdi>{now.title}</bdi>
        </a>
      </h3>
      <ul class="soft">
        {added.slice(0, 8).map(({ report, title, outlet, is }) => (
          <li key={report}>
            {outlet !== null && (
              <>
                <bdi>{outlet}</bdi>:{" "}
              </>
            )}
            <bdi>{title}</bdi> {is !== "new" && <em>({is})</em>}
          </li>
        ))}
        {added.length > 8 && <li>and {count(added.length - 8, "more report", "more reports")}</li>}
      </ul>
      <p class="now">
        <span>{count(now.reports, "report")}</span>
        {now.isTold ? (
          <>
            <Moved name="claim" from={before.claims} to={now.claims} />
            <Lines lines={now.lines} />
            {now.contested > 0 && (
              <span class="contested">
                <span aria-hidden="true">▲</span> {now.contested.toLocaleString("en")} contested
              </span>
            )}
          </>
        ) : (
          <span>being read …</span>
        )}
      </p>
    </div>
  );
}

const Moved = ({ name, from, to }: { readonly name: string; readonly from: number; readonly to: number }) => (
  <span>
    {from !== to && from > 0 && (
      <>
        {from.toLocaleString("en")} <span aria-hidden="true">→</span>
        <span class="unseen">now</span>{" "}
      </>
    )}
    {count(to, name)}
  </span>
);
