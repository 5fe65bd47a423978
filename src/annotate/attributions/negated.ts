import type { Tree } from "./tree.ts";

/**
 * Whether what a verb tells is said not to be so: "did [not] deny", "would [neither] confirm nor deny", "[refused] to
 * confirm or deny".
 */
export const isNegated = (tree: Tree, verb: number): boolean =>
  hasNot(tree, verb) || isRefused(tree, verb) || isJoinedToSuch(tree, verb);

const hasNot = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((c) => c < verb && /^(?:not|n['’]t|never|neither|nor)$/.test(tree.lower(c))) ||
  /^(?:not|never|neither|nor)$/.test(tree.lower(verb - 1));

/** What one refuses to do is not done. */
const isRefused = (tree: Tree, verb: number): boolean =>
  tree.lower(verb - 1) === "to" && REFUSING.test(tree.token(tree.head(verb))?.lemma ?? "");

const REFUSING = /^(?:refuse|decline|fail|neglect|hesitate|unwilling|unable|reluctant)$/;

/** "did not confirm [or deny]": a second bare verb shares what stands before the first. */
function isJoinedToSuch(tree: Tree, verb: number): boolean {
  const first = tree.head(verb);
  const isBare = tree.tag(verb) === "VB" && /^(?:or|nor)$/.test(tree.lower(verb - 1));
  return isBare && first >= 0 && first < verb && (hasNot(tree, first) || isRefused(tree, first));
}
