import type { CueVerb } from "./cues.ts";
import { VERBS } from "./lexicon.ts";
import { isPerson } from "./nouns-that-speak.ts";
import type { Phrase } from "./page.ts";
import type { Tree } from "./tree.ts";

/** Verbs that pass the subject of theirs on: no more steps than this are taken upward. */
const HIGHEST = 6;

/**
 * The phrase that says what the cue verb reports: its subject, the subject that it shares with a verb above it
 * ("said …, adding that …"), or the noun that it describes ("a statement saying"). Null where there is none.
 */
export function speakerOf(cue: CueVerb): Phrase | null {
  const { tree, sentence, verb } = cue;
  if (cue.passive) return agentOf(tree, sentence, verb);
  const head = speakingHead(tree, verb);
  return head === null ? null : phraseAt(tree, sentence, head, verb);
}

function speakingHead(tree: Tree, verb: number, steps = 0): number | null {
  const own = nearestSubject(tree, verb);
  const run = runBefore(tree, verb);
  if (run && isWithClause(tree, verb, run[0])) return run[1];
  const better = run !== null && own < run[0] && (isSetOff(tree, run[0]) || /^W/.test(tree.tag(own)));
  if (own >= 0 && tree.isNominal(own) && !better)
    return run && own >= run[0] ? lastName(tree, own, run[1]) : own;
  if (run && better) return run[1];
  return (
    besideVerb(tree, verb) ??
    subjectAbove(tree, verb, steps) ??
    (steps > 0 ? null : subjectBefore(tree, verb))
  );
}

/** The subject closest to the verb: of two, the far one is most likely of what is said. Its place, or -1. */
function nearestSubject(tree: Tree, verb: number): number {
  const subjects = tree.children(verb).filter((c) => /^[nc]subj$/.test(tree.relation(c)));
  return subjects.reduce(
    (best, c) => (best < 0 || Math.abs(c - verb) < Math.abs(best - verb) ? c : best),
    -1,
  );
}

/** ", with analysts noting …": the participle's subject follows "with". */
const isWithClause = (tree: Tree, verb: number, from: number): boolean =>
  tree.tag(verb) === "VBG" && tree.lower(from - 1) === "with";

/** The unbroken noun phrase that ends right before the verb and its auxiliaries, or null. */
function runBefore(tree: Tree, verb: number): readonly [from: number, to: number] | null {
  let to = verb - 1;
  while (to >= 0 && /^(?:RB|MD|VB)/.test(tree.tag(to)) && /^(?:aux|advmod|cop)/.test(tree.relation(to))) to--;
  if (!/^(?:NN|PRP$)/.test(tree.tag(to)) || DAY.test(tree.lower(to))) return null;
  let from = to;
  while (
    from > 0 &&
    tree.tag(to) !== "PRP" &&
    /^(?:DT|JJ|PRP\$|NNP?S?|POS|CD|HYPH)$/.test(tree.tag(from - 1))
  )
    from--;
  return [from, to];
}

/** Behind a comma or mark, as a tag stands: "…, Ann Lee said". */
export const isSetOff = (tree: Tree, from: number): boolean => /^(?:,|["”’]|'')$/.test(tree.lower(from - 1));

/** "Home Secretary Ann Lee said": of a run of names the parser may take the first for the subject; the last is whose it is. */
const lastName = (tree: Tree, own: number, to: number): number =>
  /^NNP/.test(tree.tag(to)) && tree.tag(to - 1) !== "POS" ? to : own;

/** "said by the ministry". */
function agentOf(tree: Tree, sentence: number, verb: number): Phrase | null {
  const agent = tree
    .children(verb)
    .find(
      (c) =>
        c > verb &&
        (tree.relation(c) === "obl:agent" ||
          (tree.relation(c) === "obl" && tree.lower(tree.child(c, "case")) === "by")),
    );
  return agent === undefined ? null : phraseAt(tree, sentence, agent, -1);
}

/** The subject of the verb that this one hangs on, or the noun that its clause describes. */
function subjectAbove(tree: Tree, verb: number, steps: number): number | null {
  const relation = tree.relation(verb);
  const above = tree.head(verb);
  if (above < 0 || steps > HIGHEST) return null;
  if (/^acl/.test(relation)) return above;
  if (isAdded(tree, verb) && tree.relation(above) === "acl:relcl") return mainSubject(tree, verb);
  if (!/^(?:conj|advcl|xcomp|ccomp|parataxis)$/.test(relation)) return null;
  if (relation === "ccomp" && tree.tag(verb) !== "VBG") return null;
  const reporter = tree.tag(verb) === "VBG" ? reporterOf(tree, above) : above;
  const joined = relation === "advcl" ? lastJoined(tree, reporter, verb) : -1;
  if (joined >= 0) return joined;
  const passive = tree.child(reporter, "nsubj:pass");
  return passive >= 0 ? passive : speakingHead(tree, reporter, steps + 1);
}

/** ", saying …": what a comma sets off is the main clause's, whatever relative clause stands before it. */
const isAdded = (tree: Tree, verb: number): boolean => tree.tag(verb) === "VBG" && tree.tag(verb - 1) === ",";

function mainSubject(tree: Tree, before: number): number | null {
  const root = tree.tokens.findIndex((t) => t.head < 0);
  return root < before ? speakingHead(tree, root, HIGHEST) : null;
}

/** "A came and B left, saying …": of joined clauses the last one's subject speaks. Its place, or -1. */
function lastJoined(tree: Tree, head: number, verb: number): number {
  const clause = tree
    .children(head)
    .findLast((c) => c < verb && tree.relation(c) === "conj" && tree.child(c, "nsubj") >= 0);
  return clause === undefined || tree.head(verb) !== head ? -1 : tree.child(clause, "nsubj");
}

/** "He said the ferry sank, adding that …": the parser often hangs "adding" on what was said instead of "said". */
function reporterOf(tree: Tree, verb: number): number {
  const above = tree.head(verb);
  return tree.relation(verb) === "ccomp" && above < verb && VERBS.has(tree.token(above)?.lemma ?? "")
    ? above
    : verb;
}

/**
 * Where the tree gives the verb no subject: the noun or pronoun right before it ("on Friday Lee said"), or right behind it
 * where a comma or mark stands before ("…," said Lee).
 */
function besideVerb(tree: Tree, verb: number): number | null {
  if (!/^VB[DZP]$/.test(tree.tag(verb))) return null;
  const run = runBefore(tree, verb);
  if (run) return run[1];
  const apposed = tree.tag(verb - 1) === "," ? runBefore(tree, verb - 1) : null;
  if (apposed && isSetOff(tree, apposed[0]) && /^NNP/.test(tree.tag(apposed[1]))) return apposed[1];
  const described = tree.tag(verb - 1) === "," ? describedBefore(tree, verb - 2) : null;
  if (described !== null) return described;
  if (!/^(?:,|''|"|”)$/.test(tree.lower(verb - 1)) || tree.token(verb)!.lemma === "tell") return null;
  let behind = verb + 1;
  while (inPhrase(tree, behind) && inPhrase(tree, behind + 1)) behind++;
  return /^(?:NN|PRP$)/.test(tree.tag(behind)) ? behind : null;
}

/** "Outside the hall, a girl of ten, one of many, told …": a person in apposition that reaches to the comma. */
function describedBefore(tree: Tree, end: number): number | null {
  const found = tree.tokens.findIndex(
    (t, i) => i <= end && t.relation === "appos" && isPerson(t.lemma) && tree.last(i) === end,
  );
  return found < 0 ? null : found;
}

export const DAY = /^(?:\p{L}+day|today|week|month|year|night|morning|afternoon|evening)$/u;

const inPhrase = (tree: Tree, i: number): boolean => /^(?:DT|JJ|PRP\$|NNP?S?|POS)$/.test(tree.tag(i));

/** The last subject before the verb, as a last resort. */
function subjectBefore(tree: Tree, verb: number): number | null {
  for (let i = verb - 1; i >= 0; i--) if (/^nsubj/.test(tree.relation(i)) && tree.isNominal(i)) return i;
  return null;
}

/**
 * The phrase at a head: all that hangs on it, relative clauses too, but not the verb that it is subject of (`verb`, or -1)
 * nor what lies beyond that.
 */
export function phraseAt(tree: Tree, sentence: number, head: number, verb: number): Phrase {
  let from = tree.first(head);
  let to = tree.last(head);
  for (const c of tree.children(head))
    if (c > head && /^(?:parataxis|ccomp|list|conj|dep)$/.test(tree.relation(c)) && hasClause(tree, c))
      to = Math.min(to, tree.first(c) - 1);
  if (verb > head) to = Math.min(to, verb - 1);
  if (verb >= 0 && verb < head) from = Math.max(from, verb + 1);
  to = Math.max(Math.min(to, beforeVerb(tree, head)), head);
  from = Math.min(from, head);
  const run = verb > head ? runBefore(tree, verb) : null;
  if (run && run[0] <= head && head <= run[1]) [from, to] = [Math.min(from, run[0]), Math.max(to, run[1])];
  while (to > head && /^(?:,|:|\.|``|''|-|RB|MD|HYPH)$/.test(tree.tag(to)) && !/^\)$/.test(tree.lower(to)))
    to--;
  while (from < head && /^(?:,|:|\.|``|''|IN|CC|RB|-|W.*)$/.test(tree.tag(from))) from++;
  return { ...tree.span(from, to), sentence, head };
}

/** The last token before a finite verb that belongs to no relative clause: a phrase has none. */
function beforeVerb(tree: Tree, head: number): number {
  for (let i = head + 1; i <= tree.last(head); i++) {
    if (/^W/.test(tree.tag(i)) || tree.lower(i) === "that") return tree.tokens.length;
    if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i)) && tree.relation(i) !== "acl:relcl") return i - 1;
  }
  return tree.tokens.length;
}

const hasClause = (tree: Tree, c: number): boolean => tree.isVerb(c) || tree.child(c, "nsubj", "cop") >= 0;
