import type { Account } from "../ledger/account/account.ts";
import { countSame, incompatible } from "../ledger/compare.ts";
import { shared } from "./common-ground.ts";
import { remembered } from "./remembered.ts";

/** A bound ("at least 10") stands for another value only where the two are no further apart than this. */
const NEAR = 1.1;
/** Two counts of people of which one is more than this many times the other count different people. */
export const ONE_COUNT = 4;

/** Nor are two numbers of votes further apart than so those of one vote. */
const ONE_VOTE = 1.2;

/** May two numbers of people, or of votes, be counts of the same, as far as their size goes? */
export const ofOneSize = (one: Account, other: Account): boolean =>
  within(one.figure.si.unit === "votes" ? ONE_VOTE : ONE_COUNT, one, other);

/**
 * Whether another figure of its report is the counterpart of one of two values of one count. A report that gives several values of one
 * count counts several things by them: the toll of the mill, the toll of the depot, all of them. Of these the one that agrees
 * with the other report's value is its counterpart, and where none agrees the one that is told on more common ground;
 * the rest are values of something else.
 */
export const hasCounterpart = (one: Account, other: Account): boolean =>
  isTaken(one, other) || isTaken(other, one);

const isTaken = (one: Account, other: Account): boolean =>
  siblings(other).some(
    (sibling) =>
      (within(NEAR, sibling, one) && !incompatible(sibling.figure, one.figure)) ||
      (ofOneSize(sibling, one) &&
        incompatible(sibling.figure, other.figure) &&
        inCommon(sibling, one) > inCommon(other, one)),
  );

/** The other counts of the same that its report gives. */
export const siblings = remembered((account) =>
  account.told().filter((one) => one !== account && countSame(one.figure, account.figure)),
);

const inCommon = (one: Account, other: Account): number => shared(one.ground().part, other.ground().part);

/** The greater is no more than so many times the lesser. */
export const within = (times: number, { size: a }: Account, { size: b }: Account): boolean =>
  Math.max(a, b) <= times * Math.max(1, Math.min(a, b));
