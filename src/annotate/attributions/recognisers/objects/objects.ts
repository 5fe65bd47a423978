import type { Span } from "../../../../model/span.ts";
import { type CueVerb, cueVerbs } from "../../cues.ts";
import { draftOf, type Found } from "../../draft.ts";
import { FINDING_PAPERS } from "../../nouns-that-speak.ts";
import type { Draft, Page } from "../../page.ts";
import { speakerOf } from "../../speaker.ts";
import { join, trim } from "../../stretch.ts";
import type { Tree } from "../../tree.ts";
import { endOfNoun, endOfPhrase, isBare, isThing, REACH, setsOff } from "./noun-phrases.ts";
import { passiveObject } from "./passive.ts";
import { counted, isTally, numbered } from "./tallies.ts";

/**
 * What a reporting verb takes as a noun phrase: «reported [13 injuries]», «called [the raid a provocation]», «warned of
 * [floods]», «[The deaths] were confirmed by [the mayor]».
 */
export function objects(page: Page): Draft[] {
  return cueVerbs(page).flatMap((cue) => {
    const found = objectIn(page, cue);
    const draft =
      found && draftOf(cue, found.content, { by: "object", strength: found.strength, span: found.cue });
    if (!draft || (draft.speaker && draft.speaker.start === draft.content.start)) return [];
    return [draft.speaker ? draft : { ...draft, attitude: true }];
  });
}

/** The noun phrase that one verb reports, or null. */
export function objectIn(page: Page, cue: CueVerb): Found | null {
  const found = cue.passive ? passiveObject(cue) : (objectOf(cue) ?? prepositionOf(cue) ?? antecedentOf(cue));
  const content = found && trim(page.text, beforeSemicolon(page, found.content));
  return content && { ...found, content };
}

/** "put the dead at nine; [others] speak of ten": behind a semicolon somebody else may speak. */
function beforeSemicolon({ text, quoted }: Page, { start, end }: Span): Span {
  for (let at = start; at < end; at++) if (text[at] === ";" && !quoted(at)) return { start, end: at };
  return { start, end };
}

function objectOf(cue: CueVerb): Found | null {
  const { tree, verb, particle, entry, span } = cue;
  const object = tree.children(verb).find((c) => c > particle && isObject(tree, c, particle));
  const whole = entry.frames.get("whole");
  if (/self$|selves$/.test(tree.lower(object ?? -1)) || /self$|selves$/.test(tree.lower(particle + 1)))
    return null;
  if (entry.frames.has("number")) return numbered(cue);
  if (object === undefined) return whole ? asPhrase(cue, whole) : null;
  const from = Math.max(particle + 1, tree.first(object));
  if (whole) return { content: tree.span(from, endOfPhrase(tree, verb, object)), cue: span, strength: whole };
  const tally = entry.frames.get("tally");
  if (tally) return isTally(tree, verb, object) ? counted(cue, object, from, tally) : null;
  const strength =
    entry.frames.get("object") ?? (speaksInFigures(cue) ? entry.frames.get("result") : undefined);
  if (!strength || !/^(?:i?ob[jl]|xcomp$)/.test(tree.relation(object)) || !isThing(tree, object)) return null;
  return {
    content: tree.span(from, endOfNoun(tree, object)),
    cue: span,
    strength: isBare(tree, object) ? 2 : strength,
  };
}

/** «A survey found [broad support for the dam]»: papers that count find, persons find other things. */
function speaksInFigures(cue: CueVerb): boolean {
  const speaker = cue.entry.frames.has("result") ? speakerOf(cue) : null;
  return speaker !== null && FINDING_PAPERS.has(cue.tree.token(speaker.head)?.lemma.toLowerCase() ?? "");
}

/** "announced [Monday] her plans": the parser may take for an object when it was announced. */
const isDay = (tree: Tree, c: number): boolean =>
  /^\p{Lu}\p{Ll}+day$/u.test(tree.token(c)!.text) && tree.first(c) === c && tree.tag(c + 1) !== "POS";

/** A direct object or clause, or what the verb's particle governs: "called for [an inquiry]". */
const isObject = (tree: Tree, c: number, particle: number): boolean =>
  (/^(?:obj|iobj|xcomp|ccomp)$/.test(tree.relation(c)) && !isDay(tree, c)) ||
  (tree.relation(c) === "obl" && tree.child(c, "case") === particle);

/** «which she has termed [as a provocation]»: what is so called stands before. */
function asPhrase({ tree, verb, particle, span }: CueVerb, strength: 1 | 2): Found | null {
  const phrase = tree
    .children(verb)
    .find((c) => c > particle && tree.lower(tree.child(c, "case", "mark")) === "as");
  if (phrase === undefined || tree.last(phrase) <= tree.first(phrase)) return null;
  return { content: tree.span(tree.first(phrase) + 1, tree.last(phrase)), cue: span, strength };
}

function prepositionOf(cue: CueVerb): Found | null {
  const { tree, verb, particle, entry, span } = cue;
  for (const c of tree.children(verb)) {
    const marker = tree.child(c, "case", "mark");
    const strength = entry.prepositions.get(tree.lower(marker));
    if (c < particle || !strength || marker < particle || marker >= tree.last(c)) continue;
    if (marker > particle + REACH || setsOff(tree, particle, marker)) continue;
    return {
      content: tree.span(marker + 1, tree.last(c)),
      cue: marker === particle + 1 ? join(span, tree.span(marker, marker)) : span,
      strength,
    };
  }
  return topicBehind(cue);
}

/** "talk to voters [about the dam]": hung on the hearer. */
function topicBehind({ tree, particle, entry, span }: CueVerb): Found | null {
  const strength = entry.prepositions.get("about");
  if (!strength) return null;
  for (let i = particle + 1; i <= particle + REACH && i < tree.tokens.length; i++) {
    if (/^(?:,|:|VB[DZP]|MD|W.*)$/.test(tree.tag(i))) return null;
    const topic = tree.head(i);
    if (tree.lower(i) === "about" && topic > i)
      return { content: tree.span(i + 1, tree.last(topic)), cue: span, strength };
  }
  return null;
}

/** «[an arrangement] that [the union] [has criticized]», «[the plan] [Lee] [favours]»: what is meant stands before. */
function antecedentOf({ tree, verb, particle, entry, span }: CueVerb): Found | null {
  const strength = entry.frames.get("object") ?? entry.frames.get("whole");
  const noun = tree.head(verb);
  if (tree.relation(verb) !== "acl:relcl" || !strength || !/^NN/.test(tree.tag(noun)) || noun > verb)
    return null;
  const subject = tree.child(verb, "nsubj");
  const isSubjectGap = subject < 0 || /^W/.test(tree.tag(subject)) || tree.lower(subject) === "that";
  const hasOther = tree
    .children(verb)
    .some((c) => c > particle && /^(?:obj|ccomp|xcomp)$/.test(tree.relation(c)));
  if (isSubjectGap || hasOther) return null;
  return { content: tree.span(tree.first(noun), noun), cue: span, strength: 2 };
}
