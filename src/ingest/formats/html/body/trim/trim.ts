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

/** What comes after a closing heading, if it is readers' comments, teasers, or holds next to no prose. */
function cutTail(blocks: readonly TextBlock[], removals: Removal[]): readonly TextBlock[] {
  const all = placed(blocks);
  const teaser = firstTeaser(all);
  const end = all.findIndex((one, at) => at === teaser || endsArticle(one, blocks));
  if (end < 0) return blocks;
  for (const { words } of blocks.slice(end)) removals.push(removal("html/after-the-end", words));
  return blocks.slice(0, end);
}

function endsArticle({ block, before, all, place }: Placed, blocks: readonly TextBlock[]): boolean {
  const areComments = COMMENTS.test(block.words);
  if (before >= FEWEST_BEFORE && areComments && (block.kind === "heading" || COUNT.test(block.words)))
    return isEndHeading(block);
  if (before < 0.5 * all) return false;
  const after = blocks.slice(place + 1);
  if (FOOT.test(block.words)) return after.every(({ words }) => words.length < LONG);
  if (!isEndHeading(block)) return false;
  return (
    areComments || (block.kind === "heading" && LISTS.test(block.words) && !goesOn(after)) || few(after, all)
  );
}

/** "© 2031 Lunda Post", "Copyright 2031. All rights reserved.": below it stand teasers, and no long paragraph. */
const FOOT = /^(?:©|\(c\)|copyright\b)(?=.{0,90}$).*\b(?:19|20)\d\d\b/i;
const LONG = 150;

/** Whether an article goes on after a box of links within it: with paragraphs that are no excerpts under a heading or link. */
const goesOn = (blocks: readonly TextBlock[]): boolean =>
  blocks.filter((block, at) => isWritten(block) && at > 0 && !heads(blocks[at - 1]!)).length >= FEWEST_ON;

const FEWEST_ON = 2;

const isWritten = ({ kind, words, linked }: TextBlock): boolean =>
  kind === "paragraph" && words.length >= 100 && linked < 0.2 * words.length && endsAsSentence(words);

const heads = ({ kind, words, linked }: TextBlock): boolean =>
  kind === "heading" || linked > 0.5 * words.length;

/** Where headings begin that lead elsewhere, all of them from there on: an article whose own do so has them from its start. */
function firstTeaser(all: readonly Placed[]): number {
  const headings = all.filter(({ block }) => block.kind === "heading");
  const isLinked = ({ block }: Placed): boolean => block.linked > 0.8 * block.words.length;
  const first = headings.findIndex(isLinked);
  if (first < 0 || !headings.slice(first).every(isLinked)) return -1;
  const { before, all: prose, place } = headings[first]!;
  const after = all.slice(place + 1).map(({ block }) => block);
  return before >= MOST_OF_IT * prose && !goesOn(after) ? place : -1;
}

const MOST_OF_IT = 0.6;

/** Of prose before the heading of readers' comments, of which there can be more than of the article. */
const FEWEST_BEFORE = 250;

const COMMENTS =
  /^(?:\d+ )?(?:readers?['’]? )?(?:comments?|responses?|repl(?:y|ies)|thoughts? on |leave a |post a comment|add a comment|join the (?:conversation|discussion)|discussion|discuss|talkback|kommentare?r?|kommentera|commentaires?|r[ée]actions?|comentarios?|comentários|commenti|reacties|komentarze|komentáře|hozzászólások|комментарии|коментари)/i;

/** Headings of lists of other stories, whose excerpts can be long. */
const LISTS =
  /^(?:related (?:stories|articles|posts|news|content|coverage)|you (?:may|might)\b|more (?:from|stories|news|articles)\b|read next|similar (?:posts|articles)|from (?:around )?the web|recent posts|latest (?:news|stories))/i;

/** "15 Comments", which often is no heading. */
const COUNT = /^\d+ comments?$/i;

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

/** A paragraph that stands twice: the second is a pull quote or a summary; and a pull quote of a part of one. */
function withoutRepeats(blocks: readonly TextBlock[], removals: Removal[]): TextBlock[] {
  const seen = new Set<string>();
  let pulled = 0;
  return blocks.filter(({ words, kind }) => {
    const isRepeat = words.length >= 40 && seen.has(words);
    seen.add(words);
    const isQuoted =
      kind !== "heading" && PULLED.test(words) && words.length <= 300 && ++pulled <= MOST_PULLED;
    if (!isRepeat && !(isQuoted && blocks.some((other) => holds(other.words, words)))) return true;
    removals.push(removal("html/repeat", words));
    return false;
  });
}

/** Words between quote marks and nothing else. */
const PULLED = /^["“”‘'][^"“”]{30,}["“”’']$/;
/** Each is looked for in all blocks. */
const MOST_PULLED = 20;

const holds = (words: string, quoted: string): boolean =>
  words.length > quoted.length + 20 &&
  words.includes(
    quoted
      .slice(1, -1)
      .replace(/[.,…]+$/, "")
      .trim(),
  );
