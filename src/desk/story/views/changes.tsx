import type { ChangesView, ChangeView } from "../../../server/api/views/changes.ts";
import { refine, usePlace } from "../../router.ts";
import { Empty } from "../../shell/states.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Many } from "../many.tsx";
import { Chips, HowMany, Words } from "../words.tsx";
import "./changes.css";

const HOUR_MS = 3_600_000;

/** Moments that one asks from. */
const SPANS: readonly (readonly [words: string, hours: number])[] = [
  ["last hour", 1],
  ["last 6 hours", 6],
  ["last day", 24],
  ["last week", 168],
];

/** What is different since a moment: since the last visit, or one that is chosen. */
export default function Changes({ view: { since, sections } }: DrawnProps<ChangesView>) {
  const total = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <>
      <Since since={since} />
      {total === 0 && (
        <Empty title="Nothing changed.">
          <p>The story is told today as it was then.</p>
        </Empty>
      )}
      {sections.map(({ heading, mark, changes }) => (
        <section key={heading} class="section topic-changes">
          <h2>
            {heading} <HowMany of={changes.length} />
          </h2>
          <Many
            all={changes}
            what="change"
            most={30}
            list={(items) => <ul class="story-lines">{items}</ul>}
            item={(change, i) => <Row key={i} change={change} mark={mark} />}
          />
        </section>
      ))}
    </>
  );
}

const Row = ({ change, mark }: { readonly change: ChangeView; readonly mark: string }) => (
  <li data-stop>
    <p class="says">
      <span class="change-mark" aria-hidden="true">
        {mark}
      </span>{" "}
      <Parts change={change} />
    </p>
    {change.spots.length > 0 && (
      <Chips groups={[{ why: null, spots: useOnce(change.spots) }]} about={change.about} />
    )}
  </li>
);

/** The first place in each report, in the story's order. */
function useOnce(spots: ChangeView["spots"]): ChangeView["spots"] {
  const order = [...useStory().reports.keys()];
  return order.flatMap((report) => spots.find((spot) => spot.report === report) ?? []);
}

const Parts = ({ change: { about, parts, spot } }: { readonly change: ChangeView }) => (
  <>
    {parts.map(({ role, text }, i) =>
      spot !== null &&
      (role === "words" || (role === "is" && !parts.some((part) => part.role === "words"))) ? (
        <Words key={i} about={about} spot={spot} class={`words part-${role}`}>
          {text}
        </Words>
      ) : (
        <span key={i} class={`part-${role}`}>
          {text}
        </span>
      ),
    )}
  </>
);

function Since({ since }: { readonly since: string }) {
  const isVisit = !usePlace().query.has("since");
  const go = (moment: string | null) => refine({ since: moment });
  return (
    <form class="filter since" onSubmit={(event) => event.preventDefault()}>
      <label>
        Since{" "}
        <input
          class="field"
          type="datetime-local"
          value={local(since)}
          onChange={({ currentTarget }) =>
            currentTarget.value !== "" && go(new Date(currentTarget.value).toISOString())
          }
        />
      </label>
      {SPANS.map(([words, hours]) => (
        <button
          key={hours}
          type="button"
          class="button"
          onClick={() => go(new Date(Date.now() - hours * HOUR_MS).toISOString())}
        >
          {words}
        </button>
      ))}
      <button type="button" class="button" aria-pressed={isVisit} onClick={() => go(null)}>
        your last visit
      </button>
    </form>
  );
}

/** An instant as a field for local times takes it. */
function local(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
