import { agentOf } from "./agent.ts";
import { quotedOne } from "./as-saying.ts";
import type { CueVerb } from "./cues.ts";
import { phraseAt } from "./extent.ts";
import { VERBS } from "./lexicon.ts";
import { nearestSubject } from "./nearest-subject.ts";
import { isPerson } from "./nouns-that-speak.ts";
import { behindOpening } from "./openings.ts";
import type { Phrase } from "./page.ts";
import { whosePlace } from "./party.ts";
import { governorOf, isSome, runBefore, runStart } from "./runs.ts";
import { speakerBefore } from "./shared.ts";
import type { Tree } from "./tree.ts";
import {
  beforeInset,
  besideVerb,
  beyondClause,
  isSetOff,
  openingName,
  openingNoun,
  subjectBefore,
} from "./unseen-subjects.ts";

/** Verbs that pass the subject of theirs on: no more steps than this are taken upward. */
const HIGHEST = 6;

/**
 * The phrase that says what the cue verb reports: its subject, the subject that it shares with a verb above it
 * ("said …, adding that …"), or the noun that it describes ("a statement saying"). Null where there is none.
 */
export function speakerOf(cue: CueVerb): Phrase | null {
  const known = found.get(cue);
  if (known !== undefined) return known;
  const phrase = findSpeaker(cue);
  found.set(cue, phrase);
  return phrase;
}

/** Several recognisers ask for the speaker of one cue. */
const found = new WeakMap<CueVerb, Phrase | null>();

function findSpeaker(cue: CueVerb): Phrase | null {
  const { tree, sentence, verb } = cue;
  if (cue.entry.frames.has("subject")) return null;
  if (cue.passive) return agentOf(tree, sentence, verb);
  const head = quotedOne(tree, verb) ?? speakingHead(tree, verb);
  if (head === null) return null;
  return ofMainClause(cue, head) ?? phraseAt(tree, sentence, whosePlace(tree, head), verb);
}

/** "After Lee met his aide, Ada Nyberg, [Governor Jon Lind] said": what the parser joined with the end of the opening clause. */
function ofMainClause({ tree, sentence, verb }: CueVerb, head: number): Phrase | null {
  const from = head < verb ? behindOpening(tree, verb) : null;
  if (from === null) return null;
  if (from <= head) {
    const phrase = phraseAt(tree, sentence, whosePlace(tree, head), verb);
    return { ...phrase, start: Math.min(phrase.start, tree.token(from)!.start) };
  }
  const joined = tree.children(head).find((c) => c >= from && c < verb && tree.relation(c) === "conj");
  const own = joined ?? runBefore(tree, verb)?.[1] ?? -1;
  if (own < from || !(tree.isNominal(own) && !/^(?:CD|DT)$/.test(tree.tag(own)))) return null;
  const phrase = phraseAt(tree, sentence, own, verb);
  return { ...phrase, start: tree.token(from)!.start };
}

/** Who does what the verb says, by place: its subject, or the one it shares with a verb above. */
export function speakingHead(tree: Tree, verb: number, steps = 0): number | null {
  const own = nearestSubject(tree, verb);
  const run = runBefore(tree, verb);
  if (run && isWithClause(tree, verb, run[0])) return run[1];
  const start = run && runStart(tree, governorOf(tree, run[1]));
  const better =
    run !== null &&
    own < start! &&
    tree.last(own) < start! &&
    (isSetOff(tree, start!) || /^W/.test(tree.tag(own)));
  const opening = own < 0 || own > verb || tree.relation(own) === "csubj" ? openingName(tree, verb) : null;
  if (opening !== null) return opening;
  const unseen = beforeInset(tree, own, verb) ?? (own < 0 ? null : beyondClause(tree, own, verb));
  if (unseen !== null) return unseen;
  if (own >= 0 && (tree.isNominal(own) || /^JJ/.test(tree.tag(own))) && !better)
    return run && own >= run[0] ? lastName(tree, own, run[1]) : own;
  if (run && better) return run[1];
  return (
    besideVerb(tree, verb) ??
    calledName(tree, verb) ??
    subjectAbove(tree, verb, steps) ??
    (steps > 0 ? null : (subjectBefore(tree, verb) ?? openingNoun(tree, verb)))
  );
}

/** "Lee, a friend, did not come": a name before the verb that the parser took for one that is called. */
function calledName(tree: Tree, verb: number): number | null {
  const name = tree.child(verb, "vocative", "dislocated");
  return name >= 0 && name < verb && /^NNP/.test(tree.tag(name)) ? name : null;
}

/** ", with analysts noting …": the participle's subject follows "with". */
const isWithClause = (tree: Tree, verb: number, from: number): boolean =>
  tree.tag(verb) === "VBG" && tree.lower(from - 1) === "with";

/** "Home Secretary Ann Lee said": of a run of names the parser may take the first for the subject; the last is whose it is. */
const lastName = (tree: Tree, own: number, to: number): number =>
  /^NNP/.test(tree.tag(to)) && tree.tag(to - 1) !== "POS" ? to : own;

/** The subject of the verb that this one hangs on, or the noun that its clause describes. */
function subjectAbove(tree: Tree, verb: number, steps: number): number | null {
  const relation = tree.relation(verb);
  const above = tree.head(verb);
  if (above < 0 || steps > HIGHEST) return null;
  if (relation === "acl" && (isAdded(tree, verb) || isAddedToQuote(tree, verb)))
    return subjectOfClause(tree, above, verb, steps);
  if (/^acl/.test(relation)) return describedBy(tree, verb, above, steps);
  if (isAdded(tree, verb)) {
    const governor = finiteAbove(tree, above);
    if (governor !== above)
      return steps < HIGHEST ? speakingHead(tree, reporterOf(tree, governor), steps + 1) : null;
  }
  if (!/^(?:conj|advcl|xcomp|ccomp|parataxis)$/.test(relation)) return null;
  if (relation === "ccomp" && tree.tag(verb) !== "VBG") return null;
  const shared = speakerBefore(tree, verb);
  if (shared !== null && steps < HIGHEST) return speakingHead(tree, shared, steps + 1);
  const reporter = tree.tag(verb) === "VBG" ? reporterOf(tree, above) : above;
  const joined = relation === "advcl" ? lastJoined(tree, reporter, verb) : -1;
  if (joined >= 0) return joined;
  const passive = tree.child(reporter, "nsubj:pass");
  return passive >= 0 ? passive : speakingHead(tree, reporter, steps + 1);
}

/**
 * Who says what a clause behind a noun says. "a statement saying": whoever issued it. "[the Senate]'s duty to confirm": the
 * owner; "nothing to explain": the subject of the verb that governs it. Else the noun itself: "a letter asking".
 */
function describedBy(tree: Tree, verb: number, noun: number, steps: number): number | null {
  const isTo = tree.tag(verb) === "VB" && tree.lower(verb - 1) === "to";
  const owner = tree.child(noun, "nmod:poss");
  if (isTo && owner >= 0) return owner;
  if (isTo && tree.child(noun, "cop") >= 0)
    return tree.child(noun, "nsubj") >= 0 ? tree.child(noun, "nsubj") : noun;
  const governor = tree.head(noun);
  const isObject = tree.relation(noun) === "obj" && governor < noun;
  const issued = isObject && OWN_PAPER_VERBS.has(tree.token(governor)!.lemma);
  if (!(isTo ? !isPerson(tree.token(noun)!.lemma) && isObject : issued && tree.relation(verb) === "acl"))
    return noun;
  return speakingHead(tree, governor, steps + 1) ?? noun;
}

/** What one does with a paper or sign of one's own. */
export const OWN_PAPER_VERBS = new Set(
  "issue release send write post sign make give deliver file publish tweet hold hoist carry wave circulate launch start run air".split(
    " ",
  ),
);

/** "Lee drew up plans, saying …": the parser hangs the participle on the noun; the clause's subject speaks. */
function subjectOfClause(tree: Tree, noun: number, verb: number, steps: number): number | null {
  let up = noun;
  while (up >= 0 && !tree.isVerb(up) && tree.child(up, "cop") < 0) up = tree.head(up);
  const isNoun = up < 0 || tree.child(noun, "acl:relcl") >= 0 || noun === verb - 2;
  if (isNoun && up < 0) return noun;
  return speakingHead(tree, isAddedToQuote(tree, verb) && up >= 0 ? reporterOf(tree, up) : up, steps + 1);
}

/** ", saying …": what a comma sets off is the main clause's, whatever relative clause stands before it. */
const isAdded = (tree: Tree, verb: number): boolean => tree.tag(verb) === "VBG" && tree.tag(verb - 1) === ",";

/** "“…,” adding …": the comma stands within the marks. */
const isAddedToQuote = (tree: Tree, verb: number): boolean =>
  tree.tag(verb) === "VBG" && tree.tag(verb - 2) === "," && /^(?:["”’]|'')$/.test(tree.lower(verb - 1));

/**
 * "Lee accused Norvolt of trying to hide it, [asking why]", "Lee called the dam, which had burst, a shame, [saying …]": the verb whose
 * subject says it, above what only says more of a noun or of another verb.
 */
function finiteAbove(tree: Tree, verb: number): number {
  let at = verb;
  for (
    let up = tree.head(at), steps = 0;
    steps < HIGHEST && up >= 0 && up < at;
    up = tree.head(at), steps++
  ) {
    const subject = tree.child(at, "nsubj", "nsubj:pass", "expl");
    const isAside =
      tree.relation(at) === "acl:relcl" || (tree.relation(at) === "acl" && !isOne(tree, subject));
    if (subject >= 0 && !isAside) break;
    at = up;
  }
  return tree.isVerb(at) || tree.child(at, "cop") >= 0 ? at : verb;
}

/** "reports that [a nurse] rang him, saying …": who is told of may be who says it. */
const isOne = (tree: Tree, i: number): boolean =>
  isSome(tree, i) || /^(?:NNP|PRP$)/.test(tree.tag(i)) || isPerson(tree.token(i)?.lemma ?? "");

/** "A came and B left, saying …": of joined clauses the last one's subject speaks. Its place, or -1. */
function lastJoined(tree: Tree, head: number, verb: number): number {
  const clause = tree
    .children(head)
    .findLast((c) => c < verb && tree.relation(c) === "conj" && tree.child(c, "nsubj") >= 0);
  return clause === undefined || tree.head(verb) !== head ? -1 : tree.child(clause, "nsubj");
}

/** "He said the ferry sank, adding that …": the parser often hangs "adding" on what was said instead of "said". */
function reporterOf(tree: Tree, verb: number): number {
  for (
    let at = verb, steps = 0;
    /^[cx]comp$/.test(tree.relation(at)) && tree.head(at) < at && steps < HIGHEST;
    steps++
  ) {
    at = tree.head(at);
    if (VERBS.has(tree.token(at)?.lemma ?? "")) return at;
  }
  return verb;
}
