import type { Figure } from "../../model/story.ts";
import { countSame, incompatible, sizeOf } from "../ledger/compare.ts";
import { type Grounds, shared } from "./common-ground.ts";
import { remembered } from "./remembered.ts";

/** A bound ("at least 10") stands for another value only where the two are no further apart than this. */
const NEAR = 1.1;
/** Two counts of people of which one is more than this many times the other count different people. */
export const ONE_COUNT = 4;

/** Nor are two numbers of votes further apart than so those of one vote. */
const ONE_VOTE = 1.2;

/** May two numbers of people, or of votes, be counts of the same, as far as their size goes? */
export const ofOneSize = (one: Figure, other: Figure): boolean =>
  within(one.si.unit === "votes" ? ONE_VOTE : ONE_COUNT, one, other);

/**
 * Whether two values of one count may be each other's counterpart. A report that gives several values of one count
 * counts several things by them: the toll of the mill, the toll of the depot, all of them. Of these the one that agrees
 * with the other report's value is its counterpart, and where none agrees the one that is told on more common ground;
 * the rest are values of something else.
 */
export function counterparts(
  figures: readonly Figure[],
  { part }: Grounds,
): (one: Figure, other: Figure) => boolean {
  const byReport = Map.groupBy(figures, (figure) => figure.report);
  const siblings = remembered((figure) =>
    byReport.get(figure.report)!.filter((one) => one !== figure && countSame(one, figure)),
  );
  const isTaken = (figure: Figure, other: Figure): boolean =>
    siblings(other).some(
      (sibling) =>
        (within(NEAR, sibling, figure) && !incompatible(sibling, figure)) ||
        (ofOneSize(sibling, figure) && incompatible(sibling, other) && isNearer(sibling, other, figure)),
    );
  const isNearer = (sibling: Figure, other: Figure, figure: Figure): boolean => {
    const words = part(figure);
    return shared(part(sibling), words) > shared(part(other), words);
  };
  return (one, other) => !isTaken(one, other) && !isTaken(other, one);
}

/** The greater is no more than so many times the lesser. */
export const within = (times: number, one: Figure, other: Figure): boolean => {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return Math.max(a, b) <= times * Math.max(1, Math.min(a, b));
};
