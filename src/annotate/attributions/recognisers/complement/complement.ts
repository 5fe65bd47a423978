import type { Span } from "../../../../model/span.ts";
import type { CueVerb } from "../../cues.ts";
import { cueVerbs, goesOnToAct } from "../../cues.ts";
import type { Found } from "../../draft.ts";
import { draftOf } from "../../draft.ts";
import { DAY } from "../../edges.ts";
import { endOfOccasion } from "../../occasions.ts";
import { beforeGovernor, behindOpening } from "../../openings.ts";
import type { Draft, Page } from "../../page.ts";
import { speakerOf } from "../../speaker.ts";
import { isNameLike, trim } from "../../stretch.ts";
import type { Tree } from "../../tree.ts";
import { heardInCourt } from "./courts.ts";
import { hasSubject, hearerWithin, isApart, isFiniteVerb, isOfNoun, reports } from "./edges.ts";
import { cutReport, endOf, withoutAnd } from "./ends.ts";
import type { Stretch } from "./lost.ts";
import { afterGap, afterMainVerb, afterMark, afterSay, behindHearer, behindPaper } from "./lost.ts";

/**
 * What follows a reporting verb as its clause, infinitive or gerund: «[police|source] [said|cue] [the ferry had sunk]»,
 * «vowed [to return]», «denied [taking part]».
 */
export function complements(page: Page): Draft[] {
  return cueVerbs(page).flatMap((cue) => {
    if (goesOnToAct(cue)) return [];
    const found = complementIn(page, cue);
    if (found && (opensWithSpeaker(cue, found.content) || isHearer(page, cue, found.content))) return [];
    if (found && (isSetting(cue, found.content) || isTag(cue, found.content))) return [];
    const strength = found && heardInCourt(cue) ? 1 : found?.strength;
    const draft = found && draftOf(cue, found.content, { by: "complement", strength: strength ?? 1 });
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

/** "The court questioned him, [said Ann Lee, a clerk]": who says the sentence is not what somebody in it says. */
function isTag({ tree, verb }: CueVerb, { start }: Span): boolean {
  const first = tree.tokens.findIndex((t) => t.start >= start);
  return (
    first > verb + 1 &&
    tree.tag(first - 1) === "," &&
    tree.tag(first) === "VBD" &&
    reports(tree, first) &&
    tree.child(first, "nsubj") > first
  );
}

/** "said [on Norpress's “Lund Today”]", "the letter said, [published by Norpress]": where or through whom it was said. */
function isSetting({ tree, verb }: CueVerb, { start, end }: Span): boolean {
  const from = tree.tokens.findIndex((t) => t.start >= start);
  const isBehind = /^(?:on|in|to|at|via|during|from)$/.test(tree.lower(from)) && tree.tag(from) === "IN";
  const isPublished = tree.tag(from) === "VBN" && /^(?:by|on|in)$/.test(tree.lower(from + 1));
  if (from <= verb || !(isBehind || isPublished)) return false;
  for (let i = from + 1; i < tree.tokens.length && tree.token(i)!.start < end; i++)
    if (isFiniteVerb(tree, i) || tree.tag(i) === "VBN") return false;
  return true;
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
  const to = found && withoutAnd(cue.tree, Math.min(found.to, beforeMainClause(cue)));
  const content =
    found && to! >= found.from
      ? trim(page.text, withoutAgent(page, cue, cue.tree.span(found.from, to!)))
      : null;
  return content && { content, cue: cue.span, strength: found!.strength };
}

/**
 * "Asked [why it had sunk], the mayor said …", "After Lee said [the dam would hold], engineers left": the last token
 * before the comma of the main clause, whose subject is no part of it.
 */
function beforeMainClause({ tree, verb }: CueVerb): number {
  const root = tree.tokens.findIndex((t) => t.head < 0);
  const main = root > verb ? behindOpening(tree, root) : null;
  if (main !== null && main > verb) return main - 2;
  const governing = beforeGovernor(tree, verb);
  if (governing !== null) return governing;
  if (!/^(?:asked|pressed|questioned|quizzed)$/.test(tree.lower(verb)) || verb > 1) return tree.tokens.length;
  const occasion = endOfOccasion(tree);
  if (occasion > verb) return occasion;
  if (tree.relation(verb) !== "advcl") return tree.tokens.length;
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

function complementOf(cue: CueVerb): Stretch | null {
  const { tree, verb, entry } = cue;
  for (const c of tree.children(verb)) {
    if (c < cue.particle || !mayBeContent(cue, c)) continue;
    if (isRelative(cue, c) || isApart(tree, cue.particle, c) || isOfNoun(tree, c)) continue;
    const strength = strengthOf(cue, c);
    if (strength)
      return {
        from: behindDay(tree, behindSetting(cue, withFirstClause(cue, startOf(cue, c)))),
        to: cutReport(tree, c, endOf(tree, verb, c)),
        strength,
      };
  }
  if (!entry.frames.has("clause")) return null;
  return (
    afterMark(cue) ??
    behindHearer(cue) ??
    behindPaper(cue) ??
    afterGap(cue) ??
    afterMainVerb(cue) ??
    afterSay(cue)
  );
}

/**
 * A clause; what the parser took for an object but has a subject of its own or asks ("learned [how] they think"); an infinitive
 * or gerund close behind the verb that it took for a circumstance ("vowed last month [to return]").
 */
function mayBeContent({ tree, verb, particle, entry }: CueVerb, c: number): boolean {
  const relation = tree.relation(c);
  if (relation === "parataxis" && isBehindSemicolon(tree, particle, c)) return false;
  if (relation === "ccomp" && isBehindSemicolon(tree, particle, tree.first(c) + 1)) return false;
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

/** "told the paper [that the dam leaks and that it may burst]": the parser may hang only the last of the clauses on the verb. */
function withFirstClause({ tree, particle, entry }: CueVerb, from: number): number {
  const and = tree.tag(from) === "," ? from + 1 : from;
  if (tree.tag(and) !== "CC" || !/^(?:that|whether)$/.test(tree.lower(and + 1))) return from;
  for (let i = particle + 1; i < from; i++) if (tree.lower(i) === tree.lower(and + 1)) return i;
  return entry.frames.has("addressee") ? from : Math.min(from, particle + 1);
}

/** "wrote on its page [that the dam leaks if …]": the parser may hang the clause on the page, and only its end on the verb. */
function behindSetting({ tree, verb, particle }: CueVerb, from: number): number {
  if (tree.tag(particle + 1) !== "IN" || tree.lower(particle + 1) === "that") return from;
  for (let i = particle + 2; i < from && !tree.isVerb(i) && tree.tag(i) !== ","; i++)
    if (
      tree.lower(i) === "that" &&
      tree.tag(i) === "IN" &&
      tree.relation(i) === "mark" &&
      tree.head(i) !== verb
    )
      return i;
  return from;
}

/** "confirmed [Friday] that …", "said [Friday] the dam …": when it was said, and not "Friday was …", "Friday's …". */
function behindDay(tree: Tree, from: number): number {
  const isDay = /^\p{Lu}\p{Ll}+day$/u.test(tree.token(from)?.text ?? "");
  return isDay &&
    /^(?:DT|PRP|NNPS?|JJ|IN|CD|EX)$/.test(tree.tag(from + 1)) &&
    !/^(?:and|or)$/.test(tree.lower(from + 1))
    ? from + 1
    : from;
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
