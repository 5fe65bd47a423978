import type { CueVerb } from "../cues.ts";
import { cueVerbs } from "../cues.ts";
import { draftOf } from "../draft.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** «As [reported] by [the Post], [the bridge is closed]», «[The bridge], as [the mayor] [said], [is closed]». */
export function asSaid(page: Page): Draft[] {
  return cueVerbs(page).flatMap((cue) => {
    const range = rangeOf(cue);
    if (!range || isContradicted(cue, range)) return [];
    return [range, ...behind(cue, range)].flatMap(([from, to]) => {
      const content = trim(page.text, cue.tree.span(from, to));
      const draft = content && draftOf(cue, content, { by: "as-said" });
      return draft?.speaker ? [draft] : [];
    });
  });
}

/** "The trouble, as Lee [said], [is that …]": what stands before it has no verb, and what follows goes on with it. */
function behind({ tree, verb }: CueVerb, [from, to]: Range): Range[] {
  const isVerbOfClause = (i: number): boolean => /^(?:VB[DZP]|MD)$/.test(tree.tag(i));
  for (let i = from; i <= to; i++) if (isVerbOfClause(i)) return [];
  const next = lastBeforeComma(tree, verb) + 2;
  return to < verb && isVerbOfClause(next) ? [[next, tree.tokens.length - 1]] : [];
}

type Range = readonly [from: number, to: number];

/** Behind the clause where it opens the sentence, before it where it stands behind a comma. */
function rangeOf({ tree, verb, entry }: CueVerb): Range | null {
  const first = tree.first(verb);
  const from = tree.tag(first) === "," ? first + 1 : first;
  const isAs = tree.lower(from) === "as" && tree.lower(tree.child(verb, "mark", "advmod", "case")) === "as";
  const open = tree.child(verb, "ccomp", "obj", "xcomp") < 0;
  if (!isAs || !open || entry.frames.get("clause") !== 1) return null;
  const last = lastBeforeComma(tree, verb);
  if (from === 0 || (from === 1 && tree.tag(0) === "CC"))
    return last + 1 < tree.tokens.length ? [last + 2, tree.tokens.length - 1] : null;
  return tree.tag(from - 1) === "," && from > 2 ? [0, from - 2] : null;
}

/** "The dam is not safe, as Lee [claimed]", "Far from easing it, as Lee [claimed], …": Lee claimed what is denied. */
function isContradicted({ tree, lemma }: CueVerb, [from, to]: Range): boolean {
  if (!/^(?:claim|allege|suggest|insist|promise|assert)$/.test(lemma)) return false;
  for (let i = from; i <= to; i++) {
    if (/^(?:just|only|merely)$/.test(tree.lower(i + 1))) continue;
    if (/^(?:not|n['’]t|never)$/.test(tree.lower(i))) return true;
    if (tree.lower(i) === "far" && tree.lower(i + 1) === "from") return true;
  }
  return false;
}

function lastBeforeComma(tree: Tree, verb: number): number {
  let last = verb;
  while (last + 1 < tree.tokens.length && tree.tag(last + 1) !== ",") last++;
  return last;
}
