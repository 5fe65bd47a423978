import type { Day } from "../../text/calendar.ts";
import { lazily } from "../../text/lazily.ts";
import { packagedKinds } from "../../text/packaged.ts";
import { sameEvent } from "../../text/words/events.ts";
import type { Account } from "../ledger/account/account.ts";
import { ONE_EVENT } from "../ledger/account/day.ts";
import type { Days } from "../ledger/account/occasion.ts";
import { remembered } from "./remembered.ts";

const courses = packagedKinds("lexicons/count-courses.txt");
const RECURRING = courses("recurs");
const FALLING = courses("falls");

/**
 * Whether two counts may be of one occasion. They are not where their own clauses date what they count to different
 * days, nor where one counts what happened on a day after the other was told; nor, of what happens every night anew
 * (arrests, rockets; deaths too where the story dates them to several days), where they were told on different days
 * and neither is dated as the other is, nor the later one all there were so far.
 */
export function ofOneOccasion(all: readonly Account[]): (one: Account, other: Account) => boolean {
  const recurs = lazily(() => recurring(all));
  return (one, other) => {
    const [a, b] = [one.occasion(), other.occasion()];
    if (a.days !== null && b.days !== null) return !areDisjoint(a.days, b.days);
    if (isLater(one, other) || isLater(other, one)) return false;
    if (one.days === null || other.days === null || !areDisjoint(one.days, other.days)) return true;
    if (!recurs()(one) && !recurs()(other)) return true;
    const isFirst = one.days.last < other.days.first;
    const [earlier, later] = isFirst ? [a, b] : [b, a];
    // what is more than all there were so far counts all of them too
    const isMore = isFirst ? other.size > one.size : one.size > other.size;
    return later.isRunning || (earlier.isRunning && isMore);
  };
}

/** Whether both are told as all there were, or both are dated to one day. */
export function areOfOneOccasion(one: Account, other: Account): boolean {
  const [a, b] = [one.occasion(), other.occasion()];
  return (a.isRunning && b.isRunning) || (a.days !== null && b.days !== null && !areDisjoint(a.days, b.days));
}

/** One counts what happened after the other was told. */
const isLater = (one: Account, { days: told }: Account): boolean => {
  const { days } = one.occasion();
  return days !== null && told !== null && days.first > told.last;
};

/** Who dies and who is hurt, is so on one occasion. */
const isHarmed = ({ figure: { event } }: Account): boolean =>
  sameEvent(event, "kill") || sameEvent(event, "wound");
const areAlike = (one: Account, other: Account): boolean =>
  sameEvent(one.figure.event, other.figure.event) || (isHarmed(one) && isHarmed(other));

/** Where so many of the counts that are dated are dated to one day, the others are slips, or told beside. */
const ONE_DAY = 0.7;

/** Whether what a figure counts happens anew each day: by its verb, or because the story dates it to several days. */
function recurring(all: readonly Account[]): (account: Account) => boolean {
  const dated = all.flatMap((account) => {
    const { days } = account.occasion();
    const told = account.days;
    const isOfNow = days !== null && told !== null && Math.abs(told.last - days.last) <= ONE_EVENT;
    return isOfNow && account.figure.unit === "people" && account.size > 1 ? [{ account, days }] : [];
  });
  return remembered((account) => {
    const { event, unit } = account.figure;
    if (RECURRING.has(event ?? "")) return true;
    if (unit !== "people" || FALLING.has(event ?? "")) return false;
    const alike = dated.filter((one) => areAlike(one.account, account)).map(({ days }) => days);
    const onDay = (day: Day): number => alike.filter(({ first, last }) => first <= day && day <= last).length;
    return Math.max(0, ...alike.map(({ last }) => onDay(last))) < ONE_DAY * alike.length;
  });
}

const areDisjoint = (one: Days, other: Days): boolean => one.last < other.first || other.last < one.first;
