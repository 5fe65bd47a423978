import type { Figure } from "../../model/story.ts";
import { packagedKinds } from "../../text/packaged.ts";
import type { Account } from "../ledger/account/account.ts";
import { daysBetween, ONE_EVENT } from "../ledger/account/day.ts";
import { incompatible, isRoundNumber, sizeOf } from "../ledger/compare.ts";
import { type Comparison, no } from "./comparison.ts";
import { inOrder } from "./growing-toll.ts";
import type { ToldBy } from "./told.ts";

const courses = packagedKinds("lexicons/count-courses.txt");
const FALLING = courses("falls");
const DAILY = courses("daily");

/** What two values of one count that differ are to each other as far as their days go: rivals, or the one grown into the other. */
export function inTime(one: Account, other: Account, told: ToldBy): Comparison {
  const { figure } = one;
  const [a, b] = [one.day, other.day];
  if (a === null || b === null) return rival(one, other);
  const apart = daysBetween(a, b);
  if (apart === null || apart > ONE_EVENT) return no("apart", "so many days lie between them");
  if (apart > 0 && DAILY.has(figure.event ?? "")) return no("apart", "there is one such count each day");
  if (apart > 0) {
    const [earlier, later] = a <= b ? [one, other] : [other, one];
    return hasChanged(earlier, later)
      ? { is: "growth", figures: [earlier.figure, later.figure], days: a <= b ? [a, b] : [b, a] }
      : rival(earlier, later);
  }
  const [lesser, greater] = inOrder(one, other);
  return isOutlived(lesser, greater, told)
    ? { is: "growth", figures: [lesser.figure, greater.figure], days: [a, b] }
    : rival(one, other);
}

/** "At least 46" does not contradict a later "at least 60", and was true of its day. */
function rival({ figure: one, day: a }: Account, { figure: other, day: b }: Account): Comparison {
  if (isRoundNumber(one, other)) return no("same", "one is the other in round numbers");
  const days = a === null || b === null ? null : a <= b ? ([a, b] as const) : ([b, a] as const);
  if (incompatible(one, other)) return { is: "rival", figures: [one, other], days };
  const isOfOneDay = a !== null && b !== null && daysBetween(a, b) === 0;
  return isOfOneDay && isLeastOfOther(one, other)
    ? { is: "bound", figures: [one, other], days }
    : no("same", "both may hold");
}

/** What one gives as the least is less than the other by more than it is told more roughly, and not by half. */
const NEAR = { least: 1.1, most: 2 };

function isLeastOfOther(one: Figure, other: Figure): boolean {
  const [lesser, greater] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
  const times = sizeOf(greater) / sizeOf(lesser);
  return one.unit === "people" && lesser.bound === "atLeast" && times >= NEAR.least && times < NEAR.most;
}

/** Whether the later of two counts may have taken the place of the earlier: it grew, or is of people missing, in hospital. */
function hasChanged(earlier: Account, later: Account): boolean {
  // who is still held or missing may grow fewer, who was seized is as many as ever
  return (
    later.size > earlier.size || [earlier, later].every(({ figure: { event } }) => FALLING.has(event ?? ""))
  );
}

/**
 * A count that grows within a day: one voice gives both values, or the lesser is never told again on a later day and the
 * greater one is. Where two voices give them, they contradict each other.
 */
function isOutlived(lesser: Account, greater: Account, told: ToldBy): boolean {
  const isToldAfter = (account: Account, day: string): boolean =>
    told(account)
      .get(account.size)!
      .some((same) => (same.day ?? "").slice(0, day.length) > day);
  const [a, b] = [lesser.voice, greater.voice];
  if (a !== undefined && b !== undefined) return a === b && incompatible(lesser.figure, greater.figure);
  return !isToldAfter(lesser, lesser.day!) && isToldAfter(greater, lesser.day!);
}
