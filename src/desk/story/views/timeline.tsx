import type { HappeningView, TimelineView } from "../../../server/api/views/timeline.ts";
import { Empty } from "../../shell/states.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Chips, plural, Words } from "../words.tsx";
import "./timeline.css";

const SHOWN = 5;

const MARKS = [
  ["moment", "the words say the day"],
  ["moment guessed", "inferred"],
  ["moment issue", "report published"],
] as const;

/** Day by day; what lies before or after the story's days is folded away as background. */
export default function Timeline({ view: { days } }: DrawnProps<TimelineView>) {
  const [current, background] = [
    days.filter(({ isBackground }) => !isBackground),
    days.filter(({ isBackground }) => isBackground),
  ];
  if (days.length === 0) return <Empty title="No report of this story names a day." />;
  return (
    <>
      <p class="legend">
        {MARKS.map(([mark, words]) => (
          <span key={mark}>
            <span class={mark} aria-hidden="true" /> {words}
          </span>
        ))}
      </p>
      <Days days={current} />
      {background.length > 0 && (
        <details class="fold">
          <summary>Background: {plural(background.length, "other date")} named</summary>
          <Days days={background} />
        </details>
      )}
    </>
  );
}

const Days = ({ days }: { readonly days: TimelineView["days"] }) => (
  <ol class="day-list">
    {days.map(({ day, words, happenings, published }) => (
      <li key={day}>
        <h2>
          <time dateTime={day}>{words}</time>
        </h2>
        <div>
          {published.length > 0 && <Published reports={published} />}
          <ul>
            {happenings.slice(0, SHOWN).map((happening) => (
              <Happening key={happening.spot.report + happening.spot.start} happening={happening} />
            ))}
          </ul>
          {happenings.length > SHOWN && (
            <details class="fold">
              <summary>{plural(happenings.length - SHOWN, "more line")}</summary>
              <ul>
                {happenings.slice(SHOWN).map((happening) => (
                  <Happening key={happening.spot.report + happening.spot.start} happening={happening} />
                ))}
              </ul>
            </details>
          )}
        </div>
      </li>
    ))}
  </ol>
);

function Published({ reports }: { readonly reports: readonly string[] }) {
  const story = useStory();
  return (
    <p class="published">
      <span class="out" aria-hidden="true" />
      published:{" "}
      {reports.map((id) => {
        const report = story.reports.get(id);
        return (
          <span key={id}>
            <Words
              about={null}
              spot={{ report: id, start: 0, end: 0 }}
              class="report-chip"
              title={report?.published ?? ""}
            >
              {report?.label}
            </Words>{" "}
            {report?.isInferred && <span class="tag hedge">inferred</span>}{" "}
          </span>
        );
      })}
    </p>
  );
}

const Happening = ({
  happening: { about, words, spot, isCertain, reasons, groups },
}: {
  readonly happening: HappeningView;
}) => (
  <li class={isCertain ? "certain" : "guessed"} data-stop>
    <Words about={about} spot={spot} class="words">
      {words}
    </Words>{" "}
    {!isCertain && <span class="unseen">inferred date{reasons.length > 0 && `: ${reasons.join("; ")}`}</span>}
    <Chips groups={groups} about={about} />
  </li>
);
