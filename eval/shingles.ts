/** Null where there is nothing to divide by. */
export interface Compared {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** A text against what is expected of it, as the article-extraction benchmark counts: by runs of four words. */
export function compared(truth: string, text: string): Compared {
  const [wanted, got] = [shingles(truth), shingles(text)];
  let [common, inWanted, inGot] = [0, 0, 0];
  for (const [shingle, count] of wanted) {
    inWanted += count;
    common += Math.min(count, got.get(shingle) ?? 0);
  }
  for (const count of got.values()) inGot += count;
  return {
    precision: inGot === 0 ? null : common / inGot,
    recall: inWanted === 0 ? null : common / inWanted,
  };
}

/** Precision and recall averaged over texts, and F1 of the averages, in percent. */
export function averaged(all: readonly Compared[]): Record<"precision" | "recall" | "f1", number> {
  const precision = mean(all.map((one) => one.precision));
  const recall = mean(all.map((one) => one.recall));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / Math.max(known.length, 1);
}

/**
 * How often each run of four words stands in a text, case and all; a shorter text is one run. Words are as in Python's
 * `\\w+`, which the benchmark counts by: without combining marks.
 */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** The lines of a text that are not of the other: of whose runs of words less than half stand there. */
export function strangeIn(text: string, other: string): string[] {
  const known = shingles(other);
  return text.split("\n").filter((line) => {
    const own = [...shingles(line).keys()];
    return own.length > 0 && own.filter((shingle) => known.has(shingle)).length < own.length / 2;
  });
}
