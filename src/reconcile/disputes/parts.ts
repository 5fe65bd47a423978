import type { ReportId } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { countSame, sizeOf } from "../ledger/compare.ts";
import type { ToldBy } from "./course.ts";

/** A third count that is less than this share of the whole is the rest of it by chance only. */
const LEAST_PART = 0.1;

const reportsTelling = (told: ToldBy, figure: Figure, size: number): ReadonlySet<ReportId> =>
  new Set((told(figure).get(size) ?? []).map(({ report }) => report));

const meet = (a: ReadonlySet<ReportId>, b: ReadonlySet<ReportId>): boolean =>
  [...a].some((report) => b.has(report));

/** Does some report give both values of one thing? Then they are parts of it, or the report tells the change itself. */
export function toldTogether(one: Figure, other: Figure, told: ToldBy): boolean {
  const [a, b] = [one, other].map((figure) => reportsTelling(told, figure, sizeOf(figure)));
  return meet(a!, b!);
}

/** What is counted together stands no further apart ("12 Norlanders and 11 Marnish nationals"). */
const TOGETHER = 60;

/** Whether two figures of one report stand close together. */
export const isBeside = (figure: Figure, other: Figure): boolean =>
  Math.max(other.start - figure.end, figure.start - other.end) < TOGETHER;

/** "Eighteen people were killed in Dassa and 12 in Tomo", where the report also counts 30: parts of it. */
export function isPartOf(figure: Figure, figures: readonly Figure[]): boolean {
  const alike = figures.filter((one) => one !== figure && countSame(one, figure));
  const sizes = new Set(alike.map(sizeOf));
  return alike.some(
    (other) => sizeOf(other) > 1 && isBeside(figure, other) && sizes.has(sizeOf(other) + sizeOf(figure)),
  );
}

/** Is one the whole of the other and a third count that some report gives beside either (22 + 9 = 31)? */
export function partOfWhole(
  one: Figure,
  other: Figure,
  told: ToldBy,
  sizesBeside: (figure: Figure) => ReadonlySet<number>,
): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  const rest = Math.abs(a - b);
  if (rest > 1 && sizesBeside(a < b ? one : other).has(rest)) return true;
  if (rest === a || rest === b || rest < LEAST_PART * Math.max(a, b)) return false;
  const giving = reportsTelling(told, one, rest);
  return meet(giving, reportsTelling(told, one, a)) || meet(giving, reportsTelling(told, one, b));
}
