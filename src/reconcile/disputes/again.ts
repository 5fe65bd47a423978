import type { Account } from "../ledger/account/account.ts";

/** What is looked at once more of two counts that rules have found to be rivals. */
interface Features {
  /** The logarithm of how many times the lesser the greater is. */
  readonly ratio: number;
  /** The logarithm of the lesser. */
  readonly size: number;
  /** How many of the two a named voice gives. */
  readonly voiced: number;
  /** 1 where one of them is told as all there were up to then, else 0. */
  readonly running: number;
}

/**
 * The table: from odds of 0 (their logarithm) the two are of one thing. Logistic regression of "real" on the rivalries of
 * 94 disputes that were read one by one, a dispute of many rivalries weighing as much as one of few; rounded by hand.
 */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  ratio: -1.5,
  size: 0.24,
  voiced: 0.5,
  running: 0.8,
};
const BIAS = 0.2;

/**
 * Whether two rivals are likely to count one thing, as the rivals of stories that were read did: the further apart two
 * numbers and the smaller, the likelier they are of two events, unless somebody who is named answers for them or one is
 * told as all there were. Two voices of one report and ground that is held are not asked about.
 */
export const isLikely = (one: Rival, other: Rival): boolean =>
  one.figure.report === other.figure.report ||
  one.figure.si.unit === "m2" ||
  oddsOf(featuresOf(one, other)) >= 0;

type Rival = Pick<Account, "figure" | "size" | "occasion">;

const oddsOf = ({ ratio, size, voiced, running }: Features): number =>
  BIAS + WEIGHTS.ratio * ratio + WEIGHTS.size * size + WEIGHTS.voiced * voiced + WEIGHTS.running * running;

function featuresOf(one: Rival, other: Rival): Features {
  const [lesser, greater] = [one.size, other.size].toSorted((a, b) => a - b) as [number, number];
  const both = [one, other];
  return {
    ratio: Math.log(greater / Math.max(1, lesser)),
    size: Math.log(Math.max(1, lesser)),
    voiced: both.filter(({ figure }) => figure.voices.length > 0).length,
    running: both.some(({ occasion }) => occasion().isRunning) ? 1 : 0,
  };
}
