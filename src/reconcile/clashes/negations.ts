import {
  type Clash,
  compareArguments,
  daysFrom,
  locate,
  narrowedApart,
  type Rule,
  sameVoice,
  sharedWeight,
  statingAny,
  type Told,
  wordLikeness,
  wordsTold,
} from "./clash.ts";
import type { Argument, Proposition } from "./propositions.ts";

/** What the two must share besides the verb, the rarest word of the story being 1. */
const IN_COMMON = 0.45;
/** What is said so many days apart may both have been so. */
const SOON = 3;

/**
 * What one voice says was done another says was not: one verb, one thing that it is done to, at about one time, and both
 * said by somebody whom the report names as saying it. What reports tell in their own voice, and negate in passing, is
 * mostly about something else.
 *
 * @example "the captain had been warned, survivors said" / "Nobody warned our captain, the company said": a contradiction
 */
export const negations: Rule = {
  partners: [1, 1],
  withinReport: true,
  read: (told) => {
    // what is negated is seldom said by somebody who is named: asked first
    const negated = told.propositions.filter((one) => one.said !== null && one.tellsNot && isSaid(one));
    const stated = statingAny(
      told.propositions,
      negated.map(({ tells }) => tells),
      (one) => !one.tellsNot && isSaid(one),
    );
    return negated.flatMap((no) =>
      (stated.get(no.tells ?? "") ?? []).flatMap((yes) => contradicted(yes, no, told)),
    );
  },
};

/** A named voice says that somebody did or does something. */
const isSaid = (one: Proposition): boolean =>
  !isAside(one) &&
  (one.mood === "done" || one.mood === "going") &&
  one.said !== null &&
  one.said.voices.length > 0 &&
  one.said.stance === "says" &&
  one.tells !== null &&
  heldOf(one) !== null;

/** Of what it is told: what something is done to, else who does it or is so. */
const heldOf = ({ theme, agent }: Proposition): Argument | null => theme ?? agent;

/** "when he did not cross that line" says in passing when something else was. */
const isAside = ({ sentence, verb }: Proposition): boolean =>
  /^(?:advcl|acl)/.test(sentence.sentence.tokens[verb]!.relation);

/** Both name one doer, or one names none ("had been warned", "nobody warned"); a pronoun may stand for anybody. */
function mayBeOneDoer({ agent: one }: Proposition, { agent: other }: Proposition): boolean {
  const isNone = (agent: Argument | null): boolean => agent === null || /^(?:nobody|none)$/i.test(agent.text);
  return isNone(one) || isNone(other) || compareArguments(one, other) === "same";
}

/**
 * What is negated may be a part of what is told alone: "no shots were fired at the palace", "not released out of goodness".
 * The other must speak of that, too.
 */
export const speaksOfAll = (yes: Proposition, { others }: Proposition): boolean =>
  others.every(({ words }) => {
    const telling = words.filter(({ dated }) => !dated);
    return (
      telling.length === 0 ||
      telling.some((word) => yes.sentence.words.some((known) => wordLikeness(word, known) > 0))
    );
  });

/**
 * "Indications of it" are others than "indications of why": of a thing that there was or was not, both must be of something
 * in common.
 */
function narrowedAlike(one: Proposition, other: Proposition): boolean {
  const isNarrowed = (one: Proposition): boolean => {
    const { tokens } = one.sentence.sentence;
    const head = heldOf(one)?.head;
    return (
      head != null &&
      tokens.some((token) => token.head === head.to && /^(?:nmod|acl|ccomp)$/.test(token.relation))
    );
  };
  if (!isNarrowed(one) && !isNarrowed(other)) return true;
  const beside = (one: Proposition) =>
    (heldOf(one)?.words ?? []).filter((word) => word !== heldOf(one)?.head && !word.dated);
  return beside(one).some((word) => beside(other).some((rival) => wordLikeness(word, rival) > 0));
}

function contradicted(yes: Proposition, no: Proposition, { dayOf, most }: Told): readonly Clash[] {
  if (yes.sentence === no.sentence || sameVoice(yes, no) || yes.mood !== no.mood) return [];
  const [held, heldToo] = [heldOf(yes), heldOf(no)];
  if ((yes.theme === null) !== (no.theme === null) || compareArguments(held, heldToo) !== "same") return [];
  if (narrowedApart(held!, heldToo!) || held!.head!.kind === "number") return [];
  if (yes.tells !== yes.lemma && !narrowedAlike(yes, no)) return [];
  if ((yes.theme !== null && !mayBeOneDoer(yes, no)) || !speaksOfAll(yes, no)) return [];
  const days = daysFrom(dayOf(yes), dayOf(no));
  if (days !== null && Math.abs(days) > SOON) return [];
  const shared = sharedWeight(wordsTold(yes), wordsTold(no)) / most;
  if (shared < IN_COMMON) return [];
  return [
    {
      kind: "contradiction",
      comparable: true,
      reason: "one says that it was so, another that it was not",
      a: locate(yes),
      b: locate(no),
      worth: shared,
    },
  ];
}
