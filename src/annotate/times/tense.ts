import type { TimeExpression } from "../../model/annotations.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

type Tense = TimeExpression["tense"];

/** Verbs that look ahead in any form: "planned a march on Saturday". */
const PLANS = /^(?:plan|schedule|expect|slate)$/;

/** Verbs and adjectives that look ahead: "scheduled for Friday", "is due Friday", "plans to meet Friday". */
const AHEAD =
  /^(?:expect|schedule|plan|set|due|slate|intend|likely|hope|bind|aim|prepare|promise|vow|agree|go)$/;

const lemmaOf = (token: Token): string => (token.lemma || token.text).toLowerCase();

const isVerb = (token: Token): boolean => token.tag === "MD" || token.tag.startsWith("VB");

const looksAhead = (token: Token, next: Token | undefined): boolean =>
  AHEAD.test(lemmaOf(token)) &&
  (PLANS.test(lemmaOf(token)) ||
    next?.tag === "TO" ||
    ((token.tag === "VBN" || token.tag === "JJ") && lemmaOf(token) !== "go"));

/** "would have met" is past, "would meet" looks ahead from the past. */
const isPastModal = (chain: readonly Token[]): boolean =>
  chain.some(({ tag }) => tag === "VBN") && chain.some((token) => lemmaOf(token) === "have");

/** "Could" looks ahead or is what "can" was: nobody knows. */
function modalTense(chain: readonly Token[]): Tense {
  if (isPastModal(chain)) return "past";
  return chain.some((token) => token.tag === "MD" && lemmaOf(token) === "could") ? "unknown" : "future";
}

/** The tense of verbs that stand together: "will be held", "has been killed", "is expected to visit". */
function tenseOf(chain: readonly Token[]): Tense {
  const has = (tag: string): boolean => chain.some((token) => token.tag === tag);
  if (has("MD")) return modalTense(chain);
  if (chain.some((token, i) => looksAhead(token, chain[i + 1]))) return "future";
  if (has("VBD")) return "past";
  const perfect = chain.some((token) => lemmaOf(token) === "have") && has("VBN");
  if (has("VBZ") || has("VBP")) return perfect ? "past" : "present";
  return has("VBN") && !has("TO") ? "past" : "unknown";
}

const IN_CHAIN = /^(?:MD|VB|VBD|VBZ|VBP|VBN|VBG|TO|RB)$/;

/** The verbs around `at` that stand together with it; adverbs and "to" between them belong to the chain. */
function chainAround(tokens: readonly Token[], at: number): readonly Token[] {
  let first = at;
  let last = at;
  while (first > 0 && (IN_CHAIN.test(tokens[first - 1]!.tag) || AHEAD.test(lemmaOf(tokens[first - 1]!))))
    first--;
  while (last < tokens.length - 1 && IN_CHAIN.test(tokens[last + 1]!.tag)) last++;
  return tokens.slice(first, last + 1).filter((token) => token.tag !== "RB");
}

const CLAUSE_LIMIT = 14;

/** The nearest verb, the one before first: times mostly follow the verb, or open the sentence. */
function nearestVerb(tokens: readonly Token[], at: number): number {
  let distance = 1;
  for (; distance <= CLAUSE_LIMIT; distance++) {
    const before = tokens[at - distance];
    if (before && isVerb(before) && before.tag !== "VBG") return at - distance;
    const after = tokens[at + distance];
    const infinitive = tokens[at + distance - 1]?.tag === "TO";
    if (after && isVerb(after) && after.tag !== "VBG" && !infinitive) return at + distance;
  }
  return -1;
}

/** The verb that governs the token in the tree, where there is one. */
function governingVerb(tokens: readonly Token[], at: number): number {
  let i = tokens[at]!.head;
  for (let steps = 0; i >= 0 && steps < 8; steps++, i = tokens[i]?.head ?? -1)
    if (
      tokens[i] &&
      (isVerb(tokens[i]!) || tokens.some((token) => token.head === i && /^(?:aux|cop)/.test(token.relation)))
    )
      return i;
  return -1;
}

/** A verb with its own auxiliaries and "to", in the order of the text. */
const ownChain = (tokens: readonly Token[], verb: number): readonly Token[] =>
  tokens.filter(
    (token, i) =>
      i === verb ||
      (token.head === verb &&
        /^(?:aux|cop|mark)/.test(token.relation) &&
        (isVerb(token) || token.tag === "TO")),
  );

/** The governing verb's tense; an infinitive or participle has that of the verb above, unless that one looks ahead. */
function treeTense(tokens: readonly Token[], at: number): Tense {
  let verb = governingVerb(tokens, at);
  for (let steps = 0; verb >= 0 && steps < 4; steps++) {
    const chain = ownChain(tokens, verb);
    const upper = tokens[tokens[verb]!.head];
    if (upper && chain[0]!.tag === "TO" && looksAhead(upper, chain[0])) return "future";
    const tense = tenseOf(chain);
    if (tense !== "unknown") return tense;
    verb = governingVerb(tokens, verb);
  }
  return "unknown";
}

/** Tense around a token: of the verb that governs it, without a tree of the nearest finite verb. */
export function tenseAt({ tokens }: Sentence, at: number): Tense {
  if (!tokens[at]) return "unknown";
  const tense = tokens.some((token) => token.head >= 0) ? treeTense(tokens, at) : "unknown";
  if (tense !== "unknown") return tense;
  const near = nearestVerb(tokens, at);
  return near < 0 ? "unknown" : tenseOf(chainAround(tokens, near));
}
