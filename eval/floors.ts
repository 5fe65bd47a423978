import { readFileSync, writeFileSync } from "node:fs";
import { counted } from "../src/text/numbers/counted.ts";

/**
 * Quality has a floor that cannot sink quietly (after trafilatura's eval gate): each metric's score is pinned beside
 * the digest of the data that it was measured on. A score may fall by `epsilon` (points) before the run fails.
 */
export interface Floor {
  readonly score: number;
  readonly epsilon: number;
}

export interface TaskFloors {
  /** Digest of the data: another digest means other data, and the floors do not apply to it. */
  readonly corpus: string;
  readonly metrics: Readonly<Record<string, Floor>>;
}

export type Floors = Readonly<Record<string, TaskFloors>>;
export type Scores = Readonly<Record<string, number>>;

const PATH = new URL("./floors.json", import.meta.url);

export const readFloors = (): Floors => JSON.parse(readFileSync(PATH, "utf8")) as Floors;

/** What has sunk below its floor, one line each. A floor without a score counts as sunk. */
export function sunk(task: string, floors: TaskFloors, scores: Scores): string[] {
  return Object.entries(floors.metrics).flatMap(([metric, { score, epsilon }]) => {
    const now = scores[metric];
    if (now === undefined) return [`${task}: ${metric}: pinned at ${score}, not measured`];
    return now < score - epsilon
      ? [`${task}: ${metric}: ${now.toFixed(1)}, floor ${(score - epsilon).toFixed(1)}`]
      : [];
  });
}

/**
 * What a run in which nothing sank has shown: where data is missing or other data was there, nothing of those tasks.
 *
 * @example standing(["names"], ["times"]) // "the floors of 1 task hold; not held against anything: times"
 */
export function standing(held: readonly string[], left: readonly string[]): string {
  const without = left.join(", ");
  if (held.length === 0) return `no floor was held against anything: ${without || "no task has one"}`;
  const hold = `of ${counted(held.length, "task")} hold`;
  return left.length === 0
    ? `all floors ${hold}`
    : `the floors ${hold}; not held against anything: ${without}`;
}

/** Errors in kilometres and mere counts: less is better, or neither is. They are printed and have no floor. */
const WITHOUT_FLOOR =
  /, km$|: specs$|AUC of|pairs that share copy$|taken for copy$|pages a second$|merges proposed$/;

/**
 * Pins the scores as the new floors. Throws `RangeError` where that would lower one and no reason is given; with a
 * reason the old score is replaced, and the reason belongs in the commit and the change note.
 */
export function pin(
  floors: Floors,
  task: string,
  corpus: string,
  scores: Scores,
  reason: string | null,
): Floors {
  const before = floors[task]?.corpus === corpus ? floors[task].metrics : {};
  const lowered = Object.entries(before).filter(
    ([metric, { score }]) => (scores[metric] ?? 0) < score - 0.05,
  );
  if (lowered.length > 0 && reason === null)
    throw new RangeError(
      `${task}: pinning would lower ${lowered.map(([metric]) => metric).join(", ")}: give --reason`,
    );
  const metrics = Object.fromEntries(
    Object.entries(scores)
      .filter(([metric]) => !WITHOUT_FLOOR.test(metric))
      .map(([metric, score]) => [
        metric,
        { score: Number(score.toFixed(1)), epsilon: before[metric]?.epsilon ?? 0.5 },
      ]),
  );
  return { ...floors, [task]: { corpus, metrics } };
}

export const writeFloors = (floors: Floors): void =>
  writeFileSync(PATH, `${JSON.stringify(floors, null, 2)}\n`);
