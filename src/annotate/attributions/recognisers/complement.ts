import type { Span } from "../../../model/span.ts";
import type { CueVerb } from "../cues.ts";
import { cueVerbs, goesOnToAct } from "../cues.ts";
import type { Found } from "../draft.ts";
import { draftOf } from "../draft.ts";
import { DAY } from "../edges.ts";
import { VERBS } from "../lexicon.ts";
import type { Draft, Page } from "../page.ts";
import { speakerOf } from "../speaker.ts";
import { isNameLike, trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import { isObject, isSetOff } from "../unseen-subjects.ts";
import {
  hasSubject,
  hearerWithin,
  isApart,
  isFiniteVerb,
  isOfNoun,
  isSecondReport,
  reports,
  secondBehind,
} from "./complement-edges.ts";

/**
 * What follows a reporting verb as its clause, infinitive or gerund: «[police|source] [said|cue] [the ferry had sunk]»,
 * «vowed [to return]», «denied [taking part]».
 */
export function complements(page: Page): Draft[] {
  return cueVerbs(page).flatMap((cue) => {
    if (goesOnToAct(cue)) return [];
    const found = complementIn(page, cue);
    if (found && (opensWithSpeaker(cue, found.content) || isHearer(page, cue, found.content))) return [];
    const draft = found && draftOf(cue, found.content, { by: "complement", strength: found.strength });
    return draft ? [draft] : [];
  });
}

/** "“…,” said [Ann Lee of Lund], “…”": who speaks is no part of what is said. */
function opensWithSpeaker(cue: CueVerb, content: Span): boolean {
  const speaker = cue.passive ? null : speakerOf(cue);
  return (
    speaker !== null &&
    speaker.start > cue.span.start &&
    speaker.start - content.start <= 4 &&
    speaker.end <= content.end
  );
}

/** "…, Lee told [Norpress's “Lund This Week”]": names alone behind "told" are who was told. */
function isHearer({ text }: Page, { entry, span }: CueVerb, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return (
    entry.frames.has("addressee") &&
    start - span.end < 2 &&
    /^\p{Lu}/u.test(words) &&
    isNameLike(words.replace(/['’]s?(?=\s)|["“”]/g, ""))
  );
}

/** The clause, infinitive or gerund that one verb reports, with its cue, or null. */
export function complementIn(page: Page, cue: CueVerb): Found | null {
  const found = complementOf(cue);
  const to = found && Math.min(found.to, beforeMainClause(cue));
  const content =
    found && to! >= found.from
      ? trim(page.text, withoutAgent(page, cue, cue.tree.span(found.from, to!)))
      : null;
  return content && { content, cue: cue.span, strength: found!.strength };
}

/** "Asked [why it had sunk], the mayor said …": the last token before the comma of the main clause, whose subject is no part of it. */
function beforeMainClause({ tree, verb }: CueVerb): number {
  if (!/^(?:asked|pressed|questioned)$/.test(tree.lower(verb)) || verb > 1 || tree.relation(verb) !== "advcl")
    return tree.tokens.length;
  const subject = tree.child(tree.head(verb), "nsubj", "nsubj:pass");
  const first = tree.first(subject);
  return subject > verb && tree.tag(first - 1) === "," ? first - 2 : tree.tokens.length;
}

/** "was asked [to leave] by the mayor": who asks is no part of what is asked. */
function withoutAgent(page: Page, cue: CueVerb, { start, end }: Span): Span {
  const agent = cue.passive ? speakerOf(cue) : null;
  if (!agent || agent.start < start || agent.end < end - 1) return { start, end };
  return { start, end: page.text.lastIndexOf("by", agent.start) };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly strength: 1 | 2;
}

function complementOf(cue: CueVerb): Stretch | null {
  const { tree, verb, entry } = cue;
  for (const c of tree.children(verb)) {
    if (c < cue.particle || !mayBeContent(cue, c)) continue;
    if (isRelative(cue, c) || isApart(tree, cue.particle, c) || isOfNoun(tree, c)) continue;
    const strength = strengthOf(cue, c);
    if (strength)
      return {
        from: startOf(cue, c),
        to: cutReport(tree, c, endOf(tree, verb, c)),
        strength,
      };
  }
  if (!entry.frames.has("clause")) return null;
  return afterMark(cue) ?? behindHearer(cue) ?? afterGap(cue) ?? afterMainVerb(cue);
}

/**
 * A clause; what the parser took for an object but has a subject of its own or asks ("learned [how] they think"); an infinitive
 * or gerund close behind the verb that it took for a circumstance ("vowed last month [to return]").
 */
function mayBeContent({ tree, verb, particle, entry }: CueVerb, c: number): boolean {
  const relation = tree.relation(c);
  if (relation === "parataxis" && isBehindSemicolon(tree, particle, c)) return false;
  if (/^(?:ccomp|xcomp|parataxis|csubj)$/.test(relation)) return true;
  if (relation === "obj") return hasSubject(tree, c) || asks(tree, c);
  if (relation !== "advcl" || tree.child(verb, "obj", "iobj", "ccomp", "xcomp") >= 0) return false;
  const first = tree.first(c);
  if (entry.frames.has("to") && /^(?:to|not)$/.test(tree.lower(first))) return tree.tag(first - 1) !== ",";
  return first === particle + 1 && first === c && tree.tag(c) === "VBG" && entry.frames.has("ing");
}

/** "Thousands protested; police put the crowd at 300": a sentence of its own, which the parser hung on the verb before. */
function isBehindSemicolon(tree: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (tree.lower(i) === ";") return true;
  return false;
}

/** "how they think", "what happened": a question that the parser hung on its first word. */
const asks = (tree: Tree, c: number): boolean =>
  /^W(?:P|RB)/.test(tree.tag(c)) && tree.child(c, "acl:relcl", "acl", "advcl") > c;

/**
 * Where the content begins: with the clause; with the subject of «[The ferry is believed to have sunk]»; or with a noun
 * between verb and clause that the parser took for an object («said [the ferry]obj [had sunk]ccomp»).
 */
function startOf({ tree, verb, particle, passive, entry }: CueVerb, c: number): number {
  const subject = passive ? tree.child(verb, "nsubj:pass") : -1;
  const isTo = tree.children(c).some((m) => m < c && tree.tag(m) === "TO");
  if (subject >= 0 && subject < verb && isTo) return tree.first(subject);
  const own = Math.max(particle + 1, tree.first(c));
  if (entry.frames.has("addressee")) return hearerWithin(tree, c, own) + 1 || own;
  if (hasSubject(tree, c) || isTo) return own;
  const object = tree
    .children(verb)
    .find((o) => o > particle && o < c && /^(?:obj|nsubj|ccomp)$/.test(tree.relation(o)));
  return object === undefined || DAY.test(tree.lower(object)) ? own : Math.min(own, tree.first(object));
}

/** «which [officials] [said] [resulted from debris]»: the clause's subject stands before, as a relative pronoun. */
function afterGap({ tree, verb, particle, entry, asserted }: CueVerb): Stretch | null {
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

/** «told his father [he was leaving]»: parsed as if the father were described. */
function behindHearer({ tree, verb, entry }: CueVerb): Stretch | null {
  const hearer = entry.frames.has("addressee") ? tree.child(verb, "obj", "iobj") : -1;
  const own = hearer < 0 ? -1 : tree.child(hearer, "acl:relcl", "ccomp");
  const next = tree.children(verb).find((c) => hearer >= 0 && tree.first(c) === tree.last(hearer) + 1);
  const clause = own >= 0 ? own : (next ?? -1);
  if (clause < 0 || !hasSubject(tree, clause) || /^(?:W.*|IN)$/.test(tree.tag(tree.first(clause))))
    return null;
  return { from: tree.first(clause), to: endOf(tree, verb, clause), strength: 1 };
}

/**
 * The main verb of a sentence, or ", saying", reports something even where the parser finds no clause of it: the rest of the
 * sentence, if that begins like a clause and has a finite verb.
 */
function afterMainVerb({ tree, verb, particle, entry, passive }: CueVerb): Stretch | null {
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

const ASKING =
  /^(?:know|tell|explain|show|reveal|disclose|identify|determine|understand|see|decide|specify|discuss|clarify|recall|remember|describe)$/;

/**
 * "…, which …", "a man who …" tell of a noun before; so does "who left" behind a verb that takes no question. "asked who
 * left" and "knew what happened" are contents.
 */
function isRelative({ tree, entry, lemma }: CueVerb, c: number): boolean {
  const first = tree.first(c);
  if (!/^W/.test(tree.tag(first))) return false;
  if (/^(?:why|how)$/.test(tree.lower(first)) && tree.relation(c) === "ccomp") return false;
  if (/^(?:,|NN)/.test(tree.tag(first - 1))) return true;
  return (
    /^(?:who|which|that)$/.test(tree.lower(first)) &&
    isFiniteVerb(tree, first + 1) &&
    !/asks|doubts/.test(entry.stance) &&
    !ASKING.test(lemma)
  );
}

/** Which frame of the verb a dependent fills, by its shape: "to …", "…ing", or a finite clause. */
function strengthOf({ tree, verb, entry, lemma, passive }: CueVerb, c: number): 1 | 2 | undefined {
  const { frames } = entry;
  if (asks(tree, c)) return frames.get("clause");
  const isTo = tree.children(c).some((m) => m < c && tree.tag(m) === "TO");
  if (isTo && frames.has("whole") && tree.child(verb, "obj", "iobj") >= 0) return undefined;
  if (isTo && tree.child(c, "nsubj") < 0)
    return frames.get("to") ?? (passive ? frames.get("clause") : undefined);
  if (tree.tag(c) === "VBG" && tree.child(c, "nsubj", "aux", "nsubj:pass") < 0) return frames.get("ing");
  if (tree.lower(tree.child(c, "aux")) === "having" && !hasSubject(tree, c)) return frames.get("ing");
  if (tree.relation(c) === "xcomp" && !hasSubject(tree, c)) return undefined;
  if (tree.relation(c) === "parataxis" && lemma !== "say" && !hasSubject(tree, c)) return undefined;
  return frames.get("clause");
}

/**
 * The clause's last token. News writes on to the end of the sentence in what was said, and the parser often cuts that
 * short, so the content goes on until something begins that hangs on the reporting verb or above it: a second verb
 * ("said … and denied …"), a participle ("…, adding that …"), another source ("…, according to TASS").
 */
function endOf(tree: Tree, verb: number, c: number): number {
  const limit = tree.tokens.length - 1;
  for (let i = c + 1; i <= limit; i++)
    if (
      isAddition(tree, i) ||
      isSecondReport(tree, i, verb) ||
      (i > tree.last(c) && beginsAnew(tree, i, verb))
    )
      return i - 1;
  return limit;
}

/** ", adding that …": a second report by the same speaker. */
const isAddition = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "VBG" &&
  isSetOff(tree, i) &&
  (VERBS.get(tree.token(i)!.lemma)?.frames.has("quote") ?? false);

/** ", contradicting reports that …": the clause is what the participle speaks of, not what was said. */
const isParticipleSetOff = (tree: Tree, i: number): boolean =>
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
function cutReport(tree: Tree, c: number, to: number): number {
  for (let i = c; i < to; i++) if (tree.lower(i) === "according" && tree.lower(i + 1) === "to") return i - 1;
  return to;
}

/** "claimed victory after a run-off [that the opposition calls rigged]": "that" stands for the noun before it. */
const isRelativePronoun = (tree: Tree, i: number): boolean =>
  /^(?:obj|nsubj|nsubj:pass)$/.test(tree.relation(i)) &&
  tree.relation(tree.head(i)) === "acl:relcl" &&
  /^NNS?$/.test(tree.tag(i - 1));

/** "told Norpress's [“Lund This Week”] that …": the mark that closes a name in marks which opens at `from`, or -1. */
function endOfNamed(tree: Tree, from: number): number {
  if (tree.tag(from) !== "``") return -1;
  let at = from + 1;
  while (at < from + 7 && /^[\p{Lu}&]|^(?:the|of|in|with|and)$/u.test(tree.token(at)?.text ?? "")) at++;
  return at > from + 1 && tree.tag(at) === "''" ? at : -1;
}

/** Where the parser hung the clause elsewhere: what follows "that" (or "whether") close behind the verb. */
function afterMark({ tree, verb, particle, entry }: CueVerb): Stretch | null {
  const strength = entry.frames.get("clause");
  const mayBeOfObject = tree.child(verb, "obj") > verb && !entry.frames.has("addressee");
  const reach = particle + (mayBeOfObject ? 10 : 16);
  for (let i = particle + 1; strength && i <= reach && i < tree.tokens.length - 2; i++) {
    const named = endOfNamed(tree, i);
    if (named > i) {
      i = named;
      continue;
    }
    if (/^(?:[;:]|``)$/.test(tree.tag(i)) || (isFiniteVerb(tree, i) && tree.head(i) !== verb)) return null;
    if (isParticipleSetOff(tree, i)) return null;
    if (
      /^(?:that|whether)$/.test(tree.lower(i)) &&
      /^(?:IN|WDT)$/.test(tree.tag(i)) &&
      !(mayBeOfObject && isRelativePronoun(tree, i)) &&
      !isFiniteVerb(tree, i + 1)
    )
      return { from: i, to: tree.tokens.length - 1, strength };
  }
  return null;
}
