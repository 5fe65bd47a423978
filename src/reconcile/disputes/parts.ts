import type { ReportId } from "../../model/span.ts";
import { isFunctionWord } from "../../text/words/content-words.ts";
import type { Account } from "../ledger/account/account.ts";
import { incompatible } from "../ledger/compare.ts";
import { siblings } from "./counterparts.ts";
import { remembered } from "./remembered.ts";
import type { ToldBy } from "./told.ts";

/** A third count that is less than this share of the whole is the rest of it by chance only. */
const LEAST_PART = 0.1;
/** What is counted together stands no further apart ("12 Norlanders and 11 Marnish nationals"). */
const TOGETHER = 60;

/** Whether one is told as a share of so many as the other counts: "10 of the 20 crew", "20 crew". */
export const isShareOfOther = (one: Account, other: Account): boolean =>
  one.share()?.whole === other.size || other.share()?.whole === one.size;

/** Does some report give both values of one thing? Then they are parts of it, or the report tells the change itself. */
export const toldTogether = (one: Account, other: Account, told: ToldBy): boolean =>
  meet(reportsTelling(told, one, one.size), reportsTelling(told, other, other.size));

/** "Eighteen people were killed in Dassa and 12 in Tomo", where the report also counts 30: parts of it. */
export const isPart = remembered((account) => {
  const alike = siblings(account);
  const sizes = new Set(alike.map(({ size }) => size));
  return alike.some(
    (other) => other.size > 1 && isBeside(account, other) && sizes.has(other.size + account.size),
  );
});

/**
 * Whether the sentence of one count lays another count of the same to another place ("17 in Dassa and 11 in Tomo"), and the other
 * figure's sentence names nothing of where it is itself: that is of the whole, or of some third place.
 */
export const isOfOneOfTwoPlaces = (one: Account, other: Account): boolean => {
  const place = placeOfTwo(one);
  if (place === null) return false;
  const named = new Set(telling(other.scene().words));
  return !telling(place).some((word) => named.has(word));
};

/** A figure, where it is, and the next figure where that is. */
const AND = /^ (?:in|at|near|on) [^,.;]+,? and [^,.;]*$/;
const PLACE = /^ (?:in|at|near|on) ([^,.;]+?)(?= and |[,.;]|$)/;

const placeOfTwo = remembered((account): string | null =>
  siblings(account).some((one) => areOfTwoPlaces(account, one)) ? placeBehind(account) : null,
);

function areOfTwoPlaces(one: Account, other: Account): boolean {
  const [a, b] = one.figure.start < other.figure.start ? [one, other] : [other, one];
  if (b.scene().place !== a.scene().place || a.voice !== b.voice) return false;
  const between = b.scene().report.text.slice(a.figure.end, b.figure.start);
  return incompatible(a.figure, b.figure) && AND.test(between) && placeBehind(b) !== null;
}

const placeBehind = ({ figure, scene }: Account): string | null =>
  PLACE.exec(scene().report.text.slice(figure.end, scene().sentence.end))?.[1] ?? null;

const telling = (words: string): readonly string[] =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !isFunctionWord(word));

/** Is one the whole of the other and a third count that some report gives beside either (22 + 9 = 31)? */
export function partOfWhole(one: Account, other: Account, told: ToldBy): boolean {
  const [a, b] = [one.size, other.size];
  const rest = Math.abs(a - b);
  if (rest > 1 && sizesBeside(a < b ? one : other).has(rest)) return true;
  if (rest === a || rest === b || rest < LEAST_PART * Math.max(a, b)) return false;
  const giving = reportsTelling(told, one, rest);
  return meet(giving, reportsTelling(told, one, a)) || meet(giving, reportsTelling(told, one, b));
}

/** The sizes of the figures of one unit that stand right beside a figure in its report. */
const sizesBeside = remembered(
  (account): ReadonlySet<number> =>
    new Set(
      account
        .told()
        .filter(
          (one) => one !== account && one.figure.si.unit === account.figure.si.unit && isBeside(account, one),
        )
        .map(({ size }) => size),
    ),
);

const isBeside = ({ figure }: Account, { figure: other }: Account): boolean =>
  Math.max(other.start - figure.end, figure.start - other.end) < TOGETHER;

const reportsTelling = (told: ToldBy, account: Account, size: number): ReadonlySet<ReportId> =>
  new Set((told(account).get(size) ?? []).map(({ figure }) => figure.report));

const meet = (a: ReadonlySet<ReportId>, b: ReadonlySet<ReportId>): boolean =>
  [...a].some((report) => b.has(report));
