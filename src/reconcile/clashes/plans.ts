import { parseDays } from "../../text/calendar.ts";
import {
  type Clash,
  compareArguments,
  daysFrom,
  later,
  locate,
  type Rule,
  sharedWeight,
  stating,
  type Told,
  wordsBeside,
} from "./clash.ts";
import { turnedAlike } from "./polarity.ts";
import type { Argument, Proposition } from "./propositions.ts";
import { isTelling } from "./tells.ts";

/** What a plan and its outcome must share besides verb and doer, the rarest word of the story being 1. */
const IN_COMMON = { oneDoer: 0.3, nobody: 0.45 };
/** A plan is carried out, if at all, within so many days of the report of it; later ones are of another plan. */
const SOON = 14;

/**
 * What one report tells as planned, threatened, promised or ordered, another, not earlier, tells as done: one verb, one
 * doer as far as both name one, one thing that it is done to. The later replaces the earlier: no rivals.
 *
 * @example "The mayor will close the bridge" / "The mayor closed the bridge": an update
 */
export const plans: Rule = {
  partners: [1, 1],
  withinReport: false,
  read: (told) => {
    const planned = told.propositions.filter(
      (one) => isTelling(one.lemma) && one.mood === "planned" && !one.negated && !isSupposed(one),
    );
    const done = stating(
      told.propositions,
      planned.map(({ lemma }) => lemma),
      (one) => one.mood === "done" && !one.negated,
    );
    return planned.flatMap((plan) =>
      (done.get(plan.lemma) ?? []).flatMap((outcome) => carriedOut(plan, outcome, told)),
    );
  },
};

/** "I would study it", "if he was going to go", "the decision to go": no plan, where nobody says that it will be so. */
function isSupposed({ sentence: { sentence }, verb, said }: Proposition): boolean {
  const { tokens } = sentence;
  const { relation, head } = tokens[verb]!;
  const says = (place: number, words: RegExp): boolean =>
    tokens.some(
      (token) => token.head === place && /^(?:aux|mark)/.test(token.relation) && words.test(token.text),
    );
  const isWould = says(verb, /^(?:would|['’]d)$/i);
  if (isWould && (said?.kind === "direct" || /^(?:root|conj|parataxis)/.test(relation))) return true;
  // of a decision that is spoken of it is mostly told that it was carried out
  if (tokens[head]?.lemma === "decision") return true;
  return relation === "xcomp" && head >= 0 && says(head, /^(?:if|unless)$/i);
}

/** Nobody is named, or a pronoun for a person stands for one; "it" and "they" may be anything, "he" no shipments. */
const mayBeOne = (...doers: readonly (Argument | null)[]): boolean =>
  doers.every((doer) => doer === null || doer.head !== null || /^(?:he|she|we|i)$/i.test(doer.text)) &&
  !(doers.some(isOnePerson) && doers.some((doer) => doer?.head != null && doer.isPlural));

const isOnePerson = (doer: Argument | null): boolean =>
  doer !== null && doer.head === null && /^(?:he|she|i)$/i.test(doer.text);

/** "Sanctions imposed on", without a doer: which ones? */
const isParticiple = ({ sentence, verb }: Proposition): boolean =>
  sentence.sentence.tokens[verb]!.relation.startsWith("acl");

/** "Had already imposed sanctions" is no outcome of a plan; nor is what was done years ago. */
function isEarlier({ sentence, start, end }: Proposition, day: string | null, { reading }: Told): boolean {
  const tokens = sentence.sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  if (tokens.some((token) => /^(?:already|previously|once)$/i.test(token.text))) return true;
  return (
    day !== null &&
    reading.times.some(
      (time) =>
        time.report === sentence.report &&
        time.start >= sentence.start &&
        time.end <= sentence.end &&
        time.value !== null &&
        isPast(time.value, day),
    )
  );
}

/** "Last week" is over where its last day is, a day or a year by its digits. */
function isPast(value: string, day: string): boolean {
  if (!/^\d{4}/.test(value)) return false;
  const week = value.includes("W") ? parseDays(value) : null;
  const told = week === null ? null : parseDays(day);
  return week === null || told === null ? value < day.slice(0, value.length) : week.last < told.first;
}

function carriedOut(plan: Proposition, outcome: Proposition, told: Told): readonly Clash[] {
  const { dayOf, most } = told;
  if (plan.sentence.report === outcome.sentence.report) return [];
  const days = daysFrom(dayOf(plan), dayOf(outcome));
  if (days !== null && (days < 0 || days > SOON)) return [];
  const [doer, theme] = [
    compareArguments(plan.agent, outcome.agent),
    compareArguments(plan.theme, outcome.theme),
  ];
  if (
    doer === "different" ||
    theme === "different" ||
    (doer !== "same" && (theme !== "same" || !mayBeOne(plan.agent, outcome.agent)))
  )
    return [];
  if (outcome.agent === null && isParticiple(outcome)) return [];
  if (!turnedAlike(plan, outcome)) return [];
  if (isEarlier(outcome, dayOf(plan), told)) return [];
  const shared = sharedWeight(wordsBeside(plan), wordsBeside(outcome)) / most;
  if (shared < (doer === "same" ? IN_COMMON.oneDoer : IN_COMMON.nobody)) return [];
  const when =
    days === null ? "another" : days === 0 ? "another, on the same day," : `another, ${later(days)},`;
  return [
    {
      kind: "update",
      comparable: false,
      reason: `planned in one report; ${when} tells it as done`,
      a: locate(plan),
      b: locate(outcome),
      worth: shared,
    },
  ];
}
