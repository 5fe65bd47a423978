import { isDayOrMonth } from "./edges.ts";
import { beforeBrackets, governorOf, runStart } from "./runs.ts";
import type { Tree } from "./tree.ts";

/**
 * The start moved left over what is joined with the phrase: a name and its description between commas ("Lee, [the mayor],
 * said"), a list ("Lund, Oslo and [the union] say").
 */
export function joinedStart(tree: Tree, from: number, to: number, verb: number): number {
  const isBetweenCommas = tree.tag(from - 1) === "," && tree.tag(to + 1) === "," && verb - to < 5;
  if (isBetweenCommas && isDescription(tree, from) !== isDescription(tree, runStart(tree, from - 2)))
    return startOfJoined(tree, from - 2) ?? from;
  if (tree.tag(from) === "PRP" || !/^(?:and|or)$/.test(tree.lower(from - 1))) return from;
  let start = from;
  let before = from - (tree.tag(from - 2) === "," ? 3 : 2);
  for (let next = startOfJoined(tree, before); next !== null; next = startOfJoined(tree, before)) {
    start = next;
    if (tree.tag(start - 1) !== ",") break;
    before = start - 2;
  }
  return hasFinite(tree, start) ? from : start;
}

/** "the mayor", "a member of …", "his aide": no name. */
const isDescription = (tree: Tree, i: number): boolean =>
  /^(?:DT|PRP\$|CD|NN)$/.test(tree.tag(i)) || /^(?:another|one)$/.test(tree.lower(i));

/** The start of the noun phrase that ends at `end`, or null where it stands behind a preposition or tells when. */
function startOfJoined(tree: Tree, last: number): number | null {
  const end = beforeBrackets(tree, last);
  if (end < 0 || !/^NN/.test(tree.tag(end)) || isDayOrMonth(tree, end)) return null;
  const head = governorOf(tree, end);
  const from = runStart(tree, head);
  return tree.tag(from - 1) === "IN" ? null : from;
}

function hasFinite(tree: Tree, to: number): boolean {
  for (let i = to - 1; i >= 0 && !/^(?:``|:)$/.test(tree.tag(i)); i--)
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) return true;
  return false;
}
