import type { CueVerb } from "../../cues.ts";
import type { Tree } from "../../tree.ts";
import { isObject } from "../../unseen-subjects.ts";
import { hasSubject, isFiniteVerb, isReportAside, secondBehind } from "./edges.ts";
import { cutReport, endOf, isParticipleSetOff } from "./ends.ts";

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
  return at > from + 1 && tree.tag(at) === "''" ? at : -1;
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
  return { from: tree.first(clause), to: endOf(tree, verb, clause), strength: 1 };
}

/** «which [officials] [said] [resulted from debris]»: the clause's subject stands before, as a relative pronoun. */
export function afterGap({ tree, verb, particle, entry, asserted }: CueVerb): Stretch | null {
  if (!asserted || entry.frames.get("clause") !== 1 || !/^(?:VB[DZP]|MD)$/.test(tree.tag(particle + 1)))
    return null;
  const pronoun = tree.tokens
    .slice(Math.max(0, verb - 7), verb)
    .some((t) => /^W/.test(t.tag) || t.text === "that");
  if (!pronoun || tree.child(verb, "nsubj") < 0) return null;
  let to = particle + 1;
  while (to + 1 < tree.tokens.length && tree.tag(to + 1) !== ",") to++;
  return { from: particle + 1, to, strength: 1 };
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
  const finite = finiteBehind(tree, particle + 2);
  if (finite < 0) return null;
  return { from: particle + 1, to: cutReport(tree, finite, tree.tokens.length - 1), strength };
}

/** The first finite verb of the clause that begins at `from`, or -1 where a mark or relative pronoun comes first. */
function finiteBehind(tree: Tree, from: number): number {
  for (let i = from; i < tree.tokens.length; i++) {
    if (/^(?:,|:|``|W.*)$/.test(tree.tag(i))) return -1;
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) return i;
  }
  return -1;
}
