import { packagedKinds } from "../../text/packaged.ts";
import { sameEvent } from "../../text/words/events.ts";
import type { Account } from "../ledger/account/account.ts";
import { daysBetween } from "../ledger/account/day.ts";
import { shared } from "./common-ground.ts";
import { areOfOneOccasion } from "./occasions.ts";

/** So many telling words beside the counts make them of one event. */
const ON_ONE_EVENT = 3;
/** Two wounded stand beside many a toll; more than so many do not by chance. */
const BY_CHANCE = 2;
/** So few are hurt anew each day; of more, two numbers in one story are of the same ones. */
const FEW = 10;

const FALLING = packagedKinds("lexicons/count-courses.txt")("falls");

/**
 * Whether two counts of a few people are of others as far as their days go. The dead of one event grow no
 * fewer: a lesser number told on a later day counts others ("four officers were hurt", "two officers were hurt", two days
 * after), unless something ties it to the greater one: both are told as all there were, dated to one day, told beside the
 * same other count or in much the same words.
 */
export const fewerLater = (one: Account, other: Account): boolean =>
  isFewerLater(one, other) &&
  !FALLING.has(one.figure.event ?? "") &&
  Math.max(one.size, other.size) <= FEW &&
  !areOfOneOccasion(one, other) &&
  !isToldBeside(one, other) &&
  shared(one.ground().sentence, other.ground().sentence) < ON_ONE_EVENT;

const isToldBeside = (one: Account, other: Account): boolean =>
  one
    .companions()
    .some((a) =>
      other
        .companions()
        .some((b) => a.size > BY_CHANCE && a.size === b.size && sameEvent(a.figure.event, b.figure.event)),
    );

function isFewerLater(one: Account, other: Account): boolean {
  const [a, b] = [one.day, other.day];
  if (one.figure.unit !== "people" || a === null || b === null || !((daysBetween(a, b) ?? 0) > 0))
    return false;
  return a < b ? other.size < one.size : one.size < other.size;
}
