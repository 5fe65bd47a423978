import { packagedLines } from "../../text/packaged.ts";
import {
  byVerb,
  type Clash,
  compareArguments,
  daysFrom,
  isBackground,
  later,
  locate,
  narrowedApart,
  type Rule,
  sameVoice,
  sharedWeight,
  type Told,
  wordsBeside,
} from "./clash.ts";
import { turnedAlike } from "./polarity.ts";
import type { Argument, Proposition } from "./propositions.ts";
import { isTelling } from "./tells.ts";

/** What two opposite sentences must share besides the verb, the rarest word of the story being 1. */
const IN_COMMON = 0.45;

let anyone: ReadonlySet<string> | undefined;

/**
 * What makes two verbs opposites: a change that another may undo, what somebody holds of a thing, or an outcome that
 * there is one of.
 */
type Opposition = "change" | "stance" | "outcome";
let table: ReadonlyMap<string, ReadonlyMap<string, Opposition>> | undefined;

/** The verbs that say the opposite of a verb (data/lexicons/opposites.txt). */
function oppositesOf(lemma: string): ReadonlyMap<string, Opposition> {
  table ??= readTable(packagedLines("lexicons/opposites.txt"));
  return table.get(lemma) ?? NONE;
}

const NONE: ReadonlyMap<string, Opposition> = new Map();

function readTable(lines: readonly string[]): NonNullable<typeof table> {
  const found = new Map<string, Map<string, Opposition>>();
  for (const line of lines) {
    const [, kind = "change", verbs = line] = KIND.exec(line) ?? [];
    const sides = verbs.split("|");
    const [left = [], right = []] = sides.map((side) => side.trim().split(" "));
    for (const one of left)
      for (const other of right)
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const)
          found.set(from, (found.get(from) ?? new Map<string, Opposition>()).set(to, kind as Opposition));
  }
  return found;
}

/** Opens the lines of the list whose verbs tell no change. */
const KIND = /^(outcome|stance): (.*)/;

/**
 * Opposite verbs of the same doer and the same thing in two reports. As the verbs are of changes ("suspend", "resume"),
 * one may have overtaken the other: an update, no rivals as they stand, if days or tenses tell which came first. Of what
 * is thought of a thing ("support", "oppose") the doer must be named: two who differ are no change. What a thing came to
 * ("passed", "failed" an inspection) it came to once: a contradiction. One verb that only one of two reports negates was
 * tried as well: fewer than half of what it raised were contradictions.
 */
export const opposites: Rule = {
  partners: [1, 1],
  withinReport: false,
  read: (told) => {
    const stated = told.propositions.filter(
      (one) =>
        oppositesOf(one.lemma).size > 0 &&
        isTelling(one.lemma) &&
        !one.negated &&
        (one.mood === "done" || one.mood === "going"),
    );
    const index = byVerb(stated);
    return stated.flatMap((one) =>
      [...oppositesOf(one.lemma)].flatMap(([verb, opposition]) =>
        (index.get(verb) ?? []).flatMap((other) =>
          before(one, other) ? contrary(one, other, opposition, told) : [],
        ),
      ),
    );
  },
};

const before = (one: Proposition, other: Proposition): boolean => one.sentence.place < other.sentence.place;

/** Of a verb without an object what it happens to is its subject: "sharing resumed". */
const patient = ({ theme, agent }: Proposition): Argument | null => theme ?? agent;

/** What one can look up: not people of whom nothing is said, nor "his house", which may be anybody's. */
function isThing(argument: Argument | null): boolean {
  anyone ??= new Set(packagedLines("lexicons/any-people.txt"));
  return (
    argument?.head != null &&
    argument.head.kind !== "number" &&
    !argument.whose &&
    !anyone.has(argument.head.key)
  );
}

/**
 * "Had been suspended", "prisoners held at the camp", "who have been missing": what was so before the rest that is told;
 * not "prisoners freed on Monday", nor what somebody "said had been suspended".
 */
function isBefore({ sentence, verb, start, end }: Proposition, { reading }: Told): boolean {
  const { tokens } = sentence.sentence;
  const { tag, relation } = tokens[verb]!;
  const having = tokens.filter(
    ({ head, relation, lemma }) => head === verb && /^aux/.test(relation) && lemma === "have",
  );
  if (having.length > 0)
    return relation === "acl:relcl" || (relation !== "ccomp" && having.some(({ tag }) => tag === "VBD"));
  // a headline has no finite verb: "Ferries restored" is its news
  if (tag !== "VBN" || relation !== "acl" || !tokens.some((token) => /^VB[DZP]$/.test(token.tag)))
    return false;
  return !reading.times.some(
    (time) =>
      time.report === sentence.report &&
      time.start >= start &&
      time.end <= end &&
      /^\d{4}-\d\d-\d\d/.test(time.value ?? ""),
  );
}

/** What these do was undone before, whichever report tells it first. */
const UNDOING = new Set(["resume", "restart", "reinstate", "restore", "reopen", "lift"]);

const undoes = (one: Proposition, other: Proposition): boolean =>
  UNDOING.has(one.lemma) && !UNDOING.has(other.lemma);

/** Of one day what was so before stands first, then what another undoes, else what was told first. */
function inOrder(
  one: Proposition,
  other: Proposition,
  days: number | null,
  told: Told,
): readonly [Proposition, Proposition] {
  if (days === 0 && isBefore(other, told) !== isBefore(one, told))
    return isBefore(other, told) ? [other, one] : [one, other];
  if (days === 0) return undoes(one, other) ? [other, one] : [one, other];
  return (days ?? 0) < 0 ? [other, one] : [one, other];
}

function contrary(
  one: Proposition,
  other: Proposition,
  opposition: Opposition,
  told: Told,
): readonly Clash[] {
  const { dayOf, most } = told;
  if (one.sentence.report === other.sentence.report || !turnedAlike(one, other)) return [];
  const theme = compareArguments(patient(one), patient(other));
  const doer =
    one.theme === null || other.theme === null ? "unknown" : compareArguments(one.agent, other.agent);
  if (theme !== "same" || !isThing(patient(one)) || !isThing(patient(other)) || doer === "different")
    return [];
  if (narrowedApart(patient(one)!, patient(other)!) || (opposition === "stance" && doer !== "same"))
    return [];
  // a change long ago is not the one that others tell of; an outcome is the same whenever it is told
  if (opposition !== "outcome" && (isBackground(one, told) || isBackground(other, told))) return [];
  const days = daysFrom(dayOf(one), dayOf(other));
  if (days === 0 && sameVoice(one, other)) return [];
  const words = (p: Proposition) => [...new Set([...wordsBeside(p), ...(p.agent?.words ?? [])])];
  const shared = sharedWeight(words(one), words(other)) / most;
  if (shared < IN_COMMON) return [];
  const [a, b] = inOrder(one, other, days, told);
  const isOrdered = days !== 0 || isBefore(a, told) || undoes(b, a);
  if (opposition === "change" && (isBefore(b, told) || !isOrdered)) return [];
  const verbs = `“${a.lemma}” in one report, “${b.lemma}” in another`;
  return [
    {
      ...(opposition === "outcome"
        ? ({ kind: "contradiction", comparable: true } as const)
        : ({ kind: "update", comparable: false } as const)),
      reason: `${verbs}${days === null || days === 0 ? "" : `, ${later(Math.abs(days))}`}`,
      a: locate(a),
      b: locate(b),
      worth: shared,
    },
  ];
}
