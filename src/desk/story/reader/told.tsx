import { useEffect, useRef, useState } from "preact/hooks";
import type { Spot } from "../../../server/api/views/parts.ts";
import type { Note, SubjectView } from "../../../server/api/views/reader.ts";
import { useStory } from "../context.ts";
import { Words } from "../words.tsx";

interface ToldProps {
  readonly subject: SubjectView;
  readonly at: Spot | null;
}

/** Below them stands why, and what can be decided: not more rows of buttons than leave them in reach. */
const MOST_PLACES = 12;
const MOST_SEEN = 8;

/** What a thing is and why it was decided so, all places of its words, and what it belongs to. */
export function Told({ subject, at }: ToldProps) {
  const { open } = useStory();
  const { places, why, see, is, title } = subject;
  return (
    <>
      <p class="is">{is}</p>
      {subject.kind !== "dispute" && <p class="subject-title">{title}</p>}
      {places.length > 1 && <Evidence key={subject.id} subject={subject} at={at} />}
      {why.length > 0 && (
        <details class="why" open={why.length < 6}>
          <summary>Why</summary>
          <ul>
            {why.map((reason, i) => (
              <li key={i}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {see.length > 0 && (
        <ul class="see" aria-label="Belongs to">
          {see.slice(0, MOST_SEEN).map(({ id, is, words }) => (
            <li key={id}>
              <span class="is">{is}</span>{" "}
              <button type="button" class="plain" onClick={() => open({ about: id, at: null })}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The places of its words, a button each: the first of them, or all where one asks for them or a later one is open. */
function Evidence({ subject: { id, places }, at }: ToldProps) {
  const { reports, open } = useStory();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const here = placeOf(places, at);
  const shown = isWhole || here >= MOST_PLACES ? places : places.slice(0, MOST_PLACES);
  useEffect(() => {
    const now = list.current?.querySelector("[aria-current]");
    if (now) nearestIn(now.closest(".told")!, now);
  }, [here]);
  return (
    <ol ref={list} class="evidence" aria-label="All its words">
      {shown.map(({ spot, note }, i) => (
        <li key={`${spot.report}:${spot.start}`}>
          <button
            type="button"
            aria-current={i === here ? "true" : undefined}
            onClick={() => open({ about: id, at: spot })}
          >
            <b>{reports.get(spot.report)?.label}</b> {note}
          </button>
        </li>
      ))}
      {shown.length < places.length && (
        <li>
          <button type="button" onClick={() => setWhole(true)}>
            {places.length - shown.length} more
          </button>
        </li>
      )}
    </ol>
  );
}

/** Scrolls a pane no further than it must for something in it to be seen, with a line of room; its title stays above. */
function nearestIn(pane: Element, element: Element): void {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const title = pane.querySelector<HTMLElement>(".subject-title")?.offsetHeight ?? 0;
  const above = inner.top - ROOM - title - outer.top;
  const below = inner.bottom + ROOM - outer.bottom;
  if (above < 0 || below > 0) pane.scrollTop += above < 0 ? above : below;
}

/** Pixels: the shade at the lower edge of what is told lies over so many. */
const ROOM = 24;

/** What is known of words that are no thing of their own: a time, or whatever lies there. */
export function NotesHere({ notes, report }: { readonly notes: readonly Note[]; readonly report: string }) {
  if (notes.length === 0) return null;
  return (
    <ul class="see" aria-label="In these words">
      {notes.slice(0, MOST_SEEN).map((note) => (
        <li key={`${note.kind}:${note.start}:${note.about}`}>
          <Words about={note.about} spot={{ report, start: note.start, end: note.end }}>
            {note.words}
          </Words>
          {note.reasons.length > 0 && <span class="is"> {note.reasons.join("; ")}</span>}
        </li>
      ))}
    </ul>
  );
}

/**
 * Which of a thing's places some words are: those very words, else the first that shares some with them, for a line may
 * show less than all of them. -1: none.
 */
export function placeOf(places: SubjectView["places"], at: Spot | null): number {
  if (at === null) return -1;
  const here = places.filter(({ spot }) => spot.report === at.report);
  const found =
    here.find(({ spot }) => spot.start === at.start && spot.end === at.end) ??
    here.find(({ spot }) => spot.start < at.end && at.start < spot.end);
  return found === undefined ? -1 : places.indexOf(found);
}
