import type { TextBlock } from "./blocks.ts";
import { endsAsSentence, proseIn } from "./trim/article.ts";

/**
 * Two readings of one page made one. Readability is good at saying where an article begins and ends, and loses
 * paragraphs inside (lists, short ones, ones with links); the densest part of the page holds all of them, and the comments
 * too. So: what lies in the dense part between the first and the last block that Readability kept, without the scraps
 * that it did not keep, and the prose right before it (a standfirst, a first paragraph that stands apart).
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
  let first = dense.findIndex(isKept);
  const last = dense.findLastIndex(isKept);
  for (let back = 0; back < LEAD && first > 0 && isLead(dense[first - 1]!); back++) first--;
  return dense.slice(first, last + 1).filter((block) => isKept(block) || belongs(block));
}

/** Below this share of the dense part's prose Readability has missed the article. */
const LEAST_SHARE = 0.2;
/** Below this share in common the two have found different things. */
const COMMON_SHARE = 0.5;
/** How many paragraphs before the first that Readability kept may belong to it. */
const LEAD = 3;

const isLead = (block: TextBlock): boolean =>
  proseIn(block) >= 80 && block.kind === "paragraph" && block.linked < 0.2 * block.words.length;

const belongs = ({ kind, words, linked }: TextBlock): boolean =>
  endsAsSentence(words)
    ? linked < 0.8 * words.length
    : linked < 0.4 * words.length && (kind !== "paragraph" || words.length >= 60);

const keyOf = ({ words }: TextBlock): string => words.replace(/[^\p{L}\p{N}]+/gu, "").slice(0, 80);

const prose = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, block) => sum + proseIn(block), 0);
