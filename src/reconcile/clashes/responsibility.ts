import { packagedKinds } from "../../text/packaged.ts";
import type { ClaimWord } from "../sentences/words.ts";
import { type Clash, locate, type Rule, sharedWeight, wordLikeness } from "./clash.ts";
import type { Proposition } from "./propositions.ts";

const kind = packagedKinds("lexicons/blame-words.txt");
const CREDIT = kind("credit");
/** "Claimed credit for the summit" owns up to nothing. */
const DEEDS = kind("deed");
const TIES = kind("ties");
/** What a report calls whoever claims an attack, when it does not name him again. */
const CLAIMANT = kind("claimant");
/** So many of either kind are laid beside each other. */
const MOST = 100;
const DOUBT = new RegExp(String.raw`\b(?:${[...kind("doubt")].join("|")})\b`, "i");

/**
 * Somebody claims responsibility; a report says that no tie to him was found or that it is not certain. What is not
 * proved is no denial: a qualification.
 */
export const responsibility: Rule = {
  partners: [1, 1],
  withinReport: true,
  read: ({ propositions, most }) => {
    const claimed = propositions.filter(
      (one) =>
        one.lemma === "claim" &&
        !one.negated &&
        (one.mood === "done" || one.mood === "going") &&
        isOwnedUpTo(one),
    );
    if (claimed.length === 0) return [];
    const doubts = propositions.filter(isDoubt);
    return claimed.slice(0, MOST).flatMap((claim) =>
      doubts.slice(0, MOST).flatMap((doubt): readonly Clash[] => {
        if (!concerns(claim, doubt)) return [];
        const worth = 0.1 + sharedWeight(claim.sentence.words, doubt.sentence.words) / most;
        return [
          {
            kind: "qualification",
            comparable: false,
            reason: "responsibility is claimed, but no tie to whoever claims it is established",
            a: locate(claim),
            b: locate(doubt),
            worth,
          },
        ];
      }),
    );
  },
};

/** Responsibility is claimed for deeds alone; credit is where its clause names one. */
function isOwnedUpTo({ theme, sentence, end }: Proposition): boolean {
  const head = theme?.head ?? null;
  if (head === null || !CREDIT.has(head.key)) return false;
  return (
    head.key !== "credit" ||
    sentence.words.some((word) => word.start > head.start && word.end <= end && DEEDS.has(word.key))
  );
}

function isDoubt(one: Proposition): boolean {
  const { words, sentence } = one.sentence;
  const isTie = ({ key }: ClaimWord): boolean => TIES.has(key);
  // of "there was no evidence" the evidence is the subject
  const isTied = (): boolean =>
    [one.agent, one.theme, ...one.others].some((argument) => argument?.words.some(isTie));
  // most sentences have no such word at all, wherever it would have to stand
  if (!TIES.has(one.lemma) && !(words.some(isTie) && isTied())) return false;
  const { start, end, negated } = one;
  const text = sentence.tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map(({ text }) => text)
    .join(" ");
  return negated || DOUBT.test(text);
}

/** The doubt names who claims it, or speaks of "the group" and names nobody else. */
function concerns({ agent }: Proposition, doubt: Proposition): boolean {
  const { words } = doubt.sentence;
  const claimant = agent?.words.filter((word) => word.kind === "name") ?? [];
  if (claimant.some((one) => words.some((word) => wordLikeness(one, word) >= 0.9))) return true;
  return words.some(({ key, start }) => start >= doubt.start && CLAIMANT.has(key));
}
