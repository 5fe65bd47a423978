import { sameEvent } from "../../text/words/events.ts";
import type { Account } from "../ledger/account/account.ts";
import { countSame, mayCountSame } from "../ledger/compare.ts";
import { remembered } from "./remembered.ts";

/**
 * Whether the lesser of two counts may have grown into the greater one, which is told as the toll: of whoever died ("the toll rose
 * to 41"), though the lesser is told of people of one kind ("12 workers killed"). The lesser is the greatest count of its report for
 * what happened.
 */
export function mayGrow(one: Account, other: Account): boolean {
  const [{ figure: lesser }, { figure: greater, thing }] = inOrder(one, other);
  return (
    greater.scope === "total" &&
    lesser.scope !== "new" &&
    lesser.unit === greater.unit &&
    lesser.event !== null &&
    greater.event !== null &&
    sameEvent(lesser.event, greater.event) &&
    (countSame(lesser, greater) || (thing.size === 0 && mayCountSame(lesser, greater))) &&
    isGreatest(inOrder(one, other)[0])
  );
}

/** The greater is told as the toll, and on a later day. */
export function hasGrown(one: Account, other: Account): boolean {
  const [lesser, greater] = inOrder(one, other);
  if (lesser.day === null || greater.day === null || lesser.day >= greater.day) return false;
  return greater.isToll() && mayGrow(lesser, greater);
}

/** The lesser first. */
export const inOrder = (one: Account, other: Account): readonly [lesser: Account, greater: Account] =>
  one.size <= other.size ? [one, other] : [other, one];

const isGreatest = remembered((account) =>
  account
    .told()
    .every(
      (same) =>
        same.figure.unit !== account.figure.unit ||
        same.figure.event === null ||
        !sameEvent(same.figure.event, account.figure.event!) ||
        same.size <= account.size,
    ),
);
