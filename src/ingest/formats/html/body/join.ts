import type { TextBlock } from "./blocks.ts";
import { endsAsSentence, proseIn } from "./trim/article.ts";
import { isEndHeading } from "./trim/rules.ts";

/**
 * Two readings of one page made one. Readability is good at saying where an article begins and ends, and loses
 * paragraphs inside (lists, short ones, ones with links); the densest part of the page holds all of them, and the comments
 * too. So: what lies in the dense part between the first and the last block that Readability kept, without the scraps
 * that it did not keep, and the prose right before it (a standfirst, a first paragraph that stands apart); and what
 * Readability found before and after, outside the dense part.
 */
export function joinReadings(
  readable: readonly TextBlock[],
  dense: readonly TextBlock[],
): readonly TextBlock[] {
  if (readable.length === 0) return dense;
  const kept = new Set(readable.map(keyOf));
  const isKept = (block: TextBlock): boolean => kept.has(keyOf(block));
  const shared = dense.filter(isKept);
  const [inReadable, inBoth, inDense] = [readable, shared, dense].map(prose) as [number, number, number];
  if (inReadable < LEAST_SHARE * inDense) return dense;
  if (inBoth < COMMON_SHARE * inReadable) return readable;
  const first = leadBefore(dense, dense.findIndex(isKept));
  const last = goesOnTo(dense, dense.findLastIndex(isKept), makesOf(shared));
  const inside = dense.slice(first, last + 1);
  const known = new Set(dense.map(keyOf));
  const missing = missingIn(dense);
  return [
    ...missing(
      readable.slice(
        0,
        readable.findIndex((block) => known.has(keyOf(block))),
      ),
    ),
    ...inside.filter(
      (block, at) =>
        isKept(block) || belongs(block, inside[at + 1]) || isEndHeading(block) || isTeaser(block),
    ),
    ...missing(readable.slice(readable.findLastIndex((block) => known.has(keyOf(block))) + 1)),
  ];
}

/** Those of the first blocks that are among the second. */
export function commonTo(blocks: readonly TextBlock[], others: readonly TextBlock[]): readonly TextBlock[] {
  const known = new Set(others.map(keyOf));
  return blocks.filter((block) => known.has(keyOf(block)));
}

/** Of blocks those that the dense part does not hold, cut in whatever way, and that read like an article's. */
function missingIn(dense: readonly TextBlock[]): (blocks: readonly TextBlock[]) => TextBlock[] {
  const all = dense.map(({ words }) => squeezed(words)).join("");
  return (blocks) =>
    blocks
      .slice(0, MOST_MISSING)
      .filter((block, at) => belongs(block, blocks[at + 1]) && !all.includes(keyOf(block)));
}

/** Each is looked for in the whole text. */
const MOST_MISSING = 100;

/** Below this share of the dense part's prose Readability has missed the article. */
const LEAST_SHARE = 0.2;
/** Below this share in common the two have found different things. */
const COMMON_SHARE = 0.5;

/**
 * Where the prose begins that stands right before what Readability kept: paragraphs, also over a short line between two
 * (a heading of answers, a divider), no more of them than are kept after it.
 */
function leadBefore(dense: readonly TextBlock[], kept: number): number {
  let first = kept;
  const most = prose(dense.slice(kept));
  for (let [at, over, before] = [kept - 1, 0, 0]; at >= 0 && over < 2; at--) {
    before += proseIn(dense[at]!);
    if (!isLead(dense[at]!) && !isStandfirst(dense[at]!)) over++;
    else if (before > most) break;
    else [first, over] = [at, 0];
  }
  return first;
}

/** How what Readability kept is made: as at least so much of its prose is. */
const USUAL = 0.25;

function makesOf(kept: readonly TextBlock[]): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const block of kept) sums.set(block.make, (sums.get(block.make) ?? 0) + proseIn(block));
  const least = USUAL * prose(kept);
  return new Set([...sums].filter(([, sum]) => sum >= least && sum > 0).map(([make]) => make));
}

/** Blocks between two parts of an article: adverts, boxes, a picture. */
const MOST_BETWEEN = 12;

/** How far the prose after what Readability kept is made like it: it takes one part of an article that is laid out in several. */
function goesOnTo(dense: readonly TextBlock[], kept: number, makes: ReadonlySet<string>): number {
  let last = kept;
  for (let at = kept + 1; at < dense.length && at - last <= MOST_BETWEEN; at++) {
    const block = dense[at]!;
    if (isEndHeading(block) || block.make.startsWith("h1")) break;
    if (isLead(block) && makes.has(block.make)) last = at;
  }
  return last;
}

/** Prose that may stand before what was found of an article: a standfirst, a first paragraph that stands apart. */
export const isLead = (block: TextBlock): boolean =>
  proseIn(block) >= 80 && block.kind === "paragraph" && block.linked < 0.2 * block.words.length;

/** The summary of an article, set as a heading: longer than those are. */
const isStandfirst = ({ kind, words, linked }: TextBlock): boolean =>
  kind === "heading" && words.length >= 100 && linked < 0.2 * words.length;

/** A heading that leads elsewhere: where those begin an article may be over, which is for the trimming to say. */
export const isTeaser = ({ kind, words, linked }: TextBlock): boolean =>
  kind === "heading" && linked > 0.8 * words.length;

/** Whether a block that Readability passed over is the article's: prose, what ends as prose does, a heading of either. */
function belongs({ kind, words, linked }: TextBlock, next: TextBlock | undefined): boolean {
  if (kind === "heading") return linked < 0.4 * words.length && next !== undefined && isWritten(next);
  if (kind === "item") return linked < 0.4 * words.length && words.length >= 20;
  return endsAsSentence(words)
    ? words.length >= 30 && linked < 0.8 * words.length
    : isWritten({ kind, words, linked });
}

const isWritten = ({ words, linked }: Pick<TextBlock, "kind" | "words" | "linked">): boolean =>
  words.length >= 60 && linked < 0.4 * words.length;

const keyOf = ({ words }: TextBlock): string => squeezed(words.slice(0, 300)).slice(0, 80);

const squeezed = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "");

const prose = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, block) => sum + proseIn(block), 0);
