import type { Tree } from "./tree.ts";

/**
 * What nobody is told to have said: a condition ("if she says no"), what somebody ought to say or is thought to have ("they must
 * admit that …"), what anybody may ("[one] may doubt"), what is said to the reader ("[you] may think", "[Let's] hope", "[Think] of it").
 */
export function isSupposed(tree: Tree, verb: number): boolean {
  const before = tree.children(verb).filter((c) => c < verb);
  const some = (words: RegExp, relation: string): boolean =>
    before.some((c) => words.test(tree.lower(c)) && tree.relation(c) === relation);
  if (some(/^(?:if|unless)$/, "mark") || some(/^(?:must|should|ought)$/, "aux")) return true;
  if (some(/^you$/, "nsubj")) return true;
  if (some(/^one$/, "nsubj") && some(/^(?:can|could|may|might|would)$/, "aux")) return true;
  const above = tree.head(verb);
  if (tree.relation(verb) === "xcomp" && /^(?:have|has|let)$/.test(tree.lower(above))) {
    const subject = tree.child(above, "nsubj");
    return tree.lower(above) === "let" ? above < 2 : /^(?:you|one)$/.test(tree.lower(subject));
  }
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
