import { VERBS } from "../../lexicon.ts";
import { speakerBefore } from "../../shared.ts";
import type { Tree } from "../../tree.ts";

/** A clause has a subject of its own. */
export const hasSubject = (tree: Tree, c: number): boolean =>
  tree.child(c, "nsubj", "nsubj:pass", "expl") >= 0;

export const isFiniteVerb = (tree: Tree, i: number): boolean => /^(?:VB[DZP]|MD)$/.test(tree.tag(i));

/** Whether a verb can report by a whole clause ("said that …"), and claims it. */
export const reports = (tree: Tree, c: number): boolean =>
  VERBS.get(tree.token(c)?.lemma ?? "")?.frames.get("clause") === 1;

/**
 * «told [the paper] [that the ferry had sunk]», «told [the paper] [the ferry had sunk]»: the last token of a hearer whom the
 * parser took for a part of the clause that begins at `from`, or -1.
 */
export function hearerWithin(tree: Tree, c: number, from: number): number {
  const own = tree.children(c).filter((d) => d >= from && d < c);
  const that = own.find((d) => d > from && d <= from + 5 && tree.lower(d) === "that" && tree.tag(d) === "IN");
  if (that !== undefined && isNounRun(tree, from, that - 1)) return that - 1;
  const [first, second] = own;
  const isHearer = first !== undefined && tree.relation(first) === "obj" && tree.first(first) === from;
  return isHearer && second === tree.child(c, "nsubj", "nsubj:pass") ? tree.last(first) : -1;
}

function isNounRun(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (!/^(?:DT|JJ|NN|POS|PRP|IN$)/.test(tree.tag(i)) || isFiniteVerb(tree, i)) return false;
  return from <= to && tree.lower(from) !== "that";
}

/**
 * "repeated that its hands were clean and [suggested that …]", "confirmed four cases and [said …]": a second verb with a clause
 * of its own is the reporter's where nothing that can speak stands between.
 */
export function isSecondReport(tree: Tree, i: number, verb: number): boolean {
  const second = tree.head(i);
  if (tree.tag(i) !== "CC" || second < i || second > i + 2) return false;
  return speakerBefore(tree, second) === verb;
}

/** "confirmed four cases and [said …]": the reporter's next verb, before any other and any mark, or -1. */
export function secondBehind(tree: Tree, from: number): number {
  for (let i = from; i < tree.tokens.length && !/^(?:,|:|``|W.*)$/.test(tree.tag(i)); i++)
    if (isFiniteVerb(tree, i))
      return tree.tag(i - 1) === "CC" &&
        tree.relation(i) === "conj" &&
        tree.head(i) < from &&
        reports(tree, i) &&
        !hasSubject(tree, i)
        ? i
        : -1;
  return -1;
}

/** A comma between verb and clause, and the clause a report of its own: "found two devices, he told the station". */
export const isApart = (tree: Tree, verb: number, c: number): boolean =>
  isAside(tree, verb, c) ||
  isRemark(tree, c) ||
  (tree.tag(tree.first(c) - 1) === "," &&
    tree.first(c) > verb + 2 &&
    !/^(?:that|whether)$/.test(tree.lower(tree.first(c))) &&
    reports(tree, c));

/** "The ferry had sunk, he said, [as the wind rose]": what a conjunction joins behind the tag is no content of its own. */
const isAside = (tree: Tree, verb: number, c: number): boolean =>
  tree.tag(verb + 1) === "," &&
  /^(?:as|while|after|before|amid|although|though|when|because)$/.test(tree.lower(verb + 2)) &&
  tree.children(verb).some((left) => left < verb && tree.relation(left) === "ccomp") &&
  c > verb + 2;

/** "denied the charge, [though reports had shown it]": what the report holds against it. */
const isRemark = (tree: Tree, c: number): boolean =>
  /^(?:although|though|whereas|while)$/.test(tree.lower(tree.first(c))) &&
  tree.tag(tree.first(c) - 1) === ",";

/**
 * "said in a statement [sent to reporters] that …": a participle without a subject tells of the noun before; behind an object of
 * "said" it is a verb that the tagger did not know (lost.ts), since nobody says a thing.
 */
export const isOfNoun = (tree: Tree, c: number): boolean =>
  tree.tag(c) === "VBN" &&
  tree.first(c) === c &&
  /^NNS?$/.test(tree.tag(c - 1)) &&
  tree.relation(c) === "ccomp" &&
  !(
    tree.relation(c - 1) === "obj" &&
    tree.head(c - 1) === tree.head(c) &&
    tree.lower(tree.head(c)) === "said"
  );

/** "…, the clerk said, as [others warned] that …": a report of somebody else's beside this one. */
export const isReportAside = (tree: Tree, i: number): boolean =>
  reports(tree, i) && hasSubject(tree, i) && /^(?:as|while)$/.test(tree.lower(tree.child(i, "mark")));
