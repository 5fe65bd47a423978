/**
 * Edits that turn `a` into `b`: insert, delete, replace, swap two neighbours (optimal string alignment; Boytsov 2011).
 * A swap is one edit, since it is the commonest slip in names ("Zelenksyy").
 */
function edits(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1]! + 1, back[j]! + 1, back[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, twoBack[j - 2]! + 1);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length]!;
}

/** One minus the edits per letter of the longer word: 1 for equal words, 0 for words with nothing in common. */
export const likeness = (a: string, b: string): number =>
  a === b ? 1 : 1 - edits(a, b) / Math.max(a.length, b.length, 1);
