import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { contentWords } from "../../text/content-words.ts";

/** A sentence that says less than this beside its figures names no site to be told apart by. */
const FEWEST = 6;

/**
 * Whether two counts are told with any telling word in common beside the counts themselves: "49 people were killed in the
 * harbour" and "107 people were killed on the plain" are tolls of two sites. A sentence of few words has nothing to share.
 */
export function commonGround(reading: Reading): (one: Figure, other: Figure) => boolean {
  const known = new Map<Figure, ReadonlySet<string>>();
  const byReport = Map.groupBy(reading.figures, (figure) => figure.report);
  const parsed = new Map(reading.reports.map(({ id, parsed }) => [id, parsed]));
  const around = (figure: Figure): ReadonlySet<string> => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const sentence = parsed
      .get(figure.report)
      ?.find(({ start, end }) => start <= figure.start && end >= figure.end);
    const counted = byReport.get(figure.report) ?? [];
    const words = contentWords(sentence?.tokens ?? []).filter(
      (word) =>
        !word.isNumber &&
        word.stem !== figure.event &&
        !counted.some(({ start, end }) => start <= word.start && word.end <= end),
    );
    const found = new Set(words.map(({ stem }) => stem));
    known.set(figure, found);
    return found;
  };
  return (one, other) => {
    const [a, b] = [around(one), around(other)];
    return Math.min(a.size, b.size) < FEWEST || [...a].some((stem) => b.has(stem));
  };
}
