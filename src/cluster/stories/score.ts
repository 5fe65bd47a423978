import { FAMILIES, type Family } from "./families.ts";
import { alike, alikeToOthers, bothHave, bothName, foremost, type Profile, shared } from "./profile.ts";

/**
 * The table: how much likeness in each kind speaks for one story, and how much it speaks against one (`OTHERS`) that both
 * sides have had their say on people, so that two reports which each name people, and different ones, are driven apart,
 * but not by the one witness that each of two short reports quotes. A set of reports is likened as a whole (`alike`),
 * without looking at its reports.
 * Fitted by logistic regression (ridge 1) on all pairs of documents of the development topics of ECB+ (2 5 12 18 21 23
 * 34 35; CC BY 3.0), where each topic pairs two events of one kind: as they are, cut to their first 60 and 100 words, and
 * mixed. The bias was then chosen with `leeway`; `eval/tasks/clusters.ts` measures on others.
 */
const TABLE: Readonly<Record<Family, number>> = {
  words: 3.7,
  nameWords: 6.4,
  names: 0,
  people: 5.9,
  places: 0.5,
  numbers: 4.2,
  figures: 3.8,
  dates: 1.4,
  lead: 6.2,
};
const OTHERS = -2.1;
const BIAS = -5.2;
/** The score of two that share nothing by which they could be found, and have about as much as others have. */
export const STRANGERS = BIAS - 1;

/**
 * By how much the score of two sets, of so many reports, may fall short of even odds. One report may tell a side of its
 * event that hardly any other tells; that two sets of several are unlike on the whole is no accident. So what is alone
 * joins a story from lower odds than two stories each other, and the more so the more reports say what the story is.
 * Logistic regression on 3,395 joinings, right and wrong ones, of the same topics (as they are, cut, and thinned to no
 * more than eight reports an event) gives 1.9 and 0.9; chosen with the bias by the same, thinned and not, and by sixteen
 * real events followed over their days.
 */
export const leeway = (one: number, other: number): number =>
  ALONE / Math.max(1, Math.min(one, other)) - UNSURE / Math.max(1, one, other);
const ALONE = 2;
const UNSURE = 1.5;

/** Reports of one story thin out: each of so many days between them halves (by e) the odds, to a bound. */
const DAYS_PER_UNIT = 3;
const MOST_FOR_DAYS = 4;

/** The days that a set of reports spans; null where none of them says when it was published. */
export type Days = { readonly first: number; readonly last: number } | null;

/**
 * Logarithm of the odds that two sets of reports tell one story, by what they say alone.
 * @param alikeIn how alike they are in a kind: as a report and a story are, unless told otherwise
 */
export function likeness(one: Profile, other: Profile, alikeIn: typeof alike = alike): number {
  let score = BIAS + OTHERS * bothName(one, other);
  for (const family of FAMILIES) {
    const weight = TABLE[family];
    if (weight !== 0) score += weight * alikeIn(one, other, family);
  }
  return score;
}

/** The same of a report and the others of a set that it is in. */
export function likenessToOthers(one: Profile, all: Profile): number {
  const having = Object.fromEntries(
    FAMILIES.map((family) => [family, all.having[family] - one.having[family]]),
  ) as Profile["having"];
  const others = { ...all, size: all.size - one.size, having, naming: all.naming - one.naming };
  return likeness(one, others, (_, __, family) => alikeToOthers(one, all, family));
}

const daysBetween = (one: Days, other: Days): number =>
  one === null || other === null ? 0 : Math.max(0, one.first - other.last, other.first - one.last);

/** What the days between two sets of reports take from the score. */
export const distance = (one: Days, other: Days): number =>
  Math.min(MOST_FOR_DAYS, daysBetween(one, other) / DAYS_PER_UNIT);

/** The chance that a score stands for. */
export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** The days of both together; those of the one where the other has none. */
export const span = (one: Days, other: Days): Days =>
  one === null || other === null
    ? (one ?? other)
    : { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };

/** What a key of the candidates' index is worth, before anything is compared. */
export const worth = (family: Family): number => TABLE[family];

/** Why two sets of reports are, or are not, one story. */
export function reasonsFor(one: Profile, other: Profile, days: readonly [Days, Days]): readonly string[] {
  const reasons: string[] = [];
  const names = [...shared(one, other, "names"), ...shared(one, other, "nameWords")].slice(0, 4);
  const figures = shared(one, other, "figures")
    .filter((key) => key !== "1 people")
    .slice(0, 2);
  const words = shared(one, other, "lead")
    .filter((key) => !names.includes(key))
    .slice(0, 4);
  const common = [...distinct(names).map(capitalised), ...figures];
  if (common.length > 0) reasons.push(`shares ${common.join(", ")}`);
  if (words.length > 0) reasons.push(`both begin with ${words.join(", ")}`);
  for (const [family, what] of [
    ["people", "people"],
    ["places", "places"],
    ["figures", "figures"],
  ] as const) {
    if (bothHave(one, other, family) < 0.3 || shared(one, other, family).length > 0) continue;
    const [mine, theirs] = [one, other].map((side) =>
      foremost(side, family, 2)
        .map(family === "figures" ? String : capitalised)
        .join(", "),
    );
    reasons.push(`other ${what}: ${mine} here, ${theirs} there`);
  }
  const apart = daysBetween(...days);
  if (apart > 0) reasons.push(`${apart} ${apart === 1 ? "day" : "days"} apart`);
  return reasons.length > 0 ? reasons : ["shares nothing telling"];
}

/** Whether a reason (of `reasonsFor`) speaks against one story. */
export const isAgainst = (reason: string): boolean =>
  /^(?:other |shares nothing )|^\d+ days? apart$/.test(reason);

/** Reasons as whoever stands on the other side words them. */
export const fromOtherSide = (reasons: readonly string[]): readonly string[] =>
  reasons.map((reason) =>
    isAgainst(reason)
      ? reason.replace(/^(other \w+: )(.*) here, (.*) there$/, "$1$3 here, $2 there")
      : reason,
  );

/** Names without those that are part of one before them. */
const distinct = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => !names.some((other, before) => before < at && other.split(" ").includes(name)));

const capitalised = (key: string): string =>
  key.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
