import type { Attribution } from "../../model/story.ts";
import { packagedLines } from "../../text/packaged.ts";
import { treeOf } from "../sentences/tree.ts";
import type { ClaimWord } from "../sentences/words.ts";
import { type Clash, locate, type Rule, wordLikeness } from "./clash.ts";
import { isAccusation } from "./denials.ts";
import { isBeside, isOfDenial, isOfStated, leavesOpen, pointsBack } from "./points-back.ts";
import type { Argument, Proposition } from "./propositions.ts";

/** What a voice says goes on for several sentences: so many before the denial are looked at. */
const SHORTLY = 3;

/** Verbs that a clause of what is said follows: who says it is not what is denied. */
const REPORTING = new Set(
  packagedLines("lexicons/reporting-verbs.txt")
    .filter((line) => / clause\b/.test(line))
    .map((line) => line.split(/\s/)[0]!),
);

/**
 * A denial that names what it denies by a word for it ("Brand denied the allegations", "the ministry called the report
 * baseless", "a charge that Norland denies"), against what another voice says right before it: in its own sentence or
 * the one before, and what the same voice says in those before that. What is named so and not confirmed ("could not verify
 * the claim") is no denial: a qualification.
 *
 * @example "Ada Holm said the police had fired first." / "The chief of police called the claim a lie.": a denial
 */
export const rebuttals: Rule = {
  partners: [1, 3],
  withinReport: true,
  read: (told) => {
    const denying = told.propositions.filter((one) => pointsBack(one) || leavesOpen(one));
    if (denying.length === 0) return [];
    const within = Map.groupBy(told.propositions, ({ sentence }) => sentence.place);
    const said = Map.groupBy(told.reading.attributions, ({ report }) => report);
    return denying.flatMap((denial) => {
      const voice = denierOf(denial, said.get(denial.sentence.report) ?? []);
      return denied(denial, voice, within).map((one): Clash => {
        const apart = denial.sentence.place - one.sentence.place;
        return {
          ...(leavesOpen(denial) ? UNCONFIRMED : DENIED),
          a: locate(one),
          b: locate(denial),
          worth: 1 / (1 + apart),
        };
      });
    });
  },
};

const DENIED = {
  kind: "denial",
  comparable: true,
  reason: "what one says another denies right behind it",
} as const;
const UNCONFIRMED = {
  kind: "qualification",
  comparable: false,
  reason: "one says it; right behind it stands that it is not confirmed",
} as const;

/** Whom the report names as denying it. */
function denierOf(
  { sentence: { sentence }, verb, said }: Proposition,
  all: readonly Attribution[],
): string | null {
  const { start, end } = sentence.tokens[verb]!;
  const own = all.find(({ cue }) => cue !== null && cue.start < end && start < cue.end) ?? said;
  return own?.voices.at(-1) ?? null;
}

/** What is said before a denial, nearest first: of one voice, for it answers one. */
function denied(
  denial: Proposition,
  denier: string | null,
  within: ReadonlyMap<number, readonly Proposition[]>,
): readonly Proposition[] {
  const found: Proposition[] = [];
  let voice: string | undefined;
  // "it" of the sentence before may be anything
  const isNear = isBeside(denial) || /^it$/i.test(denial.theme?.text ?? "");
  const far = isNear || followsAnother(denial, within) ? 0 : SHORTLY;
  for (let apart = 0; apart <= far; apart++) {
    const before = (within.get(denial.sentence.place - apart) ?? []).filter(
      (one) => one.sentence.report === denial.sentence.report && (apart > 0 || isBefore(one, denial)),
    );
    if (apart > 0 && before.some((one) => pointsBack(one) || leavesOpen(one))) break;
    const told = before.filter((one) => !opensWhat(one, before) && mayBeDenied(one, denial, denier));
    const best = told.toSorted((x, y) => rank(y) - rank(x) || x.verb - y.verb)[0];
    const speaker = (best ?? before.find(({ said }) => said?.kind === "direct"))?.said?.voices.at(-1);
    if (voice !== undefined && speaker !== voice) break;
    if (best !== undefined) found.push(best);
    if (apart > 0 && speaker === undefined) break;
    voice ??= speaker;
    if (apart === 0 && best !== undefined) break;
  }
  return found;
}

/** Somebody is blamed for something, which is what is mostly denied. */
const rank = (one: Proposition): number => Number(isAccusation(one));

/** It stands before the denial, and is not what the denial is a part of ("he said that the charge is false"). */
function isBefore(one: Proposition, { sentence: { sentence }, verb }: Proposition): boolean {
  const { relation, head } = sentence.tokens[verb]!;
  return one.verb < verb && !(head === one.verb && /^(?:ccomp|xcomp)/.test(relation));
}

/** "The mayor told of a shadow on the town, though Brand denies the charge": something else of its sentence is told before it. */
const followsAnother = (denial: Proposition, within: ReadonlyMap<number, readonly Proposition[]>): boolean =>
  within
    .get(denial.sentence.place)!
    .some(
      (one) =>
        isBefore(one, denial) &&
        one.mood !== "open" &&
        !/^acl/.test(one.sentence.sentence.tokens[one.verb]!.relation) &&
        !isAbove(one.verb, denial),
    );

/** Whether what one says is, however far down, what a verb opens ("he said that the charge is false"). */
function isAbove(verb: number, { sentence: { sentence }, verb: from }: Proposition): boolean {
  let at = from;
  for (let steps = 0; steps < 20 && /^(?:ccomp|xcomp)/.test(sentence.tokens[at]!.relation); steps++) {
    at = sentence.tokens[at]!.head;
    if (at === verb) return true;
  }
  return false;
}

/** "They allege that …": what they allege is told, not that they do. */
const opensWhat = ({ sentence, verb }: Proposition, before: readonly Proposition[]): boolean =>
  before.some((other) => {
    const { head, relation } = other.sentence.sentence.tokens[other.verb]!;
    return other.sentence === sentence && head === verb && /^ccomp/.test(relation);
  });

const names = (argument: Argument | null): readonly ClaimWord[] =>
  argument?.words.filter((word) => word.kind === "name") ?? [];

/** "Affiliated with it, the group …" tells nothing by itself. */
function isClause({ sentence: { sentence }, verb }: Proposition): boolean {
  const { tokens, children } = treeOf(sentence.tokens);
  return (
    /^VB[DPZ]$/.test(tokens[verb]!.tag) ||
    children[verb]!.some((place) => /^(?:nsubj|aux|cop)/.test(tokens[place]!.relation))
  );
}

/** Somebody else says it in the report's words, or blames somebody for it. */
function mayBeDenied(one: Proposition, denial: Proposition, denier: string | null): boolean {
  const { relation } = one.sentence.sentence.tokens[one.verb]!;
  if (isOfDenial(one)) return false;
  if (isOfStated(one) && one.sentence === denial.sentence) return true;
  if (/^(?:acl$|case|mark)/.test(relation)) return false;
  const own = names(denial.agent);
  if (isAccusation(one) && one.mood !== "open")
    return !names(one.agent).some((a) => own.some((b) => a.key === b.key));
  const { said } = one;
  if (said === null || said.stance !== "says" || said.kind === "direct" || said.voices.length === 0)
    return false;
  // "he" may be who denies it
  const voice = said.voices.at(-1)!;
  if (/^(?:he|she|it|they)$/i.test(voice) || own.some(({ key }) => key === `@${voice}`)) return false;
  if (!isClause(one) || REPORTING.has(one.lemma) || /^(?:acl|advcl)/.test(relation) || voice === denier)
    return false;
  const source = one.sentence.words.filter(
    (word) => said.source !== null && word.start >= said.source.start && word.end <= said.source.end,
  );
  return !own.some((name) => source.some((word) => wordLikeness(name, word) >= 0.9));
}
