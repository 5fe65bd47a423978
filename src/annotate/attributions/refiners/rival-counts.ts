import { isMinded } from "../draft.ts";
import { phraseAt } from "../extent.ts";
import type { Draft, Page } from "../page.ts";
import { covers } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** What joins the second half to the first. */
const JOINS = /^(?:[,;]|and|but|while|whereas)$/;
/** Verbs by which somebody gives a count, and that take no clause for a recogniser to find. */
const COUNTS = /^(?:count|estimate|put|reckon|register|record|speak|say|claim)$/;
const NOMINAL = /^(?:DT|JJ|NNP?S?|POS|HYPH|PRP\$)$/;
/** What may stand between who counts and the number: "it at", "the toll at", "of at least", "there were only". */
const BETWEEN = /^(?:RB|JJR|JJS|IN|RBR|RBS|EX|PRP)$/;
const BETWEEN_WORDS = /^(?:was|were|figure|number|toll|the)$/;
/** Longer runs of words are no phrase, and more halves no sentence. */
const LONGEST = 8;

/**
 * «Police put the crowd at 40,000, [organisers] [at 150,000]», «… said 31 were held, while [a rights group] counted [74]»:
 * the number behind another's name is that one's, and what the first says ends before it.
 */
export function rivalCounts(drafts: readonly Draft[], page: Page): Draft[] {
  const bySentence = Map.groupBy(drafts, ({ anchor }) => anchor?.sentence ?? -1);
  const ends = new Map<Draft, number>();
  const rivals = [...bySentence].flatMap(([sentence, own]) => {
    const tree = page.trees[sentence];
    if (tree === undefined) return [];
    return halvesOf(tree).flatMap((half) => {
      const draft = own.findLast((one) => mayCount(one, tree, half));
      const words = { start: tree.token(half.from)!.start, end: tree.token(half.head)!.end };
      if (draft === undefined || own.some(({ speaker }) => speaker !== null && covers(words, speaker)))
        return [];
      ends.set(draft, Math.min(ends.get(draft) ?? draft.content.end, tree.token(half.join - 1)!.end));
      return [rivalOf(draft, { tree, half, sentence })];
    });
  });
  const cut = drafts.map((draft) => {
    const end = ends.get(draft);
    return end === undefined ? draft : { ...draft, content: { ...draft.content, end } };
  });
  return [...cut, ...rivals];
}

/** Whether a draft is the first half: its verb and a number of its own stand before the other half. */
function mayCount({ anchor, speaker, verbatim, attitude, content }: Draft, tree: Tree, half: Half): boolean {
  const joint = tree.token(half.join)!.start;
  return (
    anchor !== null &&
    speaker !== null &&
    !verbatim &&
    !attitude &&
    anchor.token < half.join &&
    content.start < joint &&
    tree.tokens.some(({ tag, start, end }) => tag === "CD" && start >= content.start && end <= joint)
  );
}

function rivalOf(
  draft: Draft,
  { tree, half, sentence }: { tree: Tree; half: Half; sentence: number },
): Draft {
  const { from, head, verb, number } = half;
  const phrase = phraseAt(tree, sentence, head, verb ?? number);
  return {
    ...draft,
    content: { start: tree.token((verb ?? head) + 1)!.start, end: tree.token(number)!.end },
    cue: verb === null ? draft.cue : tree.span(verb, verb),
    speaker: { ...phrase, start: tree.token(from)!.start, end: tree.token(head)!.end },
    relays: [],
    by: "attributions/rival-counts",
  };
}

interface Half {
  /** The first word of what joins the halves, the first word of the speaker, its noun, and its verb if it has one. */
  readonly join: number;
  readonly from: number;
  readonly head: number;
  readonly verb: number | null;
  readonly number: number;
}

const halvesOf = (tree: Tree): readonly Half[] => {
  const numbers = tree.tokens.flatMap(({ tag }, i) => (tag === "CD" && endsClause(tree, i) ? [i] : []));
  return numbers.slice(0, LONGEST).flatMap((number) => {
    const half = halfBefore(tree, number);
    return half === null || !isMinded(tree, half.head) ? [] : [half];
  });
};

/** Leftwards from a number: "at" or a verb of counting, a noun with its words, and what joins; null where it is otherwise. */
function halfBefore(tree: Tree, number: number): Half | null {
  let at = number - 1;
  let isPutAt = false;
  while (at > Math.max(0, number - LONGEST) && isBetween(tree, at)) {
    if (tree.lower(at) === "at") isPutAt = true;
    at--;
  }
  const verb = COUNTS.test(tree.token(at)?.lemma ?? "") && tree.isVerb(at) ? at : null;
  if (verb === null && !isPutAt) return null;
  const head = verb === null ? at : at - 1;
  let from = head;
  while (from > Math.max(0, head - LONGEST) && NOMINAL.test(tree.tag(from - 1))) from--;
  if (from < 2 || !tree.isNominal(head) || !JOINS.test(tree.lower(from - 1))) return null;
  const join = JOINS.test(tree.lower(from - 2)) ? from - 2 : from - 1;
  return join < 1 ? null : { join, from, head, verb, number };
}

const isBetween = (tree: Tree, i: number): boolean =>
  !JOINS.test(tree.lower(i)) && (BETWEEN.test(tree.tag(i)) || BETWEEN_WORDS.test(tree.lower(i)));

const endsClause = (tree: Tree, number: number): boolean =>
  tree.token(number + 1) === undefined || /^[,.;:]$|^(?:and|but|while|whereas)$/.test(tree.lower(number + 1));
