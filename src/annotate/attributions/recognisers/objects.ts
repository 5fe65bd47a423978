import type { Span } from "../../../model/span.ts";
import { isAsSaying } from "../as-saying.ts";
import type { CueVerb } from "../cues.ts";
import { cueVerbs } from "../cues.ts";
import type { Found } from "../draft.ts";
import { draftOf } from "../draft.ts";
import { DAY } from "../edges.ts";
import { FINDING_PAPERS } from "../nouns-that-speak.ts";
import type { Draft, Page } from "../page.ts";
import { speakerOf } from "../speaker.ts";
import { join, trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

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

/** «counts [at least 260]», «counted [40 bodies]»: a number, or things that are numbered. */
function numbered({ tree, verb, particle, entry, span }: CueVerb): Found | null {
  const object = tree
    .children(verb)
    .find(
      (c) =>
        c > particle &&
        (/^(?:obj|xcomp)$/.test(tree.relation(c)) ||
          /^(?:least|most)$/.test(tree.lower(tree.first(c) + 1))) &&
        (tree.tag(c) === "CD" || tree.children(c).some((n) => tree.relation(n) === "nummod")),
    );
  const strength = entry.frames.get("number");
  if (object === undefined || strength === undefined) return null;
  return { content: tree.span(tree.first(object), endOfNoun(tree, object)), cue: span, strength };
}

/** A noun, or what stands for one: "the same". */
const isThing = (tree: Tree, i: number): boolean =>
  tree.isNominal(i) || (tree.relation(i) === "obj" && /^JJ/.test(tree.tag(i)) && tree.child(i, "det") >= 0);

/** «A survey found [broad support for the dam]»: papers that count find, persons find other things. */
function speaksInFigures(cue: CueVerb): boolean {
  const speaker = cue.entry.frames.has("result") ? speakerOf(cue) : null;
  return speaker !== null && FINDING_PAPERS.has(cue.tree.token(speaker.head)?.lemma.toLowerCase() ?? "");
}

/** «put [the dead at nine]»: behind "at" is a number, and no time of day. */
function isTally(tree: Tree, verb: number, object: number): boolean {
  for (let i = object + 1; i < tree.last(verb); i++) {
    if (tree.lower(i) !== "at") continue;
    const number = [1, 2, 3]
      .map((step) => i + step)
      .find((at) => at <= tree.last(verb) && tree.tag(at) === "CD");
    return number !== undefined && !TIME_OF_DAY.test(`${tree.lower(number)} ${tree.lower(number + 1)}`);
  }
  return false;
}

const TIME_OF_DAY = /^\d+:|^\d+ ?(?:[ap]\.?m\b|o['’]clock)/;

/** A thing and its number, with those that are joined to it: "the dead at nine and the injured at 57". */
function counted({ tree, verb, span }: CueVerb, object: number, from: number, strength: 1 | 2): Found {
  let to = endOfPhrase(tree, verb, object);
  for (let i = to + 1; i <= tree.last(verb) && !/^(?:,|\.|;)$/.test(tree.tag(i)); i++)
    if (tree.tag(i) === "CD") to = i;
  return { content: tree.span(from, to), cue: span, strength };
}

/** A direct object or clause, or what the verb's particle governs: "called for [an inquiry]". */
const isObject = (tree: Tree, c: number, particle: number): boolean =>
  /^(?:obj|iobj|xcomp|ccomp)$/.test(tree.relation(c)) ||
  (tree.relation(c) === "obl" && tree.child(c, "case") === particle);

/** "in the city", "for the attack", "as of Friday" close behind a noun; "on Friday" tells when it was said. */
function isPlaceOrTopic(tree: Tree, c: number): boolean {
  const marker = tree.lower(tree.child(c, "case"));
  if (DAY.test(tree.lower(c))) return marker === "as";
  return /^(?:for|of|against|between|over|about|in|at|as|from|near|with|by)$/.test(marker);
}

/** The noun phrase without what a comma sets off: ", which …", ", with …", ", while …". */
function endOfNoun(tree: Tree, object: number): number {
  for (let i = object + 1; i < tree.last(object); i++)
    if (tree.lower(i) === "according" && tree.lower(i + 1) === "to") return i - 1;
  for (let i = object + 2; i <= tree.last(object); i++)
    if (
      tree.tag(i - 1) === "," &&
      /^(?:which|who|with|while|as|after|before|but|although|though)$/.test(tree.lower(i))
    )
      return i - 2;
  const complement = tree
    .children(tree.head(object))
    .find((c) => c > object && tree.first(c) === tree.last(object) + 1);
  const belongs =
    complement !== undefined && (tree.tag(complement) === "VBG" || isPlaceOrTopic(tree, complement));
  return belongs ? tree.last(complement) : tree.last(object);
}

/** «which she has termed [as a provocation]»: what is so called stands before. */
function asPhrase({ tree, verb, particle, span }: CueVerb, strength: 1 | 2): Found | null {
  const phrase = tree
    .children(verb)
    .find((c) => c > particle && tree.lower(tree.child(c, "case", "mark")) === "as");
  if (phrase === undefined || tree.last(phrase) <= tree.first(phrase)) return null;
  return { content: tree.span(tree.first(phrase) + 1, tree.last(phrase)), cue: span, strength };
}

/** A pronoun alone claims nothing. */
const isBare = (tree: Tree, object: number): boolean =>
  /^(?:PRP|DT|WP|WDT)/.test(tree.tag(object)) || DAY.test(tree.lower(object));

/** "accused Norvik Power, the operator, [of opening the gates]": the comma before it closes what says who is accused. Null elsewhere. */
function behindApposition(tree: Tree, object: number, c: number): number | null {
  const comma = tree.last(object) + 1;
  const isOpen = tree.child(object, "appos") > object && tree.tag(comma) === ",";
  return isOpen &&
    tree.first(c) >= comma &&
    tree.first(c) <= comma + 1 &&
    /^(?:of|for)$/.test(tree.lower(comma + 1))
    ? comma + 1
    : null;
}

/** The last token of what the verb governs behind its object: "as …", "of …", "to …", but not what a comma sets off. */
function endOfPhrase(tree: Tree, verb: number, object: number): number {
  let to = tree.last(object);
  for (const c of tree.children(verb)) {
    if (c <= object || !/^(?:xcomp|ccomp|obl|obj|advcl)$/.test(tree.relation(c))) continue;
    const first = behindApposition(tree, object, c) ?? tree.first(c);
    if (first > to + 2 || (first === tree.first(c) && tree.tag(first - 1) === ",")) continue;
    if (tree.relation(c) === "advcl" && !/^(?:as|for|of|to)$/.test(tree.lower(first))) continue;
    to = Math.max(to, tree.last(c));
  }
  return to;
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

/** "spoke at the town hall on Tuesday about …": so many words may stand between a verb and its preposition. */
const REACH = 12;

function setsOff(tree: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^[,:]$/.test(tree.tag(i))) return true;
  return false;
}

/** "was cited by TASS [as saying]": what is said is the participle's. */
const quotesSaying = (tree: Tree, verb: number): boolean =>
  tree.tokens.slice(verb, verb + 12).some((_, step) => isAsSaying(tree, verb + step));

/** «[13 injuries] were reported», «[The raid] was condemned by [the union]»: the subject is what is said. */
function passiveObject(cue: CueVerb): Found | null {
  const { tree, verb, entry, span } = cue;
  if (quotesSaying(tree, verb)) return null;
  const so = calledSo(cue);
  if (so) return so;
  const subject = tree.child(verb, "nsubj:pass", "nsubj");
  const claim = entry.frames.get("object");
  const strength = claim ?? (tree.child(verb, "obl:agent") >= 0 ? entry.frames.get("whole") : undefined);
  if (subject < 0 || subject > verb || !strength || !tree.isNominal(subject) || entry.frames.has("addressee"))
    return null;
  return {
    content: tree.span(tree.first(subject), Math.min(tree.last(subject), verb - 1)),
    cue: span,
    strength: isBare(tree, subject) || !claim ? 2 : strength,
  };
}

/** «[The raid was described by [the mayor] as a provocation]», «[The plan was called “a disgrace”] by [Lee]»: with what it is called. */
function calledSo({ tree, verb, entry, span }: CueVerb): Found | null {
  const strength = entry.frames.get("whole");
  const subject = tree.child(verb, "nsubj:pass", "nsubj");
  const by = tree.tokens.findIndex((t, i) => i > verb && t.text === "by" && tree.head(i) > i);
  if (strength !== 1 || subject < 0 || subject > verb || by < 0 || by > verb + REACH) return null;
  const as = tree
    .children(verb)
    .find((c) => c > by && tree.lower(tree.child(c, "case", "mark")) === "as" && tree.first(c) < c);
  const name = tree.child(verb, "xcomp", "obj");
  const isNamed = name > verb && name < by && !setsOff(tree, verb, by);
  if (as === undefined && !isNamed) return null;
  const to = as === undefined ? by - 1 : tree.last(as);
  const isRelative = tree.relation(verb) === "acl:relcl" && tree.head(verb) < subject;
  const from = tree.first(isRelative ? tree.head(verb) : subject);
  return { content: tree.span(from, to), cue: span, strength };
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
