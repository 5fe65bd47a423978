import type { TimeForm } from "../../model/annotations.ts";
import type { Item } from "./item.ts";
import { type Candidate, type Found, PUBLISHED } from "./rule.ts";

/** Of candidates that overlap the longest stays; of equals the one whose rule stands first in the list. */
export function keepLongest(candidates: readonly Candidate[]): Candidate[] {
  const byLength = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort(
      (a, b) =>
        b.candidate.last - b.candidate.first - (a.candidate.last - a.candidate.first) || a.order - b.order,
    );
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const { candidate } of byLength) {
    if (places(candidate).some((place) => taken.has(place))) continue;
    for (const place of places(candidate)) taken.add(place);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.first - b.first);
}

const places = ({ first, last }: Candidate): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const GLUE = /^(?:,|on|of|local|time|the|\(|\))$/;

/** A clock and the day beside it are one time: "9 p.m. on Tuesday", "Tuesday at 9 p.m."; so are "Tuesday, Aug. 6". */
export function joinNeighbours(candidates: readonly Found[], items: readonly Item[]): Found[] {
  const joined: Found[] = [];
  for (const candidate of candidates) {
    const last = joined.at(-1);
    const form = last && touching(last, candidate, items) ? together(last.form, candidate.form) : null;
    if (last && form) joined.splice(-1, 1, { first: last.first, last: candidate.last, form });
    else joined.push(candidate);
  }
  return joined.map((one, i) => withDayOf(one, joined[i + 1], items)).map(withDayBehind(items));
}

const isBracketed = ({ first, last }: Candidate, items: readonly Item[]): boolean =>
  items[first - 1]?.lower === "(" && items[last + 1]?.lower === ")";

/** "6 p.m. (1700 GMT) on Friday": the day behind the brackets is that of both clocks. */
const withDayBehind =
  (items: readonly Item[]) =>
  (one: Found, i: number, all: readonly Found[]): Found => {
    if (one.form.is !== "clock" || one.form.on) return one;
    const inner = isBracketed(one, items) ? one : all[i + 1];
    const day = all[inner === one ? i + 1 : i + 2];
    const clock = inner === one ? all[i - 1] : one;
    if (!inner || !day || clock?.form.is !== "clock" || inner.form.is !== "clock" || !isDay(day.form))
      return one;
    const between = items.slice(inner.last + 2, day.first);
    const isBeside = isBracketed(inner, items) && inner.first === clock.last + 2;
    return isBeside && between.every(({ lower }) => lower === "on")
      ? { ...one, form: { ...one.form, on: day.form } }
      : one;
  };

const JOINT = /^(?:and|or|to|until|-|–)$/;

/** "Between 9 a.m. and 5 p.m. on Friday": the day that is said after the second is the first's. */
function withDayOf(one: Found, next: Found | undefined, items: readonly Item[]): Found {
  if (one.form.is !== "clock" || one.form.on || next?.form.is !== "clock" || !next.form.on) return one;
  const isJoined = next.first === one.last + 2 && JOINT.test(items[one.last + 1]!.lower);
  return isJoined ? { ...one, form: { ...one.form, on: next.form.on } } : one;
}

/** "7:20 p.m. Eastern Standard Time Saturday": without the name of the zone. */
function withoutZone(between: readonly Item[]): readonly Item[] {
  const at = between.findIndex(({ lower }) => lower === "time");
  return at > 0 && between.slice(0, at).every(({ capital }) => capital) ? between.slice(at + 1) : between;
}

function touching(a: Candidate, b: Candidate, items: readonly Item[]): boolean {
  const between = withoutZone(items.slice(a.last + 1, b.first));
  // "10:35 a.m. (0735 GMT) Friday": what stands in brackets is said beside
  if (between[0]?.lower === ")") return false;
  return (
    between.length <= 3 &&
    between.every(({ lower }) => GLUE.test(lower) || lower === "at" || lower === "around")
  );
}

const isDay = (form: TimeForm): boolean =>
  form.is === "weekday" ||
  (form.is === "date" && form.day !== null) ||
  (form.is === "relative" && form.unit === "day") ||
  form.is === "holiday";

/** What two neighbours say together; null where they are two times. */
function together(a: TimeForm, b: TimeForm): TimeForm | null {
  if (a.is === "weekday" && b.is === "date" && b.day !== null)
    return { ...b, weekday: a.weekday, ...(a.part && { part: a.part }) };
  if (a.is === "part" && b.is === "date" && b.day !== null) return { ...b, part: a.part };
  if (a.is === "clock" && (!a.on || a.on === PUBLISHED) && isDay(b)) return { ...a, on: b };
  if (b.is === "clock" && !b.on && isDay(a)) return { ...b, on: a };
  if (a.is === "part" && b.is === "weekday") return { ...b, part: a.part };
  return null;
}
