/** Widest column that text is wrapped to by hand, in characters; mail and terminals use 65 to 80. */
const WIDEST = 100;
const NARROWEST = 40;
/** A wrapped line falls short of the column by less than a long word. */
const LONGEST_WORD = 18;
/** Fewer broken lines than this show no column. */
const FEWEST = 6;

/**
 * Text wrapped by hand to a column, its paragraphs divided by empty lines: the breaks inside a paragraph become spaces,
 * character for character, so that a paragraph is a line as in all other texts. Other text comes back as it is. `fewest`:
 * how many lines must be broken to show a column; fewer where it is known that a program broke them.
 */
export function unwrap(text: string, fewest = FEWEST): string {
  const lines = text.split("\n");
  const broken = lines.filter((line, at) => line.trim() !== "" && (lines[at + 1] ?? "").trim() !== "");
  return isColumn(broken, fewest) ? join(lines) : text;
}

/** Nearly all lines reach the column, and few of them end as a sentence does. */
function isColumn(broken: readonly string[], fewest: number): boolean {
  if (broken.length < fewest) return false;
  const width = broken.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  if (width > WIDEST || width < NARROWEST) return false;
  const full = broken.filter((line) => line.trimEnd().length >= width - LONGEST_WORD).length;
  const ended = broken.filter((line) => /[.!?]["”’')]?\s*$/.test(line)).length;
  return full >= 0.85 * broken.length && ended <= 0.3 * broken.length;
}

function join(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      if (at === lines.length - 1) return line;
      return line + (line.trim() !== "" && lines[at + 1]!.trim() !== "" ? " " : "\n");
    })
    .join("");
}
