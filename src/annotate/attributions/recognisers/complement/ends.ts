import { isMinded } from "../../draft.ts";
import { isAccordingTo } from "../../edges.ts";
import { VERBS } from "../../lexicon.ts";
import type { Tree } from "../../tree.ts";
import { isSetOff } from "../../unseen-subjects.ts";
import { hasSubject, isFiniteVerb, isSecondReport, reports } from "./edges.ts";

// Where what a verb reports ends.

/**
 * The clause's last token. News writes on to the end of the sentence in what was said, and the parser often cuts that
 * short, so the content goes on until something begins that hangs on the reporting verb or above it: a second verb
 * ("said … and denied …"), a participle ("…, adding that …"), another source ("…, according to TASS").
 */
export function endOf(tree: Tree, verb: number, c: number): number {
  const limit = endOfRelative(tree, verb) ?? tree.tokens.length - 1;
  for (let i = c + 1; i <= limit; i++)
    if (
      isAddition(tree, i) ||
      opensOther(tree, i) ||
      isSecondReport(tree, i, verb) ||
      (i > tree.last(c) && beginsAnew(tree, i, verb))
    )
      return i - 1;
  return limit;
}

/** "Two men who had been reported [missing] | were found": what a clause about the subject reports ends with it; null elsewhere. */
export function endOfRelative(tree: Tree, verb: number): number | null {
  const noun = tree.relation(verb) === "acl:relcl" ? tree.head(verb) : -1;
  const main = /^nsubj/.test(tree.relation(noun)) ? tree.head(noun) : -1;
  if (main <= verb) return null;
  let first = main;
  for (const c of tree.children(main))
    if (c > verb && c < first && /^(?:aux|cop|advmod)/.test(tree.relation(c))) first = c;
  return first > verb + 1 ? first - 1 : null;
}

/** "said nine had died; [Norpress put the number at ten]": behind a semicolon another speaks, who is named or called by a noun. */
function opensOther(tree: Tree, i: number): boolean {
  if (tree.lower(i) !== ";") return false;
  for (let verb = i + 2; verb < tree.tokens.length && tree.lower(verb) !== ";"; verb++) {
    const subject = isFiniteVerb(tree, verb) ? tree.child(verb, "nsubj") : -1;
    if (subject > i)
      return (
        subject < verb &&
        VERBS.has(tree.token(verb)!.lemma) &&
        /^NN/.test(tree.tag(subject)) &&
        isMinded(tree, subject)
      );
  }
  return false;
}

/** ", adding that …": a second report by the same speaker. */
const isAddition = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "VBG" &&
  isSetOff(tree, i) &&
  (VERBS.get(tree.token(i)!.lemma)?.frames.has("quote") ?? false);

/**
 * What ends before ", saying …", ", citing …": those are the speaker's of the verb that governs all of it. What follows ",
 * suggesting" may be what the thing suggests.
 */
export function beforeAddition(tree: Tree, from: number, to: number): number {
  for (let i = from + 2; i <= to; i++) {
    if (isBehindComma(tree, i) && (speaksOn(tree, i) || isAccordingTo(tree, i))) return i - 2;
    if (isActBesides(tree, i)) return i - 1;
  }
  return to;
}

/** "invited Lee to speak [and paid] for it": a finite verb does not go on with an infinitive. */
function isActBesides(tree: Tree, and: number): boolean {
  const next = /^RB/.test(tree.tag(and + 1)) ? and + 2 : and + 1;
  return (
    tree.tag(and) === "CC" &&
    /^VB[DZ]$/.test(tree.tag(next)) &&
    tree.relation(next) === "conj" &&
    tree.tag(tree.head(next)) === "VB" &&
    tree.tag(tree.head(next) - 1) === "TO" &&
    !hasSubject(tree, next)
  );
}

const speaksOn = (tree: Tree, i: number): boolean =>
  (isAddition(tree, i) && !/^(?:suggesting|showing|indicating)$/.test(tree.lower(i))) ||
  /^(?:citing|quoting)$/.test(tree.lower(i));

/** The comma may stand within the marks: "called the plan “a shame,” saying …". */
const isBehindComma = (tree: Tree, i: number): boolean =>
  tree.tag(i - 1) === "," || (isSetOff(tree, i) && tree.tag(i - 2) === ",");

/** ", contradicting reports that …": the clause is what the participle speaks of, not what was said. */
export const isParticipleSetOff = (tree: Tree, i: number): boolean =>
  isAddition(tree, i) || (tree.tag(i) === "VBG" && tree.tag(i - 1) === ",");

/** Token `i` opens a phrase that is the reporting verb's own, or that of a verb above it. */
function beginsAnew(tree: Tree, i: number, verb: number): boolean {
  let top = i;
  while (tree.head(top) > i && tree.first(tree.head(top)) >= i) top = tree.head(top);
  if (tree.head(top) > verb || top === verb || goesOn(tree, i, top)) return false;
  return /^(?:conj|advcl|parataxis|obl|nsubj|aux|root|obj|cc|mark|appos)$/.test(tree.relation(top));
}

/**
 * "said the arrests were made and the search goes on": a clause with its own subject, joined without a comma; or one that
 * quotes.
 */
function goesOn(tree: Tree, i: number, top: number): boolean {
  if (tree.relation(top) !== "conj" || reports(tree, top)) return false;
  if (tree.lower(tree.child(top, "mark")) === "that") return true;
  if (!hasSubject(tree, top))
    return tree.tag(i) === "CC" && tree.tag(i - 1) !== "," && !VERBS.has(tree.token(top)!.lemma);
  return (tree.tag(i) === "CC" && tree.tag(i - 1) !== ",") || quotes(tree, i, tree.last(top));
}

function quotes(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tree.tag(i) === "``") return true;
  return false;
}

/** A report of the report, at the end: "…, according to TASS". */
export function cutReport(tree: Tree, c: number, to: number): number {
  for (let i = c; i < to; i++) if (tree.lower(i) === "according" && tree.lower(i + 1) === "to") return i - 1;
  return to;
}

/** "said there was no sign of it, [but] went on …": the last token without what joins the next verb. */
export const withoutAnd = (tree: Tree, to: number): number =>
  tree.tag(to) === "CC" ? (tree.tag(to - 1) === "," ? to - 2 : to - 1) : to;
