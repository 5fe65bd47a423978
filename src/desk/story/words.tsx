import type { ComponentChildren, TargetedMouseEvent } from "preact";
import type { Group, Passage, Spot, TextRun } from "../../server/api/views/parts.ts";
import { useStory } from "./context.ts";
import { hrefOf } from "./opened.ts";

interface WordsProps {
  readonly about: string | null;
  readonly spot: Spot;
  readonly class?: string;
  readonly title?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link to words of a report: a click opens the reader at them; in another window it opens there. */
export function Words({ about, spot, children, label, ...more }: WordsProps) {
  const { open, opened } = useStory();
  const isOpen =
    opened !== null &&
    (about === null
      ? opened.at?.start === spot.start && opened.at.report === spot.report
      : opened.about === about);
  return (
    <a
      {...more}
      href={hrefOf({ about, at: spot })}
      aria-label={label}
      aria-current={isOpen ? "true" : undefined}
      onClick={(event) => onPlainClick(event, () => open({ about, at: spot }))}
    >
      {children}
    </a>
  );
}

/** A click that is not meant for another window or tab. */
function onPlainClick(event: TargetedMouseEvent<Element>, run: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  run();
}

/** Reports as chips; those inside one frame are one line of reporting. */
export function Chips({
  groups,
  about,
}: {
  readonly groups: readonly Group[];
  readonly about: string | null;
}) {
  const lines = groups.filter(({ why }) => why !== null).length;
  const label =
    lines === 0 ? "reports" : lines === 1 ? "one line of reporting" : `${lines} lines of reporting`;
  return (
    <span class="chips" role="group" aria-label={label}>
      {groups.map(({ why, spots }, i) =>
        why === null ? (
          spots.map((spot) => <Chip key={spot.report} spot={spot} about={about} />)
        ) : (
          <span key={i} class="frame" title={why}>
            {spots.map((spot) => (
              <Chip key={spot.report} spot={spot} about={about} />
            ))}
          </span>
        ),
      )}
    </span>
  );
}

function Chip({ spot, about }: { readonly spot: Spot; readonly about: string | null }) {
  const report = useStory().reports.get(spot.report);
  return (
    <Words about={about} spot={spot} class="report-chip" title={report?.outlet ?? "outlet unknown"}>
      {report?.label ?? "?"}
    </Words>
  );
}

export const Hedge = ({ words }: { readonly words: string }) =>
  words === "" ? null : <span class="tag hedge">{words}</span>;

/** Words inside their sentence, marked. */
export const InContext = ({ passage: { before, words, after } }: { readonly passage: Passage }) => (
  <>
    {before}
    <mark>{words}</mark>
    {after}
  </>
);

/** A text laid beside another: what only one of them has is struck or underlined, and said to who listens. */
export const Runs = ({ runs }: { readonly runs: readonly TextRun[] }) => (
  <>
    {runs.map(({ is, text }, i) =>
      is === "same" ? text : is === "cut" ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>,
    )}
  </>
);

/** How many there are of what a heading names. */
export const HowMany = ({ of }: { readonly of: number }) => <small>{of.toLocaleString("en")}</small>;
