import type { ComponentChild, RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Spot } from "../../../server/api/views/parts.ts";
import type { Reader as Report, SubjectView } from "../../../server/api/views/reader.ts";
import { type AskError, address } from "../../api.ts";
import { JudgePanel } from "../../judge/panel.tsx";
import { useKeys } from "../../keys.ts";
import { announce } from "../../shell/announce.ts";
import { useAsked } from "../../shell/asked.ts";
import { useStory } from "../context.ts";
import { atQuery, type Opened } from "../opened.ts";
import { CopyWords } from "./copy-words.tsx";
import { LostWords } from "./lost-words.tsx";
import { NotThere, ReportHere } from "./report-here.tsx";
import { NotesHere, placeOf, Told } from "./told.tsx";

/** Where there is room for the reader beside the story; below it is a sheet. */
const WIDE = "(min-width: 1080px)";

interface ReaderProps {
  readonly opened: Opened;
  readonly onClose: () => void;
}

/** A report beside the story, open at some words, with what they are and why. */
export function Reader({ opened, onClose }: ReaderProps) {
  const { head, open } = useStory();
  const [isAnnotated, setAnnotated] = useState(false);
  const { subject, isGone, askAgain } = useSubject(head.id, head.digest, opened);
  const { at, isLost } = usePlaceToday(head.id, opened, subject);
  const report = useAsked<Report>(at === null ? null : address(`/stories/${head.id}/reports/${at.report}`));
  const text = report.value?.report.id === at?.report ? report.value : null;
  const heading = useArrival(opened, at);
  const places = subject?.places ?? [];
  const here = placeOf(places, at);
  const step = (by: number) => {
    // Where none of them is open, the one before is the last.
    const next = places[(Math.max(here, by < 0 ? 0 : -1) + by + places.length) % places.length];
    if (next !== undefined && places.length > 1) open({ about: subject!.id, at: next.spot });
  };
  useKeys([
    { keys: "n", does: "Next words of it", run: () => step(1) },
    { keys: "p", does: "Previous words of it", run: () => step(-1) },
    { keys: "a", does: "Annotations in the report", run: () => setAnnotated((before) => !before) },
    { keys: "r", does: "Into the report, to decide", run: () => heading.current?.focus() },
    { keys: "Escape", does: "Close the reader", run: onClose },
  ]);
  const also = useMemo(() => places.map(({ spot }) => spot), [subject]);
  const again = () => {
    report.again();
    askAgain();
  };
  return (
    <>
      <ReaderHead
        heading={heading}
        text={text}
        at={at}
        steps={places.length > 1 && <Steps here={here} of={places.length} onStep={step} />}
        isAnnotated={isAnnotated}
        onAnnotate={() => setAnnotated(!isAnnotated)}
        onClose={onClose}
      />
      <section class="told" aria-label="What it is and why" tabIndex={0}>
        {isLost ? (
          <LostWords at={opened.at!} />
        ) : (
          isGone && <p class="lost">These words are no longer in the story.</p>
        )}
        <ToldHere subject={subject} text={text} at={at} />
      </section>
      <section class="scrolls" aria-label="The report" tabIndex={0}>
        {text === null ? (
          at !== null && <NotThere error={report.error} again={again} />
        ) : (
          <ReportHere reader={text} story={head} hit={at} also={also} isAnnotated={isAnnotated} />
        )}
      </section>
    </>
  );
}

/** Says which report is open, and takes the focus to its heading where the reader covers the story. */
function useArrival({ about }: Opened, at: Spot | null): RefObject<HTMLHeadingElement | null> {
  const { reports } = useStory();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!matchMedia(WIDE).matches) heading.current?.focus({ preventScroll: true });
  }, [about]);
  const shown = at === null ? undefined : reports.get(at.report);
  const label = at === null ? "" : `${shown?.label ?? ""} ${shown?.outlet ?? ""}`;
  useEffect(() => {
    if (label !== "") announce(`Reader: ${label}`);
  }, [label]);
  return heading;
}

interface ReaderHeadProps extends Pick<ToldHereProps, "text" | "at">, Pick<ReaderProps, "onClose"> {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly steps: ComponentChild;
  readonly isAnnotated: boolean;
  readonly onAnnotate: () => void;
}

/** Which report it is, and what can be done with it. */
function ReaderHead({ heading, text, at, steps, isAnnotated, onAnnotate, onClose }: ReaderHeadProps) {
  const { reports } = useStory();
  const shown = at === null ? undefined : reports.get(at.report);
  return (
    <header>
      <h2 ref={heading} tabIndex={-1}>
        {shown?.label ?? "Reader"} <bdi>{at === null ? "" : (shown?.outlet ?? "outlet unknown")}</bdi>
      </h2>
      {steps}
      <CopyWords key={`${at?.report}:${at?.start}`} reader={text} at={at} />
      <button type="button" aria-pressed={isAnnotated} onClick={onAnnotate}>
        Annotations
      </button>
      <button type="button" aria-label="Close the reader" onClick={onClose}>
        ✕
      </button>
    </header>
  );
}

interface ToldHereProps {
  readonly subject: SubjectView | null;
  readonly text: Report | null;
  readonly at: Spot | null;
}

/** What is told of the thing that is open, and what can be decided on it; where only words are open, of those. */
function ToldHere({ subject, text, at }: ToldHereProps) {
  const { head, open } = useStory();
  if (subject === null)
    return (
      text !== null &&
      at !== null && (
        <NotesHere
          notes={text.notes.filter(({ start, end }) => start < at.end && at.start < end)}
          report={at.report}
        />
      )
    );
  return (
    <>
      <Told subject={subject} at={at} />
      {(subject.kind === "claim" || subject.kind === "name") && (
        <JudgePanel
          story={head.id}
          subject={subject.id}
          at={at}
          onFollow={(words) => open({ about: subject.id, at: words })}
        />
      )}
    </>
  );
}

interface StepsProps {
  /** Which of its places is open; -1: none of them. */
  readonly here: number;
  readonly of: number;
  readonly onStep: (by: number) => void;
}

const Steps = ({ here, of, onStep }: StepsProps) => (
  <span class="steps">
    <button type="button" aria-label="Previous words of it" onClick={() => onStep(-1)}>
      ‹
    </button>
    <span aria-hidden="true">{here < 0 ? of : `${here + 1}/${of}`}</span>
    <button type="button" aria-label="Next words of it" onClick={() => onStep(1)}>
      ›
    </button>
  </span>
);

/** The desk has answered that there is no such thing; one that does not answer says nothing of it. */
const isMissing = (error: AskError | null): boolean => error?.status === 404;

/** What is open, as the story has it today; null while it is asked for, or where only words are open. */
function useSubject(
  story: string,
  digest: string,
  { about, at }: Opened,
): { subject: SubjectView | null; isGone: boolean; askAgain: () => void } {
  const path = about === null ? null : `/stories/${story}/about/${about}`;
  // Its words matter only for finding it: stepping through them does not ask again.
  const asked = useMemo(() => (path === null ? null : address(path, atQuery(at))), [path, digest]);
  const { value, error, again } = useAsked<SubjectView>(asked);
  const told = useRef(digest);
  useEffect(() => {
    // The story was told anew while this was open.
    if (told.current !== digest) again();
    told.current = digest;
  }, [digest]);
  const isGone = about !== null && isMissing(error);
  return { subject: about === null || isGone ? null : value, isGone, askAgain: again };
}

/** The words that are open, in today's text: those of the address, else the first of the thing's. */
function usePlaceToday(story: string, { at, about }: Opened, subject: SubjectView | null) {
  const { reports } = useStory();
  const isOld = at !== null && !reports.has(at.report);
  const { value, error } = useAsked<Spot>(isOld ? address(`/stories/${story}/place`, atQuery(at)) : null);
  const first = subject?.places[0]?.spot ?? null;
  const today = isOld ? (value ?? (error === null ? null : first)) : (at ?? first);
  return { at: today, isLost: isOld && isMissing(error) && (about === null || subject === null) };
}
