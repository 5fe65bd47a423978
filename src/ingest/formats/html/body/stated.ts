import type { TextBlock } from "./blocks.ts";
import { type Removal, removal } from "./removal.ts";
import { endsAsSentence, proseIn } from "./trim/article.ts";
import type { Trimmed } from "./trim/trim.ts";

/** A shorter one is a summary. */
const FEWEST = 500;
/** With this share of our prose in it, the stated text is the whole article, and what it lacks is none of it. */
const WHOLE = 0.85;
/** Below this share, and with more text of its own, it is what we have missed. */
const MISSED = 0.3;

/**
 * Holds what was read against the text that the page's metadata states as the article's: where the two are one article,
 * what it lacks after its end goes, and scraps that it lacks before (headings it often lacks, so they stay); where next
 * to nothing of it was found, it is read instead.
 */
export function holdAgainst(stated: string | null, { blocks, removals }: Trimmed): Trimmed {
  if (stated === null || stated.length < FEWEST) return { blocks, removals };
  const text = squeezed(stated);
  const isIn = ({ words }: TextBlock): boolean =>
    samplesOf(squeezed(words)).some((sample) => text.includes(sample));
  const total = sum(blocks.map(proseIn));
  const share = sum(blocks.filter(isIn).map(proseIn)) / Math.max(1, total);
  if (share < MISSED && stated.length > 2 * total) return { blocks: blocksOfStated(stated), removals };
  if (share < WHOLE || total > 1.3 * stated.length) return { blocks, removals };
  const dropped: Removal[] = [];
  const last = blocks.findLastIndex(isIn);
  const left = blocks.filter((block, at) => {
    const isProse = block.words.length >= 150 || endsAsSentence(block.words);
    if (block.kind === "heading" || isIn(block) || (isProse && at < last)) return true;
    dropped.push(removal("html/not-stated", block.words));
    return false;
  });
  return { blocks: left, removals: [...removals, ...dropped] };
}

const blocksOfStated = (stated: string): TextBlock[] =>
  stated
    .replace(/<[^<>]{0,500}>/g, "\n")
    .split(/\n+/)
    .map((words) => words.replace(/\s+/g, " ").trim())
    .filter((words) => words !== "")
    .map((words) => ({ kind: "paragraph", words, linked: 0, stressed: 0, pictured: false, make: "" }));

/** Beginning, middle and end: the stated text may be without links, or with notes of its own. */
function samplesOf(words: string): string[] {
  const middle = Math.max(0, Math.floor(words.length / 2) - 20);
  return [words.slice(0, 40), words.slice(middle, middle + 40), words.slice(-40)];
}

const squeezed = (words: string): string => words.replace(/&[#\w]{2,8};|[^\p{L}\p{N}]+/gu, "").toLowerCase();

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
