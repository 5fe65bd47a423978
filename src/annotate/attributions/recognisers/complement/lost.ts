import type { CueVerb } from "../../cues.ts";
import type { Tree } from "../../tree.ts";
import { isObject } from "../../unseen-subjects.ts";
import { hasSubject, isFiniteVerb, isReportAside, secondBehind } from "./edges.ts";
import { cutReport, endOf, endOfRelative, isParticipleSetOff } from "./ends.ts";

// Clauses that the parser did not hang on the verb that reports them, found by where they stand.

/** A stretch of tokens, both included, and whether it is a claim (1) or an attitude (2). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly strength: 1 | 2;
}

/** Where the parser hung the clause elsewhere: what follows "that" (or "whether") close behind the verb. */
export function afterMark({ tree, verb, particle, entry }: CueVerb): Stretch | null {
  const strength = entry.frames.get("clause");
  const mayBeOfObject = tree.child(verb, "obj") > verb && !entry.frames.has("addressee");
  const reach = particle + (mayBeOfObject ? 10 : 16);
  for (let i = particle + 1; strength && i <= reach && i < tree.tokens.length - 2; i++) {
    const named = endOfNamed(tree, i);
    if (named > i) {
      i = named;
      continue;
    }
    if (
      /^(?:[;:]|``)$/.test(tree.tag(i)) ||
      (isFiniteVerb(tree, i) && (tree.head(i) !== verb || isReportAside(tree, i)))
    )
      return null;
    if (isParticipleSetOff(tree, i)) return null;
    if (
      /^(?:that|whether)$/.test(tree.lower(i)) &&
      /^(?:IN|WDT)$/.test(tree.tag(i)) &&
      !(mayBeOfObject && isRelativePronoun(tree, i)) &&
      !(tree.lower(i) === "whether" && tree.tag(i - 1) === "CC") &&
      !isFiniteVerb(tree, i + 1)
    )
      return { from: i, to: tree.tokens.length - 1, strength };
  }
  return null;
}

/** "told Norpress's [“Lund This Week”] that …": the mark that closes a name in marks which opens at `from`, or -1. */
function endOfNamed(tree: Tree, from: number): number {
  if (tree.tag(from) !== "``") return -1;
  let at = from + 1;
  while (at < from + 7 && /^[\p{Lu}&]|^(?:the|of|in|with|and)$/u.test(tree.token(at)?.text ?? "")) at++;
  if (at > from + 1 && tree.tag(at) === "''") return at;
  return endOfWords(tree, from);
}

/** "concluded with [“high confidence”] that …": the mark that closes a few words without a verb, or -1. */
function endOfWords(tree: Tree, from: number): number {
  for (let at = from + 1; at < from + 6; at++) {
    if (tree.tag(at) === "''") return at > from + 1 ? at : -1;
    if (!/^(?:DT|JJ.*|NN.*|RB|CC)$/.test(tree.tag(at))) return -1;
  }
  return -1;
}

/** "claimed victory after a run-off [that the opposition calls rigged]": "that" stands for the noun before it. */
const isRelativePronoun = (tree: Tree, i: number): boolean =>
  /^(?:obj|nsubj|nsubj:pass)$/.test(tree.relation(i)) &&
  tree.relation(tree.head(i)) === "acl:relcl" &&
  /^NNS?$/.test(tree.tag(i - 1));

/** «told his father [he was leaving]»: parsed as if the father were described. */
export function behindHearer({ tree, verb, entry }: CueVerb): Stretch | null {
  const hearer = entry.frames.has("addressee") ? tree.child(verb, "obj", "iobj") : -1;
  const own = hearer < 0 ? -1 : tree.child(hearer, "acl:relcl", "ccomp");
  const next = tree.children(verb).find((c) => hearer >= 0 && tree.first(c) === tree.last(hearer) + 1);
  const clause = own >= 0 ? own : (next ?? -1);
  if (clause < 0 || !hasSubject(tree, clause) || /^(?:W.*|IN)$/.test(tree.tag(tree.first(clause))))
    return null;
  return {
    from: tree.first(clause),
    to: cutReport(tree, clause, endOf(tree, verb, clause)),
    strength: 1,
  };
}

/** «which [officials] [said] [resulted from debris]»: the clause's subject stands before, as a relative pronoun. */
export function afterGap({ tree, verb, particle, entry, asserted }: CueVerb): Stretch | null {
  if (!asserted || entry.frames.get("clause") !== 1 || !/^(?:VB[DZP]|MD)$/.test(tree.tag(particle + 1)))
    return null;
  const pronoun = tree.tokens
    .slice(Math.max(0, verb - 7), verb)
    .some((t) => /^W/.test(t.tag) || t.text === "that");
  if (!pronoun || tree.child(verb, "nsubj") < 0) return null;
  const limit = endOfRelative(tree, verb) ?? tree.tokens.length - 1;
  let to = particle + 1;
  while (to < limit && tree.tag(to + 1) !== ",") to++;
  return { from: particle + 1, to, strength: 1 };
}

const PAPER =
  /^(?:tweet|statement|post|letter|interview|report|memo|release|speech|e-?mail|video|message|filing|briefing)$/;

/** «said in a tweet [he would leave]»: parsed as if the paper were described. */
export function behindPaper({ tree, verb, particle, entry }: CueVerb): Stretch | null {
  if (entry.frames.get("clause") !== 1 || !entry.frames.has("quote")) return null;
  const paper = tree
    .children(verb)
    .find((c) => c > particle && tree.relation(c) === "obl" && PAPER.test(tree.token(c)!.lemma));
  const clause = paper === undefined ? -1 : tree.child(paper, "acl:relcl", "acl");
  const first = clause < 0 ? -1 : tree.first(clause);
  if (first !== paper! + 1 || !/^(?:he|she|they|it|there|we|i)$/.test(tree.lower(first))) return null;
  return { from: first, to: endOf(tree, verb, clause), strength: 1 };
}

/**
 * «said [the length of the raids cast doubt on it]», «claimed [the guards used force]»: nobody says a thing, so that a participle behind
 * one is a verb that the tagger did not know; nor does anybody claim two things side by side.
 */
export function afterSay({ tree, verb, particle, lemma, passive, asserted }: CueVerb): Stretch | null {
  if (!/^(?:say|claim|allege)$/.test(lemma) || passive || !asserted || !/^VB[DZP]$/.test(tree.tag(verb)))
    return null;
  const object = tree.child(verb, "obj");
  if (object <= particle || tree.first(object) !== particle + 1 || !/^NN/.test(tree.tag(object))) return null;
  const stretch: Stretch = { from: particle + 1, to: endOf(tree, verb, object), strength: 1 };
  if (tree.tag(object + 1) === "VBN" && tree.relation(object + 1) === "amod")
    return { ...stretch, to: endOf(tree, verb, Math.max(object, tree.head(object + 1))) };
  const participle = lemma === "say" ? tree.child(object, "acl") : -1;
  if (participle < 0 || !/^VB[ND]$/.test(tree.tag(participle)) || tree.tag(participle - 1) === ",")
    return null;
  return tree.last(participle) === participle || tree.child(participle, "obl:agent") >= 0 ? null : stretch;
}

/**
 * The main verb of a sentence, or ", saying", reports something even where the parser finds no clause of it: the rest of the
 * sentence, if that begins like a clause and has a finite verb.
 */
export function afterMainVerb({ tree, verb, particle, entry, passive }: CueVerb): Stretch | null {
  const strength = entry.frames.get("clause");
  if (strength !== 1 || !entry.frames.has("quote") || passive || verb === 0) return null;
  const isTold =
    /^VB[DZP]$/.test(tree.tag(verb)) || (tree.tag(verb) === "VBN" && tree.child(verb, "nsubj") >= 0);
  if (!isTold && !(tree.tag(verb) === "VBG" && tree.tag(verb - 1) === ",")) return null;
  const left = tree
    .children(verb)
    .some((c) => c < verb && /^(?:ccomp|parataxis|obj)$/.test(tree.relation(c)));
  if (left || !/^(?:DT|NN|PRP|CD|JJ|EX|PDT)/.test(tree.tag(particle + 1)) || isObject(tree, particle + 1))
    return null;
  const next = secondBehind(tree, particle + 2);
  if (next >= 0) return { from: particle + 1, to: next - 2, strength };
  const finite = finiteBehind(tree, particle + 2, verb);
  if (finite < 0) return null;
  return { from: particle + 1, to: cutReport(tree, finite, tree.tokens.length - 1), strength };
}

/**
 * The first finite verb of the clause that begins at `from`, or -1 where a mark or relative pronoun comes first, or where
 * it is joined with the reporting verb: "announced a curfew and [closed] the port".
 */
function finiteBehind(tree: Tree, from: number, verb: number): number {
  for (let i = from; i < tree.tokens.length; i++) {
    if (/^(?:,|:|``|W.*)$/.test(tree.tag(i))) return -1;
    if (isFiniteVerb(tree, i)) return isJoined(tree, i, verb) ? -1 : i;
  }
  return -1;
}

function isJoined(tree: Tree, finite: number, verb: number): boolean {
  const and = /^RB/.test(tree.tag(finite - 1)) ? finite - 2 : finite - 1;
  const own = /^(?:aux|cop)/.test(tree.relation(finite)) ? tree.head(finite) : finite;
  if (tree.tag(and) !== "CC" || tree.relation(own) !== "conj" || hasSubject(tree, own)) return false;
  return tree.head(own) === verb || tree.tag(tree.head(own)) === "VB";
}
