import type { Phrase } from "./page.ts";
import type { Tree } from "./tree.ts";

/** Tokens of a phrase, all included: its first, its last, and the end of the brackets behind it. */
type Run = readonly [from: number, to: number, end: number];

/** Nouns that tell when. */
export const DAY = /^(?:\p{L}+day|today|week|month|year|night|morning|afternoon|evening)$/u;

/**
 * The phrase at a head: all that hangs on it, appositions and relative clauses too, but not the verb that it is subject of
 * (`verb`, or -1) nor what lies beyond that, nor a time at its end ("the mayor [on Friday]"). Where the parser cut the
 * phrase short, what stands unbroken beside it is taken in.
 */
export function phraseAt(tree: Tree, sentence: number, noun: number, verb: number): Phrase {
  const head = verb > noun ? governorOf(tree, noun) : noun;
  const [least, most] = clipped(tree, head, verb);
  const to = trimEnd(tree, head, head === noun ? most : clipped(tree, noun, verb)[1]);
  const from = widenStart(tree, head, trimStart(tree, head, least), verb);
  const whole = verb > head ? joinedStart(tree, from, to, verb) : from;
  return { ...tree.span(whole, to), sentence, head };
}

/** What hangs on the head, on the near side of the verb. */
function clipped(tree: Tree, head: number, verb: number): readonly [from: number, to: number] {
  const top = topOfName(tree, head);
  let from = tree.first(top);
  let to = tree.last(top);
  for (const c of tree.children(top)) {
    if (c < top && /^(?:cop|aux|nsubj.*|mark)$/.test(tree.relation(c)))
      from = Math.max(from, tree.last(c) + 1);
    if (
      c > top &&
      /^(?:parataxis|ccomp|list|conj|dep)$/.test(tree.relation(c)) &&
      hasClause(tree, c) &&
      !isRelative(tree, c)
    )
      to = Math.min(to, tree.first(c) - 1);
  }
  for (let next = head + 1; /^NNP/.test(tree.tag(next - 1)) && /^NNP/.test(tree.tag(next)); next++)
    to = Math.max(to, tree.last(next));
  if (verb > head) to = Math.min(to, verb - 1);
  if (verb >= 0 && verb < head) from = Math.max(from, verb + 1);
  if (tree.relation(verb) === "acl:relcl" && tree.head(verb) < head)
    from = Math.max(from, tree.head(verb) + 1);
  to = Math.max(Math.min(to, lastOfPhrase(tree, head, top)), head);
  from = Math.min(from, head);
  const run = verb > head ? runBefore(tree, verb) : null;
  if (!run || head < run[0] || run[1] < head) return [from, to];
  return [isContact(tree, verb, run) ? from : Math.min(from, run[0]), Math.max(to, run[2])];
}

/** "the place [officials] say is closed": the run before the verb begins with what its clause describes. */
const isContact = (tree: Tree, verb: number, [from]: Run): boolean =>
  tree.relation(verb) === "acl:relcl" && tree.head(verb) >= from && tree.head(verb) < verb;

/**
 * A subject stands behind no preposition: "a source close to [the inquiry] said" is about the source. Of "A in B and C said"
 * the parser often takes B or C for the subject.
 */
function governorOf(tree: Tree, noun: number): number {
  let head = noun;
  for (let steps = 0; steps < 3; steps++) {
    const from = trimStart(tree, head, tree.first(topOfName(tree, head)));
    if (from < 2 || tree.tag(from - 1) !== "IN" || tree.relation(from - 1) !== "case") return head;
    const governor = /^(?:JJ|VBN|RB)/.test(tree.tag(from - 2)) ? from - 3 : from - 2;
    if (governor < 0 || !/^(?:NN|CD)/.test(tree.tag(governor)) || DAY.test(tree.lower(governor))) return head;
    head = governor;
  }
  return head;
}

/** The start moved left over titles before a name ("Elections Supervisor [Ann Lee]") and words of a count ("less than [a third]"). */
function widenStart(tree: Tree, head: number, from: number, verb: number): number {
  let start = from;
  const isBound = tree.relation(verb) === "acl:relcl";
  if (!isBound && /^NNP/.test(tree.tag(head)) && /^NN/.test(tree.tag(start)))
    while (start - 1 > verb || (verb > head && start > 0)) {
      if (!/^(?:DT|JJ|PRP\$|NNP?S?|POS|HYPH)$/.test(tree.tag(start - 1)) || isElsewhere(tree, start - 1))
        break;
      start--;
    }
  if (/^(?:than|least|most)$/.test(tree.lower(start - 1)) && APPROXIMATE.test(tree.lower(start - 2)))
    return start - 2;
  return counts(tree, start - 1) ? start - 1 : start;
}

/**
 * The start moved left over what is joined with the phrase: a name and its description between commas ("Lee, [the mayor],
 * said"), a list ("Lund, Oslo and [the union] say").
 */
function joinedStart(tree: Tree, from: number, to: number, verb: number): number {
  const isBetweenCommas = tree.tag(from - 1) === "," && tree.tag(to + 1) === "," && verb - to < 5;
  if (isBetweenCommas && isDescription(tree, from) !== isDescription(tree, runStart(tree, from - 2)))
    return startOfJoined(tree, from - 2) ?? from;
  if (!/^(?:and|or)$/.test(tree.lower(from - 1))) return from;
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
function startOfJoined(tree: Tree, end: number): number | null {
  if (end < 0 || !/^NN/.test(tree.tag(end)) || DAY.test(tree.lower(end)) || MONTH.test(tree.lower(end)))
    return null;
  const head = governorOf(tree, end);
  const from = runStart(tree, head);
  return tree.tag(from - 1) === "IN" ? null : from;
}

function runStart(tree: Tree, end: number): number {
  let from = end;
  while (from > 0 && /^(?:DT|JJ.?|PRP\$|NNP?S?|POS|CD|HYPH)$/.test(tree.tag(from - 1))) from--;
  return from;
}

function hasFinite(tree: Tree, to: number): boolean {
  for (let i = to - 1; i >= 0 && !/^(?:``|:)$/.test(tree.tag(i)); i--)
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) return true;
  return false;
}

const isElsewhere = (tree: Tree, i: number): boolean =>
  DAY.test(tree.lower(i)) || /^(?:obj|iobj|obl.*|root)$/.test(tree.relation(i));

/** The last word of a name hangs on its first: what belongs to the name hangs there too. */
function topOfName(tree: Tree, head: number): number {
  let top = head;
  while (tree.relation(top) === "flat" && tree.head(top) < top && tree.head(top) >= 0) top = tree.head(top);
  return top;
}

/**
 * The unbroken noun phrase that ends right before the verb and its auxiliaries, or null. What brackets add to a name
 * ("Ann Lee (Lund)") and a "themselves" are passed over.
 */
export function runBefore(tree: Tree, verb: number): Run | null {
  let to = verb - 1;
  while (to >= 0 && /^(?:RB|MD|VB)/.test(tree.tag(to)) && /^(?:aux|advmod|cop)/.test(tree.relation(to))) to--;
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(tree.lower(to))) to--;
  const end = to;
  to = beforeBrackets(tree, to);
  if (!/^(?:NN|PRP$|CD$)/.test(tree.tag(to)) || DAY.test(tree.lower(to)) || isDate(tree, to)) return null;
  let from = to;
  while (
    from > 0 &&
    tree.tag(to) !== "PRP" &&
    /^(?:DT|JJ|PRP\$|NNP?S?|POS|CD|HYPH)$/.test(tree.tag(from - 1)) &&
    !(DAY.test(tree.lower(from - 1)) && /^NNP/.test(tree.tag(from)))
  )
    from--;
  return [from, to, end];
}

/** "May 5", "2031": no count of persons. */
const isDate = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "CD" && (/^\p{N}{4}$/u.test(tree.lower(i)) || MONTH.test(tree.lower(i - 1)));

/** The token before the bracket that closes at `to`, or `to`. */
function beforeBrackets(tree: Tree, to: number): number {
  if (tree.lower(to) !== ")") return to;
  for (let i = to - 1; i > 0 && i >= to - 8; i--) if (tree.lower(i) === "(") return i - 1;
  return to;
}

/**
 * Where a phrase ends at the latest: before a finite verb that no relative pronoun accounts for, before a participle set off
 * by a comma ("Lee, speaking to reporters"), before a long relative clause set off so.
 */
function lastOfPhrase(tree: Tree, head: number, top: number): number {
  const last = tree.last(top);
  let pronouns = 0;
  for (let i = head + 1; i <= last; i++) {
    const setOff = tree.tag(i - 1) === ",";
    if (/^W/.test(tree.tag(i)) || tree.lower(i) === "that") {
      if (setOff && clauseLength(tree, i, last) > LONG) return i - 2;
      pronouns++;
    } else if (setOff && /^VB[GN]$/.test(tree.tag(i)) && tree.lower(i) !== "including") return i - 2;
    else if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i)) && !/^(?:acl.*|aux.*|cop)$/.test(tree.relation(i))) {
      if (pronouns === 0) return i - 1;
      if (tree.relation(i) !== "conj") pronouns--;
    }
  }
  return tree.tokens.length;
}

/** A relative clause of more words than this is a remark of its own. */
const LONG = 20;

function clauseLength(tree: Tree, from: number, last: number): number {
  let i = from;
  while (i <= last && tree.tag(i) !== ",") i++;
  return i - from;
}

const isRelative = (tree: Tree, c: number): boolean =>
  /^W/.test(tree.tag(tree.first(c))) || /^W/.test(tree.tag(tree.first(c) + 1));

const hasClause = (tree: Tree, c: number): boolean => tree.isVerb(c) || tree.child(c, "nsubj", "cop") >= 0;

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\p{N}\p{N})$/u;

/** Without marks, adverbs and times at its end. */
function trimEnd(tree: Tree, head: number, to: number): number {
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
  /^(?:,|:|\.|``|''|-|RB|MD|TO|HYPH)$/.test(tree.tag(i)) && tree.lower(i) !== ")";

/** Where a time begins that ends at `end`: "[on Friday]", "[in May 2031]", "[last week]"; or behind it where none does. */
function startOfTime(tree: Tree, end: number): number {
  let from = end + 1;
  while (isDayOrMonth(tree, from - 1)) from--;
  if (from > end) return from;
  while (NEAR.test(tree.lower(from - 1))) from--;
  if (/^(?:on|in|since|until|during)$/.test(tree.lower(from - 1))) return from - 1;
  return NEAR.test(tree.lower(from)) || /\p{L}day$/u.test(tree.lower(end)) ? from : end + 1;
}

const isDayOrMonth = (tree: Tree, i: number): boolean =>
  MONTH.test(tree.lower(i)) ||
  DAY.test(tree.lower(i)) ||
  (/^\p{N}{1,2}$/u.test(tree.lower(i)) && MONTH.test(tree.lower(i - 1)));

const NEAR = /^(?:this|last|late|early|earlier|next)$/;

/** Words that belong to the count behind them: "[about] 4 in 10", "[nearly] all". */
const APPROXIMATE =
  /^(?:about|nearly|almost|only|just|roughly|some|even|more|less|fewer|over|at|up|virtually|most)$/;

/** Without marks, adverbs, conjunctions and times at its start, but with "about", "only", "more than" before a count. */
function trimStart(tree: Tree, head: number, from: number): number {
  let start = from;
  while (start < head && startsNoPhrase(tree, start)) start++;
  return start;
}

function startsNoPhrase(tree: Tree, i: number): boolean {
  if (/^(?:,|:|\.|``|''|IN|CC|RB.?|-|W.*)$/.test(tree.tag(i))) return !counts(tree, i);
  const isNear = NEAR.test(tree.lower(i)) && DAY.test(tree.lower(i + 1));
  const isMarked = tree.tag(i + 1) === "," || tree.tag(i - 1) === "IN" || NEAR.test(tree.lower(i - 1));
  return isNear || (isMarked && DAY.test(tree.lower(i)));
}

function counts(tree: Tree, i: number): boolean {
  if (!APPROXIMATE.test(tree.lower(i))) return false;
  const next = /^(?:than|least|most|to|a)$/.test(tree.lower(i + 1)) ? i + 2 : i + 1;
  return /^(?:CD|DT|PDT)$/.test(tree.tag(next)) || /^(?:half|a|all|third|two|three)/.test(tree.lower(next));
}
