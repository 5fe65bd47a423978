import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Spot } from "../../../server/api/views/parts.ts";
import type { Note, Reader } from "../../../server/api/views/reader.ts";
import { Words } from "../words.tsx";
import { type Mark, type Segment, segmentsOf } from "./marks.ts";

interface Marked extends Mark {
  readonly note: Note | null;
}

interface ReportTextProps {
  readonly reader: Reader;
  /** The words that the reader is open at. */
  readonly hit: Spot | null;
  /** Other words of the same thing. */
  readonly also: readonly Spot[];
  readonly isAnnotated: boolean;
}

/** A report's full text, with what is open marked and scrolled to. Every word of it is a text node. */
export function ReportText({ reader, hit, also, isAnnotated }: ReportTextProps) {
  const text = useRef<HTMLDivElement>(null);
  const { title } = reader.report;
  // Pages have their headline beside the text, other reports in it.
  const isTitled = reader.paragraphs.some(({ kind }) => kind === "title");
  const marks = useMemo(() => marksOf(reader, hit, also, isAnnotated), [reader, hit, also, isAnnotated]);
  useEffect(() => {
    const first = text.current?.querySelector<HTMLElement>(".at-words");
    if (first) intoView(first);
  }, [reader.report.id, hit?.start, hit?.end]);
  return (
    <div ref={text} class="text" lang={reader.language} dir="auto">
      {title !== null && !isTitled && <p class="title">{title}</p>}
      {reader.paragraphs.map(({ start, end, kind }) => (
        <p key={start} class={kind} data-kind={kind === "body" || kind === "title" ? undefined : kind}>
          {segmentsOf(start, end, marks).map((segment) => (
            <Piece key={segment.start} text={reader.text} report={reader.report.id} segment={segment} />
          ))}
        </p>
      ))}
    </div>
  );
}

const NOTES = [
  ["claim", "claim"],
  ["name", "name"],
  ["figure", "figure"],
  ["time", "time"],
  ["quotation", "said by somebody"],
] as const;

/** How what was read from a report is marked in it. */
export const NoteLegend = () => (
  <p class="legend">
    {NOTES.map(([kind, words]) => (
      <span key={kind} class={`note-${kind}`}>
        {words}
      </span>
    ))}
  </p>
);

function marksOf(reader: Reader, hit: Spot | null, also: readonly Spot[], isAnnotated: boolean): Marked[] {
  const report = reader.report.id;
  const marked = (place: Spot, name: string): Marked => ({ ...place, name, note: null });
  const marks = [
    ...(hit?.report === report ? [marked(hit, "at-words")] : []),
    ...also.filter((place) => place.report === report).map((place) => marked(place, "also")),
    ...(isAnnotated
      ? reader.notes.map((note) => ({
          start: note.start,
          end: note.end,
          name: `note-${note.kind}`,
          note,
        }))
      : []),
  ];
  return marks.sort((a, b) => a.start - b.start);
}

interface PieceProps {
  readonly text: string;
  readonly report: string;
  readonly segment: Segment<Marked>;
}

/** Where notes overlap, the narrowest is what a click asks about. */
function Piece({ text, report, segment: { start, end, marks } }: PieceProps) {
  const words = text.slice(start, end);
  if (marks.length === 0) return <>{words}</>;
  const names = [...new Set(marks.map(({ name }) => name))];
  const isHit = names.includes("at-words") || names.includes("also");
  const inner = isHit ? (
    <mark class={names.filter((name) => !name.startsWith("note")).join(" ")}>{words}</mark>
  ) : (
    words
  );
  const notes = marks.flatMap(({ note }) => note ?? []);
  const narrowest = notes.at(-1);
  if (narrowest === undefined) return inner;
  return (
    <Words
      about={narrowest.about}
      spot={{ report, start: narrowest.start, end: narrowest.end }}
      class={names.filter((name) => name.startsWith("note")).join(" ")}
      title={notes.map(({ words }) => words).join("\n")}
    >
      {inner}
    </Words>
  );
}

/** Scrolls the reader only: the page itself stays where the eye is. */
function intoView(element: HTMLElement): void {
  const pane = element.closest<HTMLElement>(".scrolls");
  if (pane === null) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - outer.height / 3 });
}
