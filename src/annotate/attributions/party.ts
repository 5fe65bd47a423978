import type { Tree } from "./tree.ts";

/** "Ann Lee, [R-Maine], said", "Ann Lee, [D-Vt.], warns": party and state of whoever is named before the comma. */
export function whosePlace(tree: Tree, head: number): number {
  if (/^W/.test(tree.tag(head))) return head;
  const first = tree.first(head);
  const before = tree.tag(first) === "," ? first : first - 1;
  const behind = tree.lower(head + 1) === "-" ? head + 3 : head + 1;
  return [before, behind].map((comma) => nameBeforeParty(tree, comma)).find((at) => at >= 0) ?? head;
}

/** "[Lee], R-Maine,", "[Lee], D-Vt.,": the name before a party and state that end at a comma, or -1. */
export function nameBeforeParty(tree: Tree, comma: number): number {
  if (tree.tag(comma) !== ",") return -1;
  const at = tree.lower(comma - 2) === "-" ? comma - 3 : comma - 1;
  const isParty = at === comma - 3 ? /^[dri]$/.test(tree.lower(at)) : /^[dri]-\p{L}/u.test(tree.lower(at));
  return isParty && tree.tag(at - 1) === "," && /^NNP/.test(tree.tag(at - 2)) ? at - 2 : -1;
}
