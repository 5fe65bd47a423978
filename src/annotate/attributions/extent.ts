import { APPROXIMATE, counts, DAY, trimEnd, trimStart } from "./edges.ts";
import { joinedStart } from "./joined.ts";
import { VERBS } from "./lexicon.ts";
import { behindDash, withDescription, withGivenName } from "./lost.ts";
import { isPerson } from "./nouns-that-speak.ts";
import type { Phrase } from "./page.ts";
import type { Run } from "./runs.ts";
import { governorOf, runBefore, topOfName } from "./runs.ts";
import type { Tree } from "./tree.ts";

/**
 * The phrase at a head: all that hangs on it, appositions and relative clauses too, but not the verb that it is subject of
 * (`verb`, or -1) nor what lies beyond that, nor a time at its end ("the mayor [on Friday]"). Where the parser cut the
 * phrase short, what stands unbroken beside it is taken in.
 */
export function phraseAt(tree: Tree, sentence: number, noun: number, verb: number): Phrase {
  const head = /^VB[DZPN]/.test(tree.tag(verb)) && verb > noun ? governorOf(tree, noun) : noun;
  const [least, most] = clipped(tree, head, verb);
  const end = trimEnd(tree, head, head === noun ? most : clipped(tree, noun, verb)[1]);
  const to = verb >= 0 && verb < head ? withDescription(tree, end) : end;
  const from = withGivenName(
    tree,
    behindDash(tree, widenStart(tree, head, trimStart(tree, head, least), verb), head),
  );
  const whole = verb > head ? joinedStart(tree, from, to, verb) : from;
  return { ...tree.span(whole, withClosingComma(tree, whole, to)), sentence, head };
}

/** "Lee, the mayor, said": what is set off within the phrase is set off by both its commas. */
function withClosingComma(tree: Tree, from: number, to: number): number {
  if (tree.tag(to + 1) !== ",") return to;
  for (let i = from; i < to; i++) if (tree.tag(i) === ",") return to + 1;
  return to;
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
  if (verb > head) to = Math.max(to, endOfAdjective(tree, verb, to));
  for (let next = head + 1; isNameGoingOn(tree, head, next, verb); next++) to = Math.max(to, tree.last(next));
  if (verb > head) to = isGardenPath(tree, head, verb) ? verb - 1 : Math.min(to, verb - 1);
  if (verb >= 0 && verb < head) from = Math.max(from, verb + 1);
  if (tree.relation(verb) === "acl:relcl" && tree.head(verb) < head)
    from = Math.max(from, tree.head(verb) + 1);
  to = Math.max(Math.min(to, lastOfPhrase(tree, head, top, verb)), head);
  from = Math.min(from, head);
  const run = verb > head ? runBefore(tree, verb) : null;
  if (!run || head < run[0] || run[1] < head) return [from, to];
  return [isContact(tree, verb, run) ? from : Math.min(from, run[0]), Math.max(to, run[2])];
}

/** "A clerk [familiar with the inquiry] said": an adjective behind the noun that the parser took for a second subject. */
function endOfAdjective(tree: Tree, verb: number, to: number): number {
  const adjective = tree
    .children(verb)
    .find((c) => c > to && c < verb && /^JJ/.test(tree.tag(c)) && tree.first(c) === to + 1);
  return adjective !== undefined && tree.relation(adjective) === "nsubj" ? tree.last(adjective) : to;
}

/** "A poll [released last week] found …": the parser took the participle for the clause's verb. */
const isGardenPath = (tree: Tree, head: number, verb: number): boolean =>
  tree.head(verb) === head + 1 &&
  tree.relation(verb) === "ccomp" &&
  /^VB[DN]$/.test(tree.tag(head + 1)) &&
  !VERBS.get(tree.token(head + 1)!.lemma)?.frames.has("clause");

/** "said mayor [Ann] [Lee]": a name runs on over its words, and behind the word for a person that it is given to. */
const isNameGoingOn = (tree: Tree, head: number, next: number, verb: number): boolean =>
  /^NNP/.test(tree.tag(next)) &&
  (/^NNP/.test(tree.tag(next - 1)) ||
    (next === head + 1 && verb >= 0 && verb < head && isPerson(tree.token(head)!.lemma)));

/** "the place [officials] say is closed": the run before the verb begins with what its clause describes. */
const isContact = (tree: Tree, verb: number, [from]: Run): boolean =>
  tree.relation(verb) === "acl:relcl" && tree.head(verb) >= from && tree.head(verb) < verb;

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

const isElsewhere = (tree: Tree, i: number): boolean =>
  DAY.test(tree.lower(i)) || /^(?:obj|iobj|obl.*|root)$/.test(tree.relation(i));

/**
 * Where a phrase ends at the latest: before a finite verb that no relative pronoun accounts for, before a participle set off
 * by a comma ("Lee, speaking to reporters"), before a long relative clause set off so.
 */
function lastOfPhrase(tree: Tree, head: number, top: number, verb: number): number {
  const last = tree.last(top);
  const bare = verb > head && isBareName(tree, head) ? head : -1;
  let pronouns = 0;
  for (let i = head + 1; i <= last; i++) {
    const setOff = tree.tag(i - 1) === ",";
    if (/^W/.test(tree.tag(i)) || tree.lower(i) === "that") {
      if (setOff && (i - 2 === bare || clauseLength(tree, i, last) > LONG)) return i - 2;
      pronouns++;
    } else if (setOff && (isParticiple(tree, i) || (pronouns === 0 && isCircumstance(tree, i)))) return i - 2;
    else if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i)) && !/^(?:acl.*|aux.*|cop)$/.test(tree.relation(i))) {
      if (pronouns === 0) return i - 1;
      if (tree.relation(i) !== "conj") pronouns--;
    }
  }
  return tree.tokens.length;
}

/** ", speaking to reporters"; but not ", managing director", ", including …". */
const isParticiple = (tree: Tree, i: number): boolean =>
  /^VB[GN]$/.test(tree.tag(i)) && tree.lower(i) !== "including" && !isPerson(tree.token(i + 1)?.lemma ?? "");

/** ", in an interview"; but not ", of Lund", ", like the mayor". */
const isCircumstance = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "IN" && !/^(?:of|from|like)$/.test(tree.lower(i));

/** "Lee, who …", "Mr. Lee, who …": whoever is named so short was introduced before, and the clause is a remark. */
const isBareName = (tree: Tree, i: number): boolean =>
  /^NNPS?$/.test(tree.tag(i)) && tree.relation(i) !== "flat" && TITLE.test(i > 0 ? tree.lower(i - 1) : "");

/** What may stand before a name that is given bare: nothing of the phrase, or no more than a form of address. */
const TITLE = /^(?:(?:mr|mrs|ms|dr)\.?|\P{L}*|and|but|while|as|when|if|that|though|although|because|since)$/u;

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
