import { packagedKinds } from "../../text/packaged.ts";
import type { ClaimWord } from "../sentences/words.ts";
import {
  type Clash,
  compareArguments,
  isBackground,
  isTelling,
  locate,
  type Rule,
  sameVoice,
  sharedWeight,
  stating,
  type Told,
  wordLikeness,
  wordsBeside,
} from "./clash.ts";
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

/** What is denied may be told by these verbs: by its own, and that a thing was used by whatever is done with things like it. */
const toldBy = (lemma: string): readonly string[] => (USING.has(lemma) ? USED : [lemma]);

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
    const stated = stating(
      told.propositions,
      denied.flatMap(({ contents }) => contents.flatMap(({ lemma }) => toldBy(lemma))),
      (one) => one.mood !== "open" && !one.negated && (one.said?.stance ?? "says") === "says",
    );
    return denied.flatMap(({ denial, contents }) => [
      ...accusing.flatMap((accusation) => accused(denial, accusation, told)),
      ...contents.flatMap((content) =>
        toldBy(content.lemma)
          .flatMap((lemma) => stated.get(lemma) ?? [])
          .flatMap((other) => contradicted(denial, content, other, told)),
      ),
    ]);
  },
};

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
  (ACCUSING.has(proposition.lemma) || GUILT.has(proposition.lemma) || speaksOfGuilt(proposition)) &&
  !proposition.negated &&
  !withinDenial(proposition) &&
  !saysNo(proposition);

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
  const charged = GUILT.has(accusation.lemma)
    ? names(accusation.agent)
    : wordsBeside(accusation).filter((word) => word.kind === "name" && !isAside(word, accusation));
  if (!denier.some((one) => charged.some((other) => wordLikeness(one, other) >= 0.9))) return [];
  if (names(accusation.agent).some((one) => denier.some((other) => one.key === other.key))) return [];
  if (sameVoice(denial, accusation) && denial.said !== null) return [];
  const about = (p: Proposition) =>
    wordsBeside(p).filter((word) => !denier.some((name) => name.key === word.key));
  const shared = sharedWeight(about(denial), about(accusation)) / most;
  // who says no more denies what he is blamed for today, not what he was blamed for long before
  const answers = saysNoMore(denial) && !isBackground(accusation, told) ? answering(denial, accusation) : 0;
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

/** How surely a denial that says no more answers an accusation: one shortly before it, or next behind it, is meant. */
function answering({ sentence: denial }: Proposition, { sentence: accusation }: Proposition): number {
  const apart = denial.place - accusation.place;
  if (denial.report !== accusation.report || apart > SHORTLY || apart < -1) return 0;
  return 1 / (2 + Math.abs(apart));
}

/** The propositions that stand in what is denied, the one right under the denial. */
function deniedBy(denial: Proposition, propositions: readonly Proposition[]): readonly Proposition[] {
  return propositions.filter(
    (one) =>
      one !== denial &&
      one.sentence.sentence.tokens[one.verb]!.head === denial.verb &&
      (isTelling(one.lemma) || USING.has(one.lemma)) &&
      /^(?:ccomp|xcomp)/.test(one.sentence.sentence.tokens[one.verb]!.relation),
  );
}

function contradicted(
  denial: Proposition,
  content: Proposition,
  other: Proposition,
  { most }: Told,
): readonly Clash[] {
  if (other.sentence === denial.sentence) return [];
  if (USING.has(content.lemma) && compareArguments(content.theme, other.theme) !== "same") return [];
  if (
    compareArguments(content.theme, other.theme) === "different" ||
    compareArguments(content.agent, other.agent) === "different"
  )
    return [];
  const shared = sharedWeight(wordsBeside(content), wordsBeside(other)) / most;
  if (shared < IN_COMMON.said) return [];
  return [
    {
      kind: "denial",
      comparable: true,
      reason: "what one says another denies",
      a: locate(other),
      b: locate(denial),
      worth: shared,
    },
  ];
}
