import type { TimeExpression } from "../../model/annotations.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

type Tense = TimeExpression["tense"];

/** Adjectives and participles that look ahead: "scheduled for Friday", "is due Friday", "plans to meet Friday". */
const AHEAD =
  /^(?:expect|schedule|plan|set|due|slate|intend|likely|hope|upcoming|bind|aim|prepare|promise|vow)$/;

const lemmaOf = (token: Token): string => (token.lemma || token.text).toLowerCase();

const isVerb = (token: Token): boolean => token.tag === "MD" || token.tag.startsWith("VB");

/** The tense of a chain of verbs that stand together: "will be held", "has been killed", "is expected to visit". */
function tenseOf(chain: readonly Token[]): Tense {
  const first = chain[0];
  if (!first) return "unknown";
  const modal = chain.find(({ tag }) => tag === "MD");
  if (modal)
    return /^(?:would|could|might|should)$/.test(modal.text.toLowerCase()) &&
      chain.some(({ tag }) => tag === "VBN")
      ? "past"
      : "future";
  if (
    chain.some(
      (token, i) =>
        i > 0 &&
        token.tag === "TO" &&
        (AHEAD.test(lemmaOf(chain[i - 1]!)) || lemmaOf(chain[i - 1]!) === "go"),
    )
  )
    return "future";
  if (chain.some((token) => AHEAD.test(lemmaOf(token)))) return "future";
  if (chain.some(({ tag }) => tag === "VBD")) return "past";
  if (/^(?:have|has|'ve|'s)$/.test(first.text.toLowerCase()) && chain.some(({ tag }) => tag === "VBN"))
    return "past";
  if (chain.some(({ tag }) => tag === "VBZ" || tag === "VBP")) return "present";
  if (first.tag === "TO" || first.tag === "VB") return "future";
  return first.tag === "VBN" ? "past" : "unknown";
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
    if (after && isVerb(after) && after.tag !== "VBG") return at + distance;
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

/** A governor's own verbs: itself and its auxiliaries, in the order of the text. */
function ownChain(tokens: readonly Token[], verb: number): readonly Token[] {
  const own = tokens.filter(
    (token, i) =>
      i === verb ||
      (token.head === verb &&
        /^(?:aux|cop|mark)/.test(token.relation) &&
        (isVerb(token) || token.tag === "TO")),
  );
  const upper = tokens[tokens[verb]!.head];
  const open =
    tokens[verb]!.relation === "xcomp" &&
    upper !== undefined &&
    (isVerb(upper) || AHEAD.test(lemmaOf(upper)));
  return open ? [...ownChainOnce(tokens, tokens[verb]!.head), ...own] : own;
}

const ownChainOnce = (tokens: readonly Token[], verb: number): readonly Token[] =>
  tokens.filter(
    (token, i) => i === verb || (token.head === verb && /^(?:aux|cop)/.test(token.relation) && isVerb(token)),
  );

/** Tense around a token: of the verb that governs it, without a tree of the nearest finite verb. */
export function tenseAt({ tokens }: Sentence, at: number): Tense {
  if (!tokens[at]) return "unknown";
  const parsed = tokens.some((token) => token.head >= 0);
  const governor = parsed ? governingVerb(tokens, at) : -1;
  const tense = governor >= 0 ? tenseOf(ownChain(tokens, governor)) : "unknown";
  if (tense !== "unknown") return tense;
  const near = nearestVerb(tokens, at);
  return near < 0 ? "unknown" : tenseOf(chainAround(tokens, near));
}
