import { packagedLines } from "../../text/packaged.ts";
import { foldWord } from "../../text/words/content-words.ts";
import { copulaOf, treeOf, under } from "../sentences/tree.ts";
import {
  type Clash,
  compareArguments,
  locate,
  type Rule,
  sameVoice,
  sharedWeight,
  statingAny,
  type Told,
  wordsTold,
} from "./clash.ts";
import { speaksOfAll } from "./negations.ts";
import type { Proposition } from "./propositions.ts";

/** What is asked and what is said must share so much besides the verb, the rarest word of the story being 1. */
const IN_COMMON = 0.4;
/** What an open question goes on with. */
const ASKS = new Set(["whether", "if", "who", "what", "how", "where", "why", "when", "that"]);

let phrases: readonly (readonly string[])[] | undefined;

/**
 * "It is unclear whether …", "no evidence that …" with a clause that another report asserts: the same verb, the same
 * doer and thing as far as both name one. What is not known in one report qualifies what another says: no rivals.
 */
export const openQuestions: Rule = {
  partners: [1, 1],
  withinReport: true,
  read: (told) => {
    const asking = told.propositions.flatMap((asked) => {
      const phrase = openingOf(asked);
      return phrase === null || asked.tells === null ? [] : [{ asked, phrase }];
    });
    const stated = statingAny(
      told.propositions,
      asking.map(({ asked }) => asked.tells),
      (one) =>
        (one.mood === "done" || one.mood === "going") &&
        !one.tellsNot &&
        (one.said?.stance ?? "says") === "says",
    );
    return asking.flatMap(({ asked, phrase }) =>
      (stated.get(asked.tells ?? "") ?? []).flatMap((other) => answered(asked, phrase, other, told)),
    );
  },
};

/** The phrase that leaves a proposition open, right before its clause; null where none does. */
function openingOf({ sentence, verb }: Proposition): string | null {
  phrases ??= packagedLines("lexicons/open-questions.txt").map((line) =>
    line.replace(/n't/g, " n't").split(" "),
  );
  const { tokens } = sentence.sentence;
  const isNear = (place: number): boolean => place >= verb - 3 || tokens[place]!.head === verb;
  let asks = verb - 1;
  while (asks > 0 && !(isNear(asks) && ASKS.has(foldWord(tokens[asks]!.text)))) asks--;
  if (asks < 1) return null;
  const found = phrases.find((phrase) =>
    phrase.every((word, i) => foldWord(tokens[asks - phrase.length + i]?.text ?? "") === word),
  );
  return found === undefined ? null : found.join(" ").replace(" n't", "n't");
}

/** "Unclear whether they failed or were outwitted": that one of the two was so is not in question. */
function isChoice({ sentence, verb }: Proposition): boolean {
  const tree = treeOf(sentence.sentence.tokens);
  const { tokens, children } = tree;
  return under(tree, verb, null).some(
    (place) =>
      tokens[place]!.relation === "conj" &&
      (tokens[place]!.tag.startsWith("VB") || copulaOf(tree, place) !== null) &&
      children[place]!.some((child) => /^or$/i.test(tokens[child]!.text)),
  );
}

/** "What alerted the guards", "over who had control of the dam" tell no more than the question. */
const isQuestion = ({ agent, sentence: { sentence }, verb }: Proposition): boolean =>
  (agent !== null && /^(?:what|who)$/i.test(agent.text)) ||
  sentence.tokens.some(
    ({ head, relation, text }, place) =>
      head === verb &&
      /^nsubj/.test(relation) &&
      /^(?:what|who)$/i.test(text) &&
      /^(?:IN|VBG|TO)$/.test(sentence.tokens[place - 1]?.tag ?? ""),
  );

/** Two who are named as saying it, each in a sentence of his own. */
const ofTwoVoices = (one: Proposition, other: Proposition): boolean =>
  one.sentence !== other.sentence &&
  [one, other].every(({ said }) => said !== null && said.voices.length > 0) &&
  !sameVoice(one, other);

function answered(asked: Proposition, phrase: string, other: Proposition, { most }: Told): readonly Clash[] {
  if (
    (asked.sentence.report === other.sentence.report && !ofTwoVoices(asked, other)) ||
    openingOf(other) !== null
  )
    return [];
  if (isChoice(asked) || isQuestion(other) || !speaksOfAll(other, asked)) return [];
  const [doer, theme] = [
    compareArguments(asked.agent, other.agent),
    compareArguments(asked.theme, other.theme),
  ];
  if (doer === "different" || theme === "different" || (doer !== "same" && theme !== "same")) return [];
  // whether it will be is open where it was once, too
  if (asked.mood === "planned") return [];
  // "he had it", "he based it": whoever that is
  if (asked.tells !== asked.lemma && asked.theme !== null && doer !== "same") return [];
  const words = (p: Proposition) => [...new Set([...wordsTold(p), ...(p.agent?.words ?? [])])];
  const shared = sharedWeight(words(asked), words(other)) / most;
  if (shared < IN_COMMON) return [];
  return [
    {
      kind: "qualification",
      comparable: false,
      reason: `one report says it; another that it is not known (“${phrase}”)`,
      a: locate(other),
      b: locate(asked),
      worth: shared,
    },
  ];
}
