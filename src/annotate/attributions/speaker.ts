import type { CueVerb } from "./cues.ts";
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
  const head = subjectHead(tree, verb);
  if (head >= 0) return phraseAt(tree, sentence, head, verb);
  const beside = besideVerb(tree, verb);
  return beside >= 0 ? phraseAt(tree, sentence, beside, verb) : null;
}

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

/** Token of the subject that a verb has or shares, or -1. */
function subjectHead(tree: Tree, verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    const subject = tree.child(at, "nsubj", "csubj", ...(at === verb ? [] : ["nsubj:pass"]));
    if (subject >= 0 && tree.isNominal(subject)) return subject;
    const relation = tree.relation(at);
    if (relation === "acl" || relation === "acl:relcl") return tree.head(at);
    if (!/^(?:conj|advcl|xcomp|ccomp|parataxis)$/.test(relation)) return -1;
    if (relation === "ccomp" && !/^VBG$/.test(tree.tag(at))) return -1;
    at = tree.head(at);
  }
  return -1;
}

/** Where the tree gives no subject: the noun or pronoun right before the verb, or (…," said Smith) right behind it. */
function besideVerb(tree: Tree, verb: number): number {
  let before = verb - 1;
  while (before >= 0 && /^(?:RB|MD|VB)/.test(tree.tag(before))) before--;
  if (/^(?:NN|PRP$)/.test(tree.tag(before))) return before;
  let behind = verb + 1;
  while (
    /^(?:DT|JJ|PRP\$|NNP?S?|POS)$/.test(tree.tag(behind)) &&
    /^(?:DT|JJ|PRP\$|NNP?S?|POS)$/.test(tree.tag(behind + 1))
  )
    behind++;
  return /^(?:NN|PRP$)/.test(tree.tag(behind)) ? behind : -1;
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
  to = Math.max(to, head);
  from = Math.min(from, head);
  while (to > head && /^(?:,|:|\.|``|''|-|RB|MD|HYPH)$/.test(tree.tag(to)) && !/^\)$/.test(tree.lower(to)))
    to--;
  while (from < head && /^(?:,|:|\.|``|''|IN|CC|RB|-)$/.test(tree.tag(from))) from++;
  return { ...tree.span(from, to), sentence, head };
}

const hasClause = (tree: Tree, c: number): boolean => tree.isVerb(c) || tree.child(c, "nsubj", "cop") >= 0;
