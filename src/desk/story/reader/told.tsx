import type { Spot } from "../../../server/api/views/parts.ts";
import type { Note, SubjectView } from "../../../server/api/views/reader.ts";
import { useStory } from "../context.ts";
import { Words } from "../words.tsx";

interface ToldProps {
  readonly subject: SubjectView;
  readonly at: Spot | null;
}

const MOST_PLACES = 24;
const MOST_SEEN = 8;

/** What a thing is and why it was decided so, all places of its words, and what it belongs to. */
export function Told({ subject, at }: ToldProps) {
  const { reports, open } = useStory();
  const { places, why, see, is, title } = subject;
  return (
    <>
      <p class="is">{is}</p>
      {subject.kind !== "dispute" && <p class="subject-title">{title}</p>}
      {places.length > 1 && (
        <ol class="evidence" aria-label="All its words">
          {places.slice(0, MOST_PLACES).map(({ spot, note }) => (
            <li key={`${spot.report}:${spot.start}`}>
              <button
                type="button"
                aria-current={samePlace(spot, at) ? "true" : undefined}
                onClick={() => open({ about: subject.id, at: spot })}
              >
                <b>{reports.get(spot.report)?.label}</b> {note}
              </button>
            </li>
          ))}
          {places.length > MOST_PLACES && <li class="more">and {places.length - MOST_PLACES} more</li>}
        </ol>
      )}
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

export const samePlace = (a: Spot, b: Spot | null): boolean =>
  b !== null && a.report === b.report && a.start === b.start && a.end === b.end;
