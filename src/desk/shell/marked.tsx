interface MarkedProps {
  readonly text: string;
  /** In order, not overlapping. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Words with some of them marked. They are text from beginning to end, whatever they look like. */
export function Marked({ text, marks }: MarkedProps) {
  const pieces = marks.map(({ start, end }, i) => [
    text.slice(marks[i - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
