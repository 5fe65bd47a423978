import { DAY } from "./edges.ts";
import { VERBS } from "./lexicon.ts";
import { isPerson } from "./nouns-that-speak.ts";
import { beforeBrackets, isSome, runBefore } from "./runs.ts";
import type { Tree } from "./tree.ts";

// Subjects that the parser did not see, found by where they stand. All give the place of a token, or null.

/** Behind a comma or mark, as a tag stands: "…, Ann Lee said". */
export const isSetOff = (tree: Tree, from: number): boolean => /^(?:,|["”’]|'')$/.test(tree.lower(from - 1));

/**
 * Where the tree gives the verb no subject: the noun or pronoun right before it ("on Friday Lee said"), or right behind it
 * where a comma or mark stands before ("…," said Lee).
 */
export function besideVerb(tree: Tree, verb: number): number | null {
  const front = frontOf(tree, verb);
  const isPlain =
    /^VB[DZP]$/.test(tree.tag(verb)) ||
    (tree.tag(verb) === "VBN" && /^NNP/.test(tree.tag(verb - 1))) ||
    (tree.tag(verb) === "VB" && tree.tag(verb - 1) === "," && isSeveral(tree, verb + 1));
  if (!isPlain && !/^(?:VB[DZP]|MD)$/.test(tree.tag(front))) return null;
  const run = runBefore(tree, verb);
  if (run && (isPlain || beginsClause(tree, run[0]))) return run[1];
  if (isSome(tree, front - 1) && beginsClause(tree, front - 1)) return front - 1;
  if (tree.tag(front - 1) === ",") {
    const named = besideInset(tree, front - 1);
    if (named !== null) return named;
  }
  const isFirst = verb === 0 && /^VB[DZ]$/.test(tree.tag(0)) && /^NNP/.test(tree.tag(1));
  if (!(isFirst || /^(?:,|''|"|”)$/.test(tree.lower(verb - 1))) || takesObject(tree, verb)) return null;
  let behind = verb + 1;
  while (inPhrase(tree, behind) && inPhrase(tree, behind + 1)) behind++;
  return /^(?:NN|PRP$)/.test(tree.tag(behind)) &&
    !/^(?:it|her)$/.test(tree.lower(behind)) &&
    !isObject(tree, behind)
    ? behind
    : null;
}

/** "…, say [people] who …", "…, say [two experts]": the tagger takes the verb for an infinitive. */
function isSeveral(tree: Tree, from: number): boolean {
  let end = from;
  while (/^(?:DT|JJ|CD|NN|NNP)$/.test(tree.tag(end))) end++;
  return tree.tag(end) === "NNS" && end - from < 5;
}

const beginsClause = (tree: Tree, from: number): boolean =>
  from === 0 || isSetOff(tree, from) || /^(?:mark|cc)$/.test(tree.relation(from - 1));

/** The first of the verb's own auxiliaries and adverbs before it: "[did not] say", "[bluntly] said"; else the verb. */
function frontOf(tree: Tree, verb: number): number {
  let front = verb;
  while (
    tree.head(front - 1) === verb &&
    /^(?:aux.*|advmod)$/.test(tree.relation(front - 1)) &&
    !isSome(tree, front - 1)
  )
    front--;
  return front;
}

/** "Ann Lee, [70], said", "the mayor, [Ann Lee], said", "one of many, [a girl of ten], said": what a comma before the verb closes. */
function besideInset(tree: Tree, comma: number): number | null {
  const isAge =
    tree.tag(comma - 1) === "CD" && tree.tag(comma - 2) === "," && /^NNP/.test(tree.tag(comma - 3));
  if (isAge) return comma - 3;
  const apposed = runBefore(tree, comma);
  if (apposed && isSetOff(tree, apposed[0]) && /^NNP/.test(tree.tag(apposed[1]))) return apposed[1];
  return describedBefore(tree, comma - 1) ?? beforeParticiple(tree, comma);
}

/** "…, [the agency], quoting the mayor, said": the noun phrase between commas before a participle that sets off who is quoted. */
function beforeParticiple(tree: Tree, comma: number): number | null {
  for (let i = comma - 2; i > 1 && i > comma - 14; i--) {
    if (/^(?:``|''|:|VB[DZP]|MD)$/.test(tree.tag(i))) return null;
    if (tree.tag(i) !== "VBG" || tree.tag(i - 1) !== ",") continue;
    const run = runBefore(tree, i - 1);
    return run && (run[0] === 0 || isSetOff(tree, run[0])) ? run[1] : null;
  }
  return null;
}

/**
 * "[Grant Lee], a friend, said …": a name that opens the sentence and that a comma ends, of whose words the parser took one for a
 * verb. No finite verb stands between but in a relative clause.
 */
export function openingName(tree: Tree, verb: number): number | null {
  if (tree.tag(frontOf(tree, verb) - 1) !== ",") return null;
  let end = 0;
  while (/^\p{Lu}\p{Ll}/u.test(tree.token(end)?.text ?? "")) end++;
  const isMistaken = tree.tokens.slice(0, end).some(({ tag }) => /^VB/.test(tag));
  if (end < 2 || tree.tag(end) !== "," || end + 1 >= verb || !isMistaken) return null;
  return hasClause(tree, end, verb) ? null : end - 1;
}

const OBJECT = /^(?:them|him|me|us|\p{L}+sel(?:f|ves))$/u;

/** A pronoun that is no subject. */
export const isObject = (tree: Tree, i: number): boolean => OBJECT.test(tree.lower(i));

/**
 * "[The ferry] had sunk, Ann Lee, the mayor, wrote", "…, wrote Ann Lee": where a clause lies between the verb and what the parser
 * took for its subject, who is named right before or behind the verb, set off from that clause.
 */
export function beyondClause(tree: Tree, own: number, verb: number): number | null {
  if (
    own > verb ||
    !/^VB[DZP]$/.test(tree.tag(verb)) ||
    tree.tag(verb - 1) !== "," ||
    !hasClause(tree, own, verb)
  )
    return null;
  const described = describedBefore(tree, verb - 2);
  if (described !== null && hasClause(tree, own, described)) return described;
  let behind = verb + 1;
  while (inPhrase(tree, behind) && inPhrase(tree, behind + 1)) behind++;
  const isTag = /^(?:[,.]|IN|``|'')$/.test(tree.tag(behind + 1)) && !takesObject(tree, verb);
  return isTag && /^NN/.test(tree.tag(behind)) && isOne(tree, behind) ? behind : null;
}

/**
 * "[Ann Lee], who left in May, said Jon …": the noun before a relative clause between commas, where the verb follows and the
 * parser took for its subject what stands within that clause, behind the verb, or in a clause before.
 */
export function beforeInset(tree: Tree, own: number, verb: number): number | null {
  if (!/^VB[DZP]$/.test(tree.tag(verb))) return null;
  let close = verb - 1;
  while (/^RB/.test(tree.tag(close))) close--;
  if (tree.tag(close) !== "," || (own > verb && isTag(tree, own, verb))) return null;
  for (let open = close - 2; open > 0 && close - open < LONGEST_INSET; open--) {
    if (/^(?:``|'')$/.test(tree.tag(open))) return null;
    if (tree.tag(open) !== "," || !/^(?:who|which|whose)$/.test(tree.lower(open + 1))) continue;
    const noun = beforeBrackets(tree, open - 1);
    const isSeen = own >= 0 && own < open && !hasClause(tree, own, noun);
    return isSeen || !/^NN/.test(tree.tag(noun)) ? null : noun;
  }
  return null;
}

/** "…, which had burst, [said Ann Lee]": nothing is said behind the subject. */
function isTag(tree: Tree, own: number, verb: number): boolean {
  if (!VERBS.get(tree.token(verb)!.lemma)?.frames.has("quote")) return false;
  return !tree.tokens.some(({ tag }, i) => i > own && /^(?:VB[DZP]|MD)$/.test(tag));
}

const LONGEST_INSET = 30;

/** A finite verb that no relative pronoun accounts for. */
function hasClause(tree: Tree, from: number, to: number): boolean {
  let pronouns = 0;
  for (let i = from + 1; i < to; i++) {
    if (/^W/.test(tree.tag(i)) || tree.lower(i) === "that") pronouns++;
    else if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i)) && !/^acl/.test(tree.relation(i)) && pronouns-- <= 0)
      return true;
  }
  return false;
}

const isOne = (tree: Tree, i: number): boolean => /^NNP/.test(tree.tag(i)) || isPerson(tree.token(i)!.lemma);

/** Behind a comma alone a verb that takes an object is rather one of several: "met Lee, mocked the mayor and left". */
function takesObject(tree: Tree, verb: number): boolean {
  const { lemma } = tree.token(verb)!;
  const frames = VERBS.get(lemma)?.frames;
  return (
    lemma === "tell" ||
    (tree.tag(verb - 1) === "," &&
      ((frames?.has("object") && frames.get("clause") !== 1) || frames?.has("whole") || false))
  );
}

/** "Outside the hall, a girl of ten, one of many, told …": a person in apposition that reaches to the comma. */
function describedBefore(tree: Tree, end: number): number | null {
  const found = tree.tokens.findIndex(
    (t, i) => i <= end && t.relation === "appos" && isPerson(t.lemma) && tree.last(i) === end,
  );
  return found < 0 ? null : found;
}

const inPhrase = (tree: Tree, i: number): boolean => /^(?:DT|JJ|PRP\$|NNP?S?|POS)$/.test(tree.tag(i));

/** The last subject before the verb, as a last resort. */
export function subjectBefore(tree: Tree, verb: number): number | null {
  for (let i = verb - 1; i >= 0; i--)
    if (/^nsubj/.test(tree.relation(i)) && tree.isNominal(i))
      return tree.tag(verb - 1) === "," ? describedNoun(tree, i) : i;
  return null;
}

/** "Lee, [who] left in May, told …": the noun that "who" stands for. */
const describedNoun = (tree: Tree, i: number): number =>
  /^W/.test(tree.tag(i)) && tree.tag(i - 1) === "," && /^NN/.test(tree.tag(i - 2)) ? i - 2 : i;

/**
 * "[The Lund Post], a newspaper, reported …", where the parser saw no subject at all: the noun phrase that opens the sentence,
 * or follows an opening "On Friday,", if no other finite verb stands before the reporting one.
 */
export function openingNoun(tree: Tree, verb: number): number | null {
  if (!/^VB[DZPN]$/.test(tree.tag(verb))) return null;
  let from = 0;
  if (/^(?:IN|RB)$/.test(tree.tag(0)) || DAY.test(tree.lower(1)))
    from = tree.tokens.findIndex((t, i) => i < verb && t.tag === ",") + 1;
  let end = from;
  while (inPhrase(tree, end) && inPhrase(tree, end + 1)) end++;
  if (!/^NN/.test(tree.tag(end)) || end >= verb) return null;
  for (let i = end + 1; i < verb; i++)
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i)) && tree.head(i) !== verb && !/^acl/.test(tree.relation(i)))
      return null;
  return end;
}
