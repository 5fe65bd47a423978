import { isOutlet } from "../../text/names/outlets.ts";
import { isMinded } from "./draft.ts";
import { DAY } from "./edges.ts";
import { VERBS } from "./lexicon.ts";
import type { Page } from "./page.ts";
import type { Run } from "./runs.ts";
import { runBefore, runStart } from "./runs.ts";
import type { Tree } from "./tree.ts";

/** The tag that closes a sentence: "…, [Norpress] [reported] on Friday." */
export interface ClosingTag {
  /** The comma or closing mark before it, by place. */
  readonly before: number;
  readonly speaker: Run;
  readonly verb: number;
}

/** No closing tag has more tokens. */
const LONGEST = 14;

/**
 * Behind the last comma of a sentence, a noun phrase and a verb of saying with nothing behind it but when that was, or a
 * participle that cites. "reports" may pass for a noun where an outlet stands before it.
 */
export function closingTag(page: Page, tree: Tree): ClosingTag | null {
  const known = found.get(tree);
  if (known !== undefined) return known;
  const tag = findTag(page, tree);
  found.set(tree, tag);
  return tag;
}

/** Several steps ask for the tag of one sentence. */
const found = new WeakMap<Tree, ClosingTag | null>();

function findTag(page: Page, tree: Tree): ClosingTag | null {
  const last = tree.tokens.length - (tree.tag(tree.tokens.length - 1) === "." ? 2 : 1);
  for (let verb = last; verb > 2 && verb > last - LONGEST; verb--) {
    if (!mayFollow(tree, verb, last)) return null;
    if (!isSaying(page, tree, verb)) continue;
    const speaker = runBefore(tree, verb);
    const before = speaker ? startOfAll(tree, speaker[0]) - 1 : -1;
    if (!speaker || before < 2 || !/^(?:,|''|["”’])$/.test(tree.lower(before))) return null;
    return /^(?:something|one|all)$/.test(tree.lower(speaker[0])) ? null : { before, speaker, verb };
  }
  return null;
}

/** "[medics and] witnesses", "[security and] oil sources": where what is joined with the phrase that begins at `from` begins. */
export function startOfAll(tree: Tree, from: number): number {
  let start = from;
  while (/^(?:and|or)$/.test(tree.lower(start - 1)) && /^(?:NN|JJ)/.test(tree.tag(start - 2)))
    start = runStart(tree, start - 2);
  return start;
}

function isSaying(page: Page, tree: Tree, at: number): boolean {
  if (tree.tag(at) === "NNS" && tree.lower(at) === "reports")
    return page.namesAt.meeting(tree.token(at - 1)!).some((n) => isOutlet(n.text));
  if (!/^VB[DZPN]$/.test(tree.tag(at))) return false;
  const isNamed = /^NN/.test(tree.tag(at - 1)) && isMinded(tree, at - 1);
  if (tree.tag(at) === "VBN" && !isNamed && !/^aux/.test(tree.relation(at - 1))) return false;
  const frames = VERBS.get(tree.token(at)!.lemma)?.frames;
  return frames?.get("clause") === 1 && frames.has("quote");
}

/** What may stand behind the verb of a closing tag: when it was said. */
const mayFollow = (tree: Tree, verb: number, last: number): boolean => {
  for (let at = verb + 1; at <= last; at++)
    if (!/^(?:on|in|last|late|early|earlier|this|later)$/.test(tree.lower(at)) && !isTime(tree, at))
      return false;
  return true;
};

const isTime = (tree: Tree, at: number): boolean =>
  DAY.test(tree.lower(at)) ||
  /^(?:CD|RB)$/.test(tree.tag(at)) ||
  /^\p{Lu}\p{Ll}+day$/u.test(tree.token(at)!.text);
