import { VERBS } from "./lexicon.ts";
import type { Tree } from "./tree.ts";

const ASKED = /^(?:asked|pressed|questioned|quizzed)$/;
const MATTER = /^(?:whether|if|why|how|what|when|who|where|about|on|over|by|to)$/;

/**
 * "[Asked whether the dam would hold], Lee said …", "[When pressed about it], he …": the last token of a question that opens the
 * sentence, before the comma behind which a tag stands. -1 where none does. Read off the words, for the parser often takes "asked" for
 * the verb of the whole.
 */
export function endOfOccasion(tree: Tree): number {
  const verb = /^(?:when|if|once|repeatedly|then)$/.test(tree.lower(0)) ? 1 : 0;
  if (!ASKED.test(tree.lower(verb)) || !MATTER.test(tree.lower(verb + 1))) return -1;
  for (let comma = verb + 2; comma < tree.tokens.length; comma++)
    if (tree.tag(comma) === "," && isTagBehind(tree, comma + 1)) return comma - 1;
  return -1;
}

/** A noun phrase and a verb of saying. */
function isTagBehind(tree: Tree, from: number): boolean {
  let at = from;
  while (/^(?:DT|JJ.?|PRP\$?|NN.*|POS|CD|RB|HYPH)$/.test(tree.tag(at))) at++;
  return at > from && /^VB[DZP]$/.test(tree.tag(at)) && SPEAKS.has(tree.token(at)!.lemma);
}

const SPEAKS: ReadonlySet<string> = new Set(
  [...VERBS].flatMap(([word, { frames }]) => (frames.has("quote") ? [word] : [])),
);
