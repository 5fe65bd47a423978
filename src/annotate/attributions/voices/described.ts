import type { Span } from "../../../model/span.ts";
import type { Tree } from "../tree.ts";

/**
 * The nouns that stand beside a body's name and say what it is: "Clear Lake, a [charity] based in …", "the [operator], Blue
 * Lines,", "state [utility] Norvik Power", "Norvik is an [airline]". In lower case, without hyphens.
 */
export function describedAs(tree: Tree, { start, end }: Span): string[] {
  const first = tree.tokens.findIndex((t) => t.start >= start);
  let after = first;
  while (after < tree.tokens.length && tree.tokens[after]!.start < end) after++;
  const nouns = [nounBefore(tree, first, after), nounBehind(tree, after)];
  return nouns.filter((noun) => noun !== null);
}

const bare = (word: string): string => word.replace(/-/g, "");

function nounBefore(tree: Tree, first: number, after: number): string | null {
  const at = tree.lower(first - 1) === "the" ? first - 2 : first - 1;
  if (tree.tag(at) === "NN") return bare(tree.lower(at));
  const closes = /^(?:[,.;]|VB.*|MD)$/.test(tree.tag(after));
  return tree.tag(at) === "," && closes && tree.tag(at - 1) === "NN" ? bare(tree.lower(at - 1)) : null;
}

/** Past a comma or "is", and an article: the last noun before anything that no noun phrase goes on with. */
function nounBehind(tree: Tree, after: number): string | null {
  if (!/^(?:,|–|—|is|was)$/.test(tree.lower(after))) return null;
  if (!/^(?:an?|the|one)$/.test(tree.lower(after + 1))) return null;
  let last = -1;
  for (let at = after + 2; at < after + 10 && /^(?:JJ.*|NN.*|VB[GN]|POS|HYPH|CD)$/.test(tree.tag(at)); at++)
    if (/^NN/.test(tree.tag(at)) || tree.relation(at) === "appos") last = at;
  return last < 0 ? null : bare(tree.lower(last));
}
