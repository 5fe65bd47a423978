import type { Tree } from "./tree.ts";

/**
 * A participle without "have" and without an active subject: "was described", "a man described as armed". Right behind a name,
 * or with an object of its own, it is rather a past tense that the tagger took for one: "Lee called on …".
 */
export function isPassive(tree: Tree, verb: number): boolean {
  if (tree.tag(verb) !== "VBN")
    return opensOccasion(tree, verb) || isOfNoun(tree, verb) || tellsOfNoun(tree, verb);
  const helpers = tree.children(verb).filter((c) => c < verb);
  if (helpers.some((c) => /^be(?:en|ing)?$/.test(tree.lower(c)))) return true;
  if (tree.child(verb, "nsubj") >= 0) return false;
  if (helpers.some((c) => /^(?:have|has|had|having|['’]ve)$/.test(tree.lower(c)))) return false;
  if (
    tree.child(verb, "nsubj:pass") >= 0 &&
    tree.child(verb, "aux:pass") < 0 &&
    tree.child(verb, "obj") > verb
  )
    return false;
  const isHelper = (c: number): boolean => /^(?:aux.*|obl:agent|nsubj:pass)$/.test(tree.relation(c));
  if (
    tree.relation(verb) === "root" &&
    !tree.children(verb).some((c) => isHelper(c) && !isNameAsHelper(tree, c))
  )
    return false;
  const helped = helpers.some((c) => /^aux/.test(tree.relation(c)) && !isNameAsHelper(tree, c));
  return helped || !/^NNP/.test(tree.tag(verb - 1));
}

/** "Ada [May] said", "Jon [Will] wrote": a name that the parser took for an auxiliary. */
const isNameAsHelper = (tree: Tree, c: number): boolean =>
  tree.relation(c) === "aux" && /^NN/.test(tree.tag(c));

/** "[Asked] why it had sunk, he said", "When [asked], …": the tagger takes the participle for a past tense. */
const opensOccasion = (tree: Tree, verb: number): boolean =>
  tree.tag(verb) === "VBD" &&
  (verb === 0 || (verb === 1 && /^(?:when|if|once)$/.test(tree.lower(0)))) &&
  tree.relation(verb) === "advcl" &&
  tree.child(verb, "nsubj") < 0;

/** "the men, [said] to be armed, left", "a woman [said] to have fled": the tagger takes the participle for a past tense. */
const isOfNoun = (tree: Tree, verb: number): boolean =>
  tree.tag(verb) === "VBD" &&
  /^(?:said|reported|believed|thought|alleged)$/.test(tree.lower(verb)) &&
  /^to (?:be|have)$/.test(`${tree.lower(verb + 1)} ${tree.lower(verb + 2)}`) &&
  !isAskedFor(tree, tree.first(tree.child(verb, "nsubj"))) &&
  (tree.tag(verb - 1) === "," || /^NN/.test(tree.tag(verb - 1)));

/** "the clerks [charged] with it", "two men [accused] of theft": the same, where the parser saw that it tells of the noun. */
const tellsOfNoun = (tree: Tree, verb: number): boolean =>
  tree.tag(verb) === "VBD" &&
  tree.relation(verb) === "acl" &&
  tree.child(verb, "nsubj") < 0 &&
  /^NNS?$/.test(tree.tag(verb - 1)) &&
  /^(?:of|with|as|by|to|in)$/.test(tree.lower(verb + 1));

/** "[what] witnesses believed to be a boat": who believes it stands before. */
const isAskedFor = (tree: Tree, first: number): boolean =>
  /^W/.test(tree.tag(first)) || (/^W/.test(tree.tag(first - 1)) && tree.tag(first - 2) !== "IN");
