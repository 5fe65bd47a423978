import type { Tree } from "./tree.ts";

/** Nouns that tell when. */
export const DAY = /^(?:\p{L}+day|today|week|month|year|night|morning|afternoon|evening)$/u;

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\p{N}\p{N})$/u;

/** Without marks, adverbs and times at its end. */
export function trimEnd(tree: Tree, head: number, to: number): number {
  for (let end = to; ; to = end) {
    while (end > head && isLoose(tree, end)) end--;
    const time = startOfTime(tree, end);
    if (time > head && time <= end && !hasVerb(tree, head, time)) end = time - 1;
    if (end === to) return end;
  }
}

function hasVerb(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tree.isVerb(i)) return true;
  return false;
}

const isLoose = (tree: Tree, i: number): boolean =>
  /^(?:,|:|\.|``|''|-|RB|MD|TO|HYPH|IN|CC)$/.test(tree.tag(i)) && tree.lower(i) !== ")";

/** Where a time begins that ends at `end`: "[on Friday]", "[in May 2031]", "[last week]"; or behind it where none does. */
function startOfTime(tree: Tree, end: number): number {
  let from = end + 1;
  while (isDayOrMonth(tree, from - 1)) from--;
  if (from > end) return from;
  while (NEAR.test(tree.lower(from - 1))) from--;
  if (/^(?:on|in|since|until|during)$/.test(tree.lower(from - 1))) return from - 1;
  return NEAR.test(tree.lower(from)) || /\p{L}day$/u.test(tree.lower(end)) ? from : end + 1;
}

/** Whether a token tells when. */
export const isDayOrMonth = (tree: Tree, i: number): boolean =>
  MONTH.test(tree.lower(i)) ||
  DAY.test(tree.lower(i)) ||
  (/^\p{N}{1,2}$/u.test(tree.lower(i)) && MONTH.test(tree.lower(i - 1)));

const NEAR = /^(?:this|last|late|early|earlier|next)$/;

/** Words that belong to the count behind them: "[about] 4 in 10", "[nearly] all". */
export const APPROXIMATE =
  /^(?:about|nearly|almost|only|just|roughly|some|even|more|less|fewer|over|at|up|virtually|most)$/;

/** Without marks, adverbs, conjunctions and times at its start, but with "about", "only", "more than" before a count. */
export function trimStart(tree: Tree, head: number, from: number): number {
  let start = from;
  while (start < head && startsNoPhrase(tree, start)) start++;
  return start;
}

function startsNoPhrase(tree: Tree, i: number): boolean {
  if (/^(?:,|:|\.|``|''|IN|CC|RB.?|-|W.*)$/.test(tree.tag(i))) return !counts(tree, i);
  if (isAccordingTo(tree, i) || isAccordingTo(tree, i - 1)) return true;
  const isNear = NEAR.test(tree.lower(i)) && DAY.test(tree.lower(i + 1));
  const isMarked = tree.tag(i + 1) === "," || tree.tag(i - 1) === "IN" || NEAR.test(tree.lower(i - 1));
  return isNear || (isMarked && DAY.test(tree.lower(i)));
}

/** Whether "according to" begins at a token. */
export const isAccordingTo = (tree: Tree, i: number): boolean =>
  tree.lower(i) === "according" && tree.lower(i + 1) === "to";

/** Whether a word belongs to the count behind it. */
export function counts(tree: Tree, i: number): boolean {
  if (!APPROXIMATE.test(tree.lower(i))) return false;
  const next = /^(?:than|least|most|to|a)$/.test(tree.lower(i + 1)) ? i + 2 : i + 1;
  return /^(?:CD|DT|PDT)$/.test(tree.tag(next)) || /^(?:half|a|all|third|two|three)/.test(tree.lower(next));
}

/** "May 5", "2031": no count of persons. */
export const isDate = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "CD" && (/^\p{N}{4}$/u.test(tree.lower(i)) || MONTH.test(tree.lower(i - 1)));
