import { packagedKinds } from "../../text/packaged.ts";
import { LONGEST } from "../sentences/clause.ts";
import type { ClaimWord } from "../sentences/words.ts";
import {
  type Clash,
  type Clause,
  compareArguments,
  daysFrom,
  isBackground,
  locate,
  type Rule,
  sameVoice,
  sharedWeight,
  stating,
  statingAny,
  type Told,
  wordLikeness,
  wordsBeside,
  wordsTold,
} from "./clash.ts";
import { speaksOfAll } from "./negations.ts";
import type { Argument, Proposition } from "./propositions.ts";

/** What is denied and what is said must share so much, the rarest word of the story being 1. */
const IN_COMMON = { accused: 0.2, said: 0.5 };
/** Who rejects "the accusation" and says no more of it answers one made shortly before, so many sentences at the most. */
const SHORTLY = 4;

const kind = packagedKinds("lexicons/blame-words.txt");
const DENYING = kind("denying");
/** Who rejects a plan denies nothing; who rejects these does. */
const DENIED = kind("denied");
/** What is refused and not said to be untrue. */
const REFUSED = kind("refused");
const ACCUSING = kind("accusing");
const GUILT = kind("guilt");
const PART = kind("part");
const USING = kind("using");
const USED = [...kind("used")];
const STATED = kind("stated");
const FACING = kind("facing");
const INQUIRY = kind("inquiry");

/**
 * A denial against what it denies: the same proposition told by somebody else; or words that blame the one who denies,
 * about the same thing ("officials blamed the fire on Brand" / "Brand rejected any responsibility for the fire").
 */
export const denials: Rule = {
  partners: [1, 3],
  withinReport: true,
  read: (told) => {
    const denying = told.propositions.filter(isDenial);
    if (denying.length === 0) return [];
    const within = Map.groupBy(told.propositions, (one) => one.sentence);
    const denied = denying.map((denial) => ({
      denial,
      contents: deniedBy(denial, within.get(denial.sentence) ?? []),
    }));
    const accusing = oneASentence(told.propositions.filter(isAccusation)).slice(0, MOST);
    const answering = answersTo(
      denied.flatMap(({ contents }) => contents),
      told,
    );
    return denied.flatMap(({ denial, contents }) => [
      ...accusing.flatMap((accusation) => accused(denial, accusation, told)),
      ...contents.flatMap((content) =>
        answering(content).flatMap((other) => contradicted(denial, content, other, told)),
      ),
    ]);
  },
};

/** What may say what is denied: the same told, and of a thing that was used whatever is done with things like it. */
function answersTo(
  contents: readonly Proposition[],
  { propositions }: Told,
): (content: Proposition) => readonly Proposition[] {
  const isUse = ({ lemma }: Proposition): boolean => USING.has(lemma);
  const states = (one: Proposition): boolean =>
    one.mood !== "open" &&
    !one.tellsNot &&
    !isOfNone(one) &&
    !isCondition(one) &&
    (one.said?.stance ?? "says") === "says";
  const used = stating(propositions, contents.some(isUse) ? USED : [], states);
  const alike = statingAny(
    propositions,
    contents.filter((one) => !isUse(one)).map(({ tells }) => tells),
    states,
  );
  return (content) =>
    isUse(content) ? USED.flatMap((lemma) => used.get(lemma) ?? []) : (alike.get(content.tells ?? "") ?? []);
}

/** "No decision made by the army". */
const isOfNone = ({ sentence: { sentence }, verb }: Proposition): boolean =>
  /^acl/.test(sentence.tokens[verb]!.relation) &&
  sentence.tokens.some(({ head, text }) => head === sentence.tokens[verb]!.head && /^no$/i.test(text));

/** "Once a decision has been made": not that it has been. */
const isCondition = ({ sentence: { sentence }, verb }: Proposition): boolean =>
  sentence.tokens.some(({ head, text }) => head === verb && /^(?:once|when)$/i.test(text));

/** Of the accusations of one sentence the one with the shortest clause. */
const oneASentence = (propositions: readonly Proposition[]): readonly Proposition[] =>
  [...Map.groupBy(propositions, (one) => one.sentence).values()].map(
    (rivals) => rivals.toSorted((x, y) => x.end - x.start - (y.end - y.start))[0]!,
  );

/** So many accusations are looked at for each denial. */
const MOST = 200;

const isDenial = (proposition: Proposition): boolean => {
  const { lemma } = proposition;
  if (!DENYING.has(lemma) || proposition.negated || proposition.mood === "open") return false;
  // who is denied entry is refused it
  if (REFUSED.has(proposition.theme?.head?.key ?? "")) return false;
  return lemma === "deny" || (proposition.theme?.words.some(({ key }) => DENIED.has(key)) ?? false);
};

/** "There is no evidence of involvement" accuses nobody. */
const saysNo = ({ sentence: { sentence } }: Proposition): boolean =>
  sentence.tokens.some((token) => /^(?:no|never|without)$/i.test(token.text));

/** Some verb above it denies. */
function withinDenial({ sentence: { sentence }, verb }: Proposition): boolean {
  for (
    let at = sentence.tokens[verb]!.head, steps = 0;
    at >= 0 && steps < 10;
    at = sentence.tokens[at]!.head, steps++
  )
    if (DENYING.has(sentence.tokens[at]!.lemma.toLowerCase())) return true;
  return false;
}

/** Whether a clause lays a deed at somebody's door, and nobody denies it there. */
export const isAccusation = (proposition: Proposition): boolean =>
  !DENYING.has(proposition.lemma) &&
  (ACCUSING.has(proposition.lemma) ||
    GUILT.has(proposition.lemma) ||
    facesInquiry(proposition) ||
    speaksOfGuilt(proposition)) &&
  !proposition.negated &&
  !withinDenial(proposition) &&
  !saysNo(proposition);

/** "Facing an investigation for it", "is under investigation". */
const facesInquiry = ({ lemma, theme }: Proposition): boolean =>
  INQUIRY.has(lemma) || (FACING.has(lemma) && INQUIRY.has(theme?.head?.key ?? ""));

/** In the clause itself, and not in what somebody is said to have said of it: that is a clause of its own. */
function speaksOfGuilt(proposition: Proposition): boolean {
  const isGuilt = ({ key }: ClaimWord): boolean => PART.has(key);
  return (
    proposition.sentence.words.some(isGuilt) &&
    [proposition.theme, ...proposition.others].some((one) =>
      one?.words.some(
        (word) => isGuilt(word) && word.start >= proposition.start && word.start < proposition.end,
      ),
    )
  );
}

const names = (argument: Argument | null) => argument?.words.filter((word) => word.kind === "name") ?? [];

/** A sentence of so many characters is shown whole. */
const SHOWN = 200;

/** Of "Norland, which …, denied" alone, what it denies being a clause too long to be shown, nobody learns a thing. */
const isBare = ({ sentence, verb, end }: Proposition): boolean =>
  end <= sentence.sentence.tokens[verb]!.end && sentence.end - sentence.start > SHOWN;

function accused(denial: Proposition, accusation: Proposition, told: Told): readonly Clash[] {
  const { most } = told;
  if (isBare(denial)) return [];
  const denier = names(denial.agent);
  const isOfAgent = GUILT.has(accusation.lemma) || facesInquiry(accusation);
  const charged = isOfAgent
    ? names(accusation.agent)
    : wordsBeside(accusation).filter((word) => word.kind === "name" && !isAside(word, accusation));
  if (!denier.some((one) => charged.some((other) => wordLikeness(one, other) >= 0.9))) return [];
  if (!isOfAgent && names(accusation.agent).some((one) => denier.some((other) => one.key === other.key)))
    return [];
  if (sameVoice(denial, accusation) && denial.said !== null) return [];
  const about = (p: Proposition) =>
    wordsBeside(p).filter((word) => !denier.some((name) => name.key === word.key));
  const shared = sharedWeight(about(denial), about(accusation)) / most;
  // who says no more denies what he is blamed for today, not what he was blamed for long before
  const answers =
    saysNoMore(denial) && !isBackground(accusation, told) ? answering(denial, accusation, told) : 0;
  if (shared < IN_COMMON.accused && answers === 0) return [];
  return [
    {
      kind: "denial",
      comparable: true,
      reason: "one is blamed for it and denies it",
      a: locate(accusation),
      b: locate(denial),
      worth: shared + answers,
    },
  ];
}

const ASIDE = /^(?:in|at|near|inside|outside|across|within|according|into|from|against|to|toward|towards)$/i;
const OF_NAME = /^(?:nmod:poss|compound|flat|appos)/;

/** "Condemned rockets from Marn into Norland", "according to Norland's agency": where it was, whom it hit, who says so. */
function isAside({ to }: ClaimWord, { sentence: { sentence } }: Proposition): boolean {
  const { tokens } = sentence;
  for (let at = to; at >= 0; at = OF_NAME.test(tokens[at]!.relation) ? tokens[at]!.head : -1)
    if (tokens.some(({ head, relation, text }) => head === at && relation === "case" && ASIDE.test(text)))
      return true;
  return false;
}

/** "Norland denied responsibility", "rejected the accusation": of what, stands elsewhere. */
const saysNoMore = (denial: Proposition): boolean =>
  denial.theme !== null && wordsBeside(denial).every(({ key, dated }) => dated || DENIED.has(key));

/** Who denies these denies whatever he is blamed for in the reports of a day. */
const ALL = kind("all");
const ELSEWHERE = 0.1;

/** How surely a denial that says no more answers an accusation: one shortly before it, or next behind it, is meant. */
function answering(one: Proposition, other: Proposition, { dayOf }: Told): number {
  const [denial, accusation] = [one.sentence, other.sentence];
  const apart = denial.place - accusation.place;
  if (denial.report !== accusation.report) {
    const days = daysFrom(dayOf(one), dayOf(other));
    const isAll = ALL.has(one.theme?.head?.key ?? "");
    return isAll && days !== null && Math.abs(days) <= 1 ? ELSEWHERE : 0;
  }
  if (apart > SHORTLY || apart < -1) return 0;
  return 1 / (2 + Math.abs(apart));
}

/**
 * The propositions that stand in what is denied: right under the denial, or at the top of what it is read to deny ("denied reports
 * that the bridge was closed", "reports that it was closed were denied").
 */
function deniedBy(denial: Proposition, propositions: readonly Proposition[]): readonly Proposition[] {
  const { tokens } = denial.sentence.sentence;
  const isUnder = ({ verb }: Proposition): boolean =>
    tokens[verb]!.head === denial.verb && /^(?:ccomp|xcomp)/.test(tokens[verb]!.relation);
  return propositions.filter(
    (one) =>
      one !== denial &&
      (one.tells !== null || USING.has(one.lemma)) &&
      (isUnder(one) || isTopOfDenied(one, denial)),
  );
}

function isTopOfDenied({ sentence, verb, said }: Proposition, denial: Proposition): boolean {
  const { tokens } = sentence.sentence;
  const cue = tokens[denial.verb]!;
  if (said?.stance !== "denies" || said.cue === null) return false;
  if (cue.start < said.cue.start || cue.end > said.cue.end) return false;
  // what it hangs on is no part of what is denied: the denial, or a word for what was said
  const above = tokens[tokens[verb]!.head];
  const { relation, tag } = tokens[verb]!;
  // "reports suggesting it": what they suggest is denied
  if (above === undefined || !/^(?:acl|ccomp|nmod)/.test(relation) || (relation === "acl" && tag === "VBG"))
    return false;
  return above === cue || STATED.has(above.lemma.toLowerCase());
}

/** Who denies it tells what he denies. */
const isSaidBy = (denier: Argument | null, { said }: Proposition): boolean => {
  const voice = said?.voices.at(-1);
  return voice !== undefined && names(denier).some(({ key }) => key === `@${voice}`);
};

/** "Denied reports" with what they were of. */
function withContent(denial: Clause, { start, end }: Proposition): Clause {
  const both = { start: Math.min(denial.start, start), end: Math.max(denial.end, end) };
  return both.end - both.start <= LONGEST ? { ...denial, ...both } : denial;
}

function contradicted(
  denial: Proposition,
  content: Proposition,
  other: Proposition,
  { most, dayOf }: Told,
): readonly Clash[] {
  if (other.sentence === denial.sentence) return [];
  // who denies that it was done does not deny that it will be
  if (content.mood === "done" && other.mood === "planned") return [];
  if (isSaidBy(denial.agent, other)) return [];
  // what is not so today may be so the day after tomorrow
  const days = daysFrom(dayOf(denial), dayOf(other));
  if (content.mood === "going" && days !== null && Math.abs(days) > 1) return [];
  if (content.tells !== content.lemma && !speaksOfAll(other, content)) return [];
  if (USING.has(content.lemma) && compareArguments(content.theme, other.theme) !== "same") return [];
  if (
    compareArguments(content.theme, other.theme) === "different" ||
    compareArguments(content.agent, other.agent) === "different"
  )
    return [];
  const shared = sharedWeight(wordsTold(content), wordsTold(other)) / most;
  if (shared < IN_COMMON.said) return [];
  return [
    {
      kind: "denial",
      comparable: true,
      reason: "what one says another denies",
      a: locate(other),
      b: withContent(locate(denial), content),
      worth: shared,
    },
  ];
}
