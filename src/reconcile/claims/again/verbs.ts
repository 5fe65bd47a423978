import { isTelling } from "../../clashes/tells.ts";
import type { ClaimSentence } from "../../sentences/words.ts";
import type { Link } from "../links.ts";

/** The worth of the verbs that two sentences share, light ones and those of dates apart. */
export function sharedVerbs({ a, b, matches }: Pick<Link, "a" | "b" | "matches">): number {
  let sum = 0;
  for (const match of matches) if (isTellingVerb(a, match.a) && isTellingVerb(b, match.b)) sum += match.worth;
  return sum;
}

function isTellingVerb({ words, sentence }: ClaimSentence, at: number): boolean {
  const { to, dated } = words[at]!;
  const { tag, lemma } = sentence.tokens[to]!;
  return !dated && tag.startsWith("VB") && isTelling(lemma);
}
