import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { packagedKinds } from "../../text/packaged.ts";
import { sameEvent } from "../../text/words/events.ts";
import { sizeOf } from "../ledger/compare.ts";
import { type Grounds, shared } from "./common-ground.ts";
import { type DayOf, daysBetween } from "./course.ts";
import type { Occasions } from "./occasions.ts";
import { companionsIn } from "./one-event.ts";

/** So many telling words beside the counts make them of one event. */
const ON_ONE_EVENT = 3;
/** Two wounded stand beside many a toll; more than so many do not by chance. */
const BY_CHANCE = 2;
/** So few are hurt anew each day; of more, two numbers in one story are of the same ones. */
const FEW = 10;

const FALLING = packagedKinds("lexicons/count-courses.txt")("falls");

/**
 * Whether two counts of a few people may be of the same ones as far as their days go. The dead of one event grow no
 * fewer: a lesser number told on a later day counts others ("four officers were hurt", "two officers were hurt", two days
 * after), unless something ties it to the greater one: both are told as all there were, dated to one day, told beside the
 * same other count or in much the same words.
 */
export function fewerLater(
  reading: Reading,
  { sentence: words }: Grounds,
  { areOfOne }: Occasions,
  dayOf: DayOf,
): (one: Figure, other: Figure) => boolean {
  const companions = companionsIn(reading);
  const isToldBeside = (one: Figure, other: Figure): boolean =>
    companions(one).some((a) =>
      companions(other).some(
        (b) => sizeOf(a) > BY_CHANCE && sizeOf(a) === sizeOf(b) && sameEvent(a.event, b.event),
      ),
    );
  const isFewerLater = (one: Figure, other: Figure): boolean => {
    const [a, b] = [dayOf(one), dayOf(other)];
    if (one.unit !== "people" || a === null || b === null || !((daysBetween(a, b) ?? 0) > 0)) return false;
    return a < b ? sizeOf(other) < sizeOf(one) : sizeOf(one) < sizeOf(other);
  };
  return (one, other) =>
    !isFewerLater(one, other) ||
    FALLING.has(one.event ?? "") ||
    areOfOne(one, other) ||
    Math.max(sizeOf(one), sizeOf(other)) > FEW ||
    isToldBeside(one, other) ||
    shared(words(one), words(other)) >= ON_ONE_EVENT;
}
