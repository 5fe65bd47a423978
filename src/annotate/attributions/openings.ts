import type { Tree } from "./tree.ts";

const OPENER = /^(?:after|when|while|as|although|though|because|since|before|if|once|until|whereas)$/;
const BEFORE_OPENER = /^(?:even|just|hours|days|minutes|weeks|months|shortly|soon|but|and|only)$/;

/**
 * "After Lee said the dam would hold, [engineers and divers said] …": where the main clause begins behind a clause that opens the
 * sentence, if nothing but its subject stands before the verb. Null where no such clause opens it. Read off the words, for the
 * parser often joins the subject with what the opening clause ends in.
 */
export function behindOpening(tree: Tree, verb: number): number | null {
  const opens = OPENER.test(tree.lower(BEFORE_OPENER.test(tree.lower(0)) ? 1 : 0));
  if (!opens) return null;
  const front = firstAuxiliary(tree, verb);
  let comma = commaBefore(tree, front);
  if (comma < 0 || comma === front - 1 || tree.tag(comma + 1) === "CC" || mayBePlace(tree, comma, front))
    return null;
  if (hasAnd(tree, comma, verb))
    for (let next = commaBefore(tree, comma); next > 0 && next < comma - 1; next = commaBefore(tree, comma)) {
      if (!hasFinite(tree, next)) break;
      comma = next;
    }
  return hasFinite(tree, comma) ? comma + 1 : null;
}

/**
 * "Weeks ago, as Lee warned that the dam might burst[,] a nurse and a clerk of Orsk left": the last token before the comma of the
 * main clause, where the tree has the opening clause before it. Null elsewhere.
 */
export function beforeGovernor(tree: Tree, verb: number): number | null {
  let clause = verb;
  while (tree.relation(clause) !== "advcl" && tree.head(clause) >= 0 && tree.head(clause) < clause)
    clause = tree.head(clause);
  const main = tree.relation(clause) === "advcl" ? tree.head(clause) : -1;
  if (main <= verb) return null;
  const subject = tree.child(main, "nsubj", "nsubj:pass", "expl", "csubj");
  const isUnseen = subject < 0 && /^VB[DZP]$/.test(tree.tag(main));
  if (subject <= verb && !isUnseen) return null;
  let first = isUnseen ? main : tree.first(subject);
  while (tree.tag(first) === ",") first++;
  for (let at = first - 1; at > verb + 1; at--) {
    if (tree.tag(at) === ",") return at - 1;
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(at))) return null;
  }
  return null;
}

/** The first of the verb's own auxiliaries, right before it: "[had] been told"; else the verb. */
function firstAuxiliary(tree: Tree, verb: number): number {
  let first = verb;
  while (tree.head(first - 1) === verb && /^aux/.test(tree.relation(first - 1))) first--;
  return first;
}

/** "officials in Lund, [Norvik] said", "the University of Lund, [Norvik] said": a bare name behind another. */
function mayBePlace(tree: Tree, comma: number, to: number): boolean {
  if (!/^NNP/.test(tree.tag(comma - 1)) || to - comma > 3) return false;
  for (let i = comma + 1; i < to; i++) if (!/^NNP/.test(tree.tag(i))) return false;
  return true;
}

/** The comma before a noun phrase that ends at `to`, or -1 where anything but such a phrase stands between. */
function commaBefore(tree: Tree, to: number): number {
  let at = to - 1;
  while (/^(?:DT|PDT|JJ.?|PRP\$?|NN.*|POS|CD|RB|HYPH|CC)$/.test(tree.tag(at))) at--;
  return tree.tag(at) === "," ? at : -1;
}

const hasAnd = (tree: Tree, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (/^(?:and|or)$/.test(tree.lower(i))) return true;
  return false;
};

function hasFinite(tree: Tree, to: number): boolean {
  for (let i = 1; i < to; i++) if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) return true;
  return false;
}
