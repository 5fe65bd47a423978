import { civil, type Day, isoDay, weekdayOf } from "../../text/calendar.ts";
import type { Evidence } from "./evidence.ts";
import { ageLikelihood } from "./likelihood.ts";
import { fitsStart, startLikelihoodOf } from "./start.ts";

type Of<K extends Evidence["is"]> = Extract<Evidence, { is: K }>;

export interface Conclusion {
  readonly evidence: readonly Evidence[];
  readonly origins: readonly Of<"origin">[];
  /** First and last day of the interval that was chosen. */
  readonly first: Day;
  readonly last: Day;
  readonly began: Day;
  /** Whether other reports had a say. */
  readonly several: boolean;
}

const quote = (words: string): string => `“${words}”`;

/** The past weekday that lies least behind the first day of the interval. */
function latestWeekday({ evidence, first, last }: Conclusion): string[] {
  const past = evidence.flatMap((one) => (one.is === "weekday" && one.tense !== "future" ? [one] : []));
  const behind = (one: Of<"weekday">): number => (weekdayOf(last) - one.weekday + 7) % 7;
  const latest = past.sort((a, b) => behind(a) - behind(b))[0];
  if (!latest) return [];
  const on = last - behind(latest);
  return on <= last && on >= first - 2 ? [`${quote(latest.quoted)} is the latest weekday told as past`] : [];
}

function latestDate({ evidence, last }: Conclusion): string[] {
  const { year } = civil(last);
  const found = evidence.flatMap((one) =>
    one.is === "date" && one.tense !== "future" && (one.year ?? year) === year ? [one] : [],
  );
  const latest = found.sort((a, b) => b.month * 31 + b.day - (a.month * 31 + a.day))[0];
  return latest ? [`not before ${quote(latest.quoted)}`] : [];
}

const ages = ({ evidence, origins, first }: Conclusion): string[] =>
  evidence.flatMap((one) => {
    if (one.is !== "age" || origins.length === 0 || ageLikelihood(one, origins)(first) <= 0) return [];
    const near = origins.toSorted(
      (a, b) => ageLikelihood(one, [b])(first) - ageLikelihood(one, [a])(first),
    )[0]!;
    return [`${quote(one.quoted)} counted from ${quote(near.quoted)}`];
  });

const starts = ({ evidence, first, last, began }: Conclusion): string[] =>
  evidence.flatMap((one) => {
    const suits = startLikelihoodOf(one);
    const fits = suits && [first, last].some((day) => fitsStart(suits, began, day));
    return fits ? [`${quote(one.quoted)} fits an event that began on ${isoDay(began)}`] : [];
  });

/** Why these days, in plain words: the constraints that they meet, each with the report's own words. */
export function reasonsFor(conclusion: Conclusion): string[] {
  const own = [latestWeekday, latestDate, ages, starts].flatMap((tell) => tell(conclusion));
  const shared = conclusion.several
    ? [`taken together, the reports put the event's beginning at ${isoDay(conclusion.began)}`]
    : [];
  return [...new Set([...own, ...shared])];
}
