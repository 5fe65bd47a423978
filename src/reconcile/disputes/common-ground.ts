import type { Account } from "../ledger/account/account.ts";

/** A sentence that says less than this beside its figures names no site to be told apart by. */
const FEWEST = 6;

/**
 * Whether two counts are told with enough in common beside the counts themselves to be of one thing: of people any telling word ("49
 * people were killed in the harbour" and "107 people were killed on the plain" are tolls of two sites), but a sentence of few words
 * has nothing to share.
 */
export function onCommonGround(one: Account, other: Account): boolean {
  const [a, b] = [one.ground().sentence, other.ground().sentence];
  if (one.figure.unit === "people") return Math.min(a.size, b.size) < FEWEST || shared(a, b) > 0;
  return shared(a, b) >= (MONEY.has(one.figure.si.unit) ? THING.money : THING.other) && ofOneDoer(one, other);
}

/**
 * So many telling words two counts of things, lengths or money must share beside the counts to be of the same pass, fall or payment.
 * Things of one name are counted all over a story ("eight passes" of one player, "52 passes" of another), money is paid for all sorts
 * of things.
 */
const THING = { money: 3, other: 2 };
const MONEY = new Set(["USD", "EUR", "GBP"]);

/** Two who are named did not do one and the same: "Brand threw for 300 yards", "Holm threw for 41". */
function ofOneDoer(one: Account, other: Account): boolean {
  const [a, b] = [one.doers(), other.doers()];
  return a.size === 0 || b.size === 0 || [...a].some((entity) => b.has(entity));
}

/** How many things two sets share. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length;
