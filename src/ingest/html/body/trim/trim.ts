import type { TextBlock } from "../blocks.ts";
import { type Removal, removal } from "../removal.ts";
import { type Article, endsAsSentence, type Placed, proseIn } from "./article.ts";
import { isEndHeading, RULES } from "./rules.ts";

export interface Trimmed {
  readonly blocks: readonly TextBlock[];
  readonly removals: readonly Removal[];
}

/** Leaves out what the rules say is no article, until nothing more falls; what follows a closing heading goes with it. */
export function trim(blocks: readonly TextBlock[], article: Article): Trimmed {
  const removals: Removal[] = [];
  let left: readonly TextBlock[] = withoutRepeats(blocks, removals);
  for (let round = 0; round < ROUNDS; round++) {
    const before = left.length;
    left = cutTail(left, removals);
    left = withoutLooseEnd(pass(left, article, removals), removals);
    if (left.length === before) break;
  }
  return { blocks: left, removals };
}

/** What falls can uncover what falls next (a heading whose links went), but not often. */
const ROUNDS = 4;

function pass(blocks: readonly TextBlock[], article: Article, removals: Removal[]): TextBlock[] {
  return placed(blocks).flatMap((one) => {
    const rule = RULES.find(({ drops }) => drops(one, article));
    if (rule === undefined) return [one.block];
    removals.push(removal(rule.id, one.block.words));
    return [];
  });
}

function placed(blocks: readonly TextBlock[]): Placed[] {
  const all = blocks.reduce((sum, block) => sum + proseIn(block), 0);
  let before = 0;
  let headingsAfter = blocks.filter(({ kind }) => kind === "heading").length;
  return blocks.map((block, place) => {
    if (block.kind === "heading") headingsAfter--;
    const fromEnd = blocks.length - 1 - place;
    const one = { block, place, fromEnd, before, all, headingsAfter, next: blocks[place + 1] ?? null };
    before += proseIn(block);
    return one;
  });
}

/** What comes after a closing heading, if it is readers' comments, or holds next to no prose. */
function cutTail(blocks: readonly TextBlock[], removals: Removal[]): readonly TextBlock[] {
  const end = placed(blocks).findIndex(
    ({ block, before, all, place }) =>
      before >= 0.5 * all &&
      isEndHeading(block) &&
      (COMMENTS.test(block.words) || few(blocks.slice(place + 1), all)),
  );
  if (end < 0) return blocks;
  for (const { words } of blocks.slice(end)) removals.push(removal("html/after-the-end", words));
  return blocks.slice(0, end);
}

const COMMENTS =
  /^(?:\d+ )?(?:readers?['’]? )?(?:comments?|responses?|repl(?:y|ies)|thoughts? on |leave a |post a comment|add a comment|join the (?:conversation|discussion))/i;

const few = (blocks: readonly TextBlock[], all: number): boolean => {
  const sentences = blocks.filter(
    ({ words, linked }) => endsAsSentence(words) && linked < 0.5 * words.length,
  );
  const prose = blocks.reduce((sum, block) => sum + proseIn(block), 0);
  return sentences.length < 3 && prose < 0.15 * all;
};

/** Short lines at the very end that end no sentence: names of boxes, of buttons. Items may close an article. */
function withoutLooseEnd(blocks: readonly TextBlock[], removals: Removal[]): readonly TextBlock[] {
  const last = blocks.findLastIndex(
    ({ kind, words }) => kind === "item" || words.length >= SHORT || endsAsSentence(words),
  );
  if (last < 0 || blocks.length - 1 - last > MOST_LOOSE) return blocks;
  for (const { words } of blocks.slice(last + 1)) removals.push(removal("html/loose-end", words));
  return blocks.slice(0, last + 1);
}

const SHORT = 60;
/** More short lines than this are a poem, or a table. */
const MOST_LOOSE = 6;

/** A paragraph that stands twice: the second is a pull quote or a summary. */
function withoutRepeats(blocks: readonly TextBlock[], removals: Removal[]): TextBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ words }) => {
    if (words.length < 40 || !seen.has(words)) {
      seen.add(words);
      return true;
    }
    removals.push(removal("html/repeat", words));
    return false;
  });
}
