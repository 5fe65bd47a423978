import type { ReadReport } from "../model/reading.ts";
import type { ReportId } from "../model/span.ts";
import { packagedLines } from "../text/packaged.ts";
import { foldWord, isFunctionWord } from "../text/words/content-words.ts";
import { stem } from "../text/words/stem.ts";
import { rarity } from "./stories/background.ts";

type TopicInput = Pick<ReadReport, "id" | "title" | "blocks" | "parsed" | "published">;

/** Reports of one event, and those that tell of something else, with the reason. */
export interface Parted {
  readonly story: readonly ReportId[];
  readonly strays: readonly { readonly id: ReportId; readonly reason: string }[];
}

/** A report that has less of the names that the others share is a stray; more where it is also of another time. */
const SHARE = 0.13;
const SHARE_FAR = 0.3;
/** Days between a report's publication and the middle one of the others from which it is of another time. */
const FAR = 14;
/** A report with fewer different words may well name little of the story, and with fewer still nothing. */
const FEWEST_WORDS = 60;
const FEWEST_TO_NAME_NOTHING = 30;
/**
 * A report whose rare words are as like those of one other (their cosine) tells of the same all the same. Of 307 reports
 * put among those of another event and set apart by their names, one was so like any of them; half of the reports of one
 * event are.
 */
const ALIKE = 0.2;
/** Letters of the shortest name that a longer word may be made of: "Norlandish" of "Norland"; and of what may be added. */
const ROOT = 5;
const ENDING = 4;
/** Of how many others a name must be to be one of the story's. */
const CORE = 0.5;

/**
 * Sets apart the reports that tell of something else: those that have next to none of the names that at least half of
 * the others have, weighed by how many have them. Careful: losing a report is worse than keeping a stray, so nothing is
 * set apart among two reports, where a report is very short, or where half of the reports or more would go.
 * Ids are in rising order; the order of `reports` does not matter.
 */
export function partStrays(reports: readonly TopicInput[]): Parted {
  const profiles = reports.map(profileOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const suspects = profiles.flatMap((profile) => {
    const reason = strayReason(
      profile,
      profiles.filter((other) => other !== profile),
    );
    return reason === null ? [] : [{ id: profile.id, reason }];
  });
  const strays = profiles.length < 3 || 2 * suspects.length >= profiles.length ? [] : suspects;
  const apart = new Set(strays.map((stray) => stray.id));
  return { story: profiles.map(({ id }) => id).filter((id) => !apart.has(id)), strays };
}

interface Profile {
  readonly id: ReportId;
  /** Stem → the name as it is written. */
  readonly names: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
  readonly day: number | null;
}

let common: ReadonlySet<string> | undefined;

function profileOf(report: TopicInput): Profile {
  common ??= new Set(packagedLines("lexicons/common-names.txt"));
  const names = new Map<string, string>();
  const words = new Set((foldWord(report.title ?? "").match(/[\p{L}\p{N}.]+/gu) ?? []).map(stem));
  for (const sentence of report.parsed) {
    const kind = report.blocks[sentence.block]?.kind;
    if (kind !== "body" && kind !== "title") continue;
    sentence.tokens.forEach((token, place) => {
      const folded = foldWord(token.text);
      if (!/\p{L}{2}/u.test(folded) || isFunctionWord(folded)) return;
      const key = stem(folded);
      words.add(key);
      // the first word of a sentence has its capital for nothing
      if (place > 0 && /^\p{Lu}/u.test(token.text) && !common!.has(folded)) names.set(key, token.text);
    });
  }
  const day =
    report.published.latest === null ? null : Date.parse(report.published.latest.slice(0, 10)) / 86_400_000;
  return { id: report.id, names, words, day: day === null || Number.isNaN(day) ? null : day };
}

function strayReason(profile: Profile, others: readonly Profile[]): string | null {
  const core = coreNames(others);
  const all = core.reduce((sum, name) => sum + name.weight, 0);
  const has = core.filter((name) => names(profile, name.key)).reduce((sum, name) => sum + name.weight, 0);
  if (all === 0 || profile.words.size < (has === 0 ? FEWEST_TO_NAME_NOTHING : FEWEST_WORDS)) return null;
  const days = daysApart(profile, others);
  const far = days !== null && days >= FAR;
  if (has / all >= (far ? SHARE_FAR : SHARE)) return null;
  if (!far && others.some((other) => likeness(profile.words, other.words) >= ALIKE)) return null;
  const missing = core.filter((name) => !names(profile, name.key)).slice(0, 4);
  const when = far ? ` and was published ${Math.round(days)} days from the others` : "";
  return `it does not name ${missing.map(({ name }) => name).join(", ")}, which the other reports share${when}`;
}

/** Whether a report has a name, or a word that is made of it: "Norlandish" names Norland. */
const names = ({ words }: Profile, key: string): boolean =>
  words.has(key) ||
  (key.length >= ROOT &&
    [...words].some((word) => word.startsWith(key) && word.length <= key.length + ENDING));

/** How like two reports are in their words, rare ones above all: the cosine, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word));
  return common.length === 0 ? 0 : weightOf(common) / Math.sqrt(weightOf(one) * weightOf(other));
}

const weightOf = (words: Iterable<string>): number => {
  let sum = 0;
  for (const word of words) sum += rarity(word) ** 2;
  return sum;
};

interface CoreName {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
}

/** The names that at least half of some reports have (two of them at least, where there are more than two). */
function coreNames(reports: readonly Profile[]): readonly CoreName[] {
  const spelling = new Map<string, string>();
  const count = new Map<string, number>();
  for (const { names } of reports)
    for (const [key, name] of names) {
      count.set(key, (count.get(key) ?? 0) + 1);
      if (!spelling.has(key)) spelling.set(key, name);
    }
  return [...count]
    .map(([key, reportsWith]) => ({
      key,
      name: spelling.get(key)!,
      share: reportsWith / reports.length,
      reportsWith,
    }))
    .filter(({ share, reportsWith }) => share >= CORE && (reportsWith > 1 || reports.length <= 2))
    .map(({ key, name, share }) => ({ key, name, weight: share * share }))
    .toSorted((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1));
}

/** Days between a report and the middle of the others; null where its day or theirs are not known. */
function daysApart(profile: Profile, others: readonly Profile[]): number | null {
  const days = others.flatMap(({ day }) => day ?? []).toSorted((a, b) => a - b);
  const middle = days[Math.floor(days.length / 2)];
  return middle === undefined || profile.day === null ? null : Math.abs(profile.day - middle);
}
