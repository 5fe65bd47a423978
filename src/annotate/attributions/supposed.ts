import type { Tree } from "./tree.ts";

/**
 * What nobody is told to have said: a condition ("if she says no"), what somebody ought to say ("they must admit that …"), what is said
 * to the reader ("[you] may think", "[Think] of it").
 */
export function isSupposed(tree: Tree, verb: number): boolean {
  const before = tree.children(verb).filter((c) => c < verb);
  if (before.some((c) => /^(?:if|unless)$/.test(tree.lower(c)) && tree.relation(c) === "mark")) return true;
  if (before.some((c) => /^(?:must|should|ought)$/.test(tree.lower(c)) && tree.relation(c) === "aux"))
    return !before.some((c) => tree.lower(c) === "have");
  if (before.some((c) => tree.lower(c) === "you" && tree.relation(c) === "nsubj")) return true;
  return (
    tree.tag(verb) === "VB" &&
    !before.some((c) => /^(?:nsubj|aux|mark)/.test(tree.relation(c))) &&
    isFirst(tree, verb)
  );
}

/** The sentence begins with it, or with "But", "So" or "Now" before it. */
const isFirst = (tree: Tree, verb: number): boolean =>
  verb === 0 ||
  (verb < 3 && /^(?:CC|RB|UH|,)$/.test(tree.tag(0)) && /^(?:CC|RB|UH|,)$/.test(tree.tag(verb - 1)));
