import { diffArrays } from "diff";

/** A stretch of two texts laid side by side: what both have, or what only one of them has (the other is empty). */
export interface Run {
  readonly is: "same" | "cut" | "added";
  readonly one: string;
  readonly other: string;
}

/** Letters and digits, spaces, and every other character by itself. */
const TOKEN = /\s+|[\p{L}\p{N}’']+|[^\s\p{L}\p{N}’']/gu;

/** Most cut and added words that are looked for one by one; texts further apart share nothing worth showing. */
const MOST_STEPS = 1500;

/**
 * Two texts word by word, in order: the `one`s joined are the first text, the `other`s the second. Letters' case and
 * white space tell nothing apart. A space between two words that only one text has belongs to them.
 *
 * @example aligned("Nine died.", "Nine people died.")
 * // [{ is: "same", one: "Nine ", other: "Nine " }, { is: "added", one: "", other: "people " }, { is: "same", … "died." }]
 */
export function aligned(one: string, other: string): readonly Run[] {
  const [own, theirs] = [one.match(TOKEN) ?? [], other.match(TOKEN) ?? []];
  const parts = diffArrays(own.map(key), theirs.map(key), { maxEditLength: MOST_STEPS });
  if (parts === undefined)
    return [
      { is: "cut", one, other: "" },
      { is: "added", one: "", other },
    ];
  const runs: Run[] = [];
  let [at, now] = [0, 0];
  for (const { count, added, removed } of parts) {
    runs.push({
      is: added ? "added" : removed ? "cut" : "same",
      one: added ? "" : own.slice(at, at + count).join(""),
      other: removed ? "" : theirs.slice(now, now + count).join(""),
    });
    if (!added) at += count;
    if (!removed) now += count;
  }
  return settled(runs);
}

/** Between two differences a space or mark that both have is no common ground: what stands around it is one difference. */
function settled(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let [one, other] = ["", ""];
  const settle = (): void => {
    if (one !== "") kept.push({ is: "cut", one, other: "" });
    if (other !== "") kept.push({ is: "added", one: "", other });
    [one, other] = ["", ""];
  };
  for (const [i, run] of runs.entries()) {
    const isBetween = (one !== "" || other !== "") && i + 1 < runs.length && !WORD.test(run.one);
    if (run.is === "same" && !isBetween) {
      settle();
      kept.push(run);
    } else {
      one += run.one;
      other += run.other;
    }
  }
  settle();
  return kept;
}

const WORD = /[\p{L}\p{N}]/u;

const key = (token: string): string => (token.trim() === "" ? " " : token.toLowerCase());
