import { narrowTimeline } from "../../../server/api/narrow/timeline.ts";
import type { HappeningView, TimelineView } from "../../../server/api/views/timeline.ts";
import { useBeginning } from "../../shell/later.ts";
import { Empty } from "../../shell/states.tsx";
import { count } from "../../words.ts";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Filter } from "../filter.tsx";
import { Fold } from "../fold.tsx";
import { useNarrowing } from "../narrowing.ts";
import { Chips, Words } from "../words.tsx";
import "./timeline.css";

const SHOWN = 5;

const MARKS = [
  ["moment", "the words say the day"],
  ["moment guessed", "inferred"],
  ["moment issue", "report published"],
] as const;

/** Day by day; what lies before or after the story's days is folded away as background. */
export default function Timeline({ view }: DrawnProps<TimelineView>) {
  const { reports } = useStory();
  const { narrowing, type } = useNarrowing("timeline");
  const { days } = narrowTimeline(view, narrowing, reports);
  const [current, background] = [
    days.filter(({ isBackground }) => !isBackground),
    days.filter(({ isBackground }) => isBackground),
  ];
  if (view.days.length === 0) return <Empty title="No report of this story names a day." />;
  return (
    <>
      <Filter
        what="days"
        hint="a word, a date, r2 …"
        find={narrowing.find}
        onFind={type}
        found={days.reduce((sum, { happenings, published }) => sum + happenings.length + published.length, 0)}
      />
      <p class="legend">
        {MARKS.map(([mark, words]) => (
          <span key={mark}>
            <span class={mark} aria-hidden="true" /> {words}
          </span>
        ))}
      </p>
      <Days days={current} />
      {background.length > 0 && (
        <Fold summary={`Background: ${count(background.length, "other date")} named`}>
          {() => <Days days={background} />}
        </Fold>
      )}
    </>
  );
}

/** Days on the first screens. */
const FIRST = 14;

const Days = ({ days }: { readonly days: TimelineView["days"] }) => (
  <ol class="day-list">
    {useBeginning(days, FIRST).map(({ day, words, happenings, published }) => (
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
            <Fold summary={count(happenings.length - SHOWN, "more line")}>
              {() => (
                <ul>
                  {happenings.slice(SHOWN).map((happening) => (
                    <Happening key={happening.spot.report + happening.spot.start} happening={happening} />
                  ))}
                </ul>
              )}
            </Fold>
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
