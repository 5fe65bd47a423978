import { DAY } from "../../edges.ts";
import type { Tree } from "../../tree.ts";
import { beforeAddition } from "../complement/ends.ts";

/** A noun, or what stands for one: "the same". */
export const isThing = (tree: Tree, i: number): boolean =>
  tree.isNominal(i) || (tree.relation(i) === "obj" && /^JJ/.test(tree.tag(i)) && tree.child(i, "det") >= 0);

/** "in the city", "for the attack", "as of Friday" close behind a noun; "on Friday" tells when it was said. */
function isPlaceOrTopic(tree: Tree, c: number): boolean {
  const marker = tree.lower(tree.child(c, "case"));
  if (DAY.test(tree.lower(c))) return marker === "as";
  return /^(?:for|of|against|between|over|about|in|at|as|from|near|with|by)$/.test(marker);
}

/** The noun phrase without what a comma sets off: ", which …", ", with …", ", while …". */
export const endOfNoun = (tree: Tree, object: number): number =>
  beforeAddition(tree, object, lastOfNoun(tree, object));

function lastOfNoun(tree: Tree, object: number): number {
  for (let i = object + 1; i < tree.last(object); i++)
    if (tree.lower(i) === "according" && tree.lower(i + 1) === "to") return i - 1;
  for (let i = object + 2; i <= tree.last(object); i++)
    if (
      tree.tag(i - 1) === "," &&
      /^(?:which|who|with|while|as|after|before|but|although|though)$/.test(tree.lower(i))
    )
      return i - 2;
  const complement = tree
    .children(tree.head(object))
    .find((c) => c > object && tree.first(c) === tree.last(object) + 1);
  const belongs =
    complement !== undefined &&
    (tree.tag(complement) === "VBG" ||
      isPlaceOrTopic(tree, complement) ||
      (tree.lower(tree.child(complement, "case")) === "to" && LEANING.test(tree.lower(object))));
  return belongs ? tree.last(complement) : tree.last(object);
}

/** What is always somebody's to something: "pledged their allegiance [to the crown]". */
const LEANING =
  /^(?:allegiance|commitment|objections?|opposition|changes?|answers?|access|adherence|devotion|loyalty)$/;

/** A pronoun alone claims nothing. */
export const isBare = (tree: Tree, object: number): boolean =>
  /^(?:PRP|DT|WP|WDT)/.test(tree.tag(object)) || DAY.test(tree.lower(object));

/**
 * "accused Norvik Power, the operator, [of opening the gates]": the comma before it closes what says who is accused. Null
 * elsewhere.
 */
function behindApposition(tree: Tree, object: number, c: number): number | null {
  const comma = tree.last(object) + 1;
  const isOpen = tree.child(object, "appos") > object && tree.tag(comma) === ",";
  return isOpen &&
    tree.first(c) >= comma &&
    tree.first(c) <= comma + 1 &&
    /^(?:of|for)$/.test(tree.lower(comma + 1))
    ? comma + 1
    : null;
}

/** The last token of what the verb governs behind its object: "as …", "of …", "to …", but not what a comma sets off. */
export function endOfPhrase(tree: Tree, verb: number, object: number): number {
  let to = tree.last(object);
  for (const c of tree.children(verb)) {
    if (c <= object || !/^(?:xcomp|ccomp|obl|obj|advcl)$/.test(tree.relation(c))) continue;
    const first = behindApposition(tree, object, c) ?? tree.first(c);
    if (first > to + 2 || (first === tree.first(c) && tree.tag(first - 1) === ",")) continue;
    const opener = tree.tag(first) === "``" ? first + 1 : first;
    if (tree.relation(c) === "advcl" && !/^(?:as|for|of|to)$/.test(tree.lower(opener))) continue;
    to = Math.max(to, tree.last(c));
  }
  return beforeAddition(tree, object, to);
}

/** "spoke at the town hall on Tuesday about …": so many words may stand between a verb and its preposition. */
export const REACH = 12;

/** Whether a comma or colon stands between two tokens. */
export function setsOff(tree: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^[,:]$/.test(tree.tag(i))) return true;
  return false;
}
