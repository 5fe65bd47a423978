import type { WordMatch } from "./match.ts";
import type { ClaimSentence } from "./words.ts";

/** What is compared of two sentences whose words have been matched. */
export interface LinkFeatures {
  /** Cosine of their words under the story's weights, 0 to 1. */
  readonly cosine: number;
  /** Mean worth of the four most telling matches, as a share of the most that a word of this story can weigh. */
  readonly heaviest: number;
  /** Numbers in both. */
  readonly numbers: number;
}

/** The table: from a score of 1 two sentences are linked, from .85 related (RELATED in links.ts). */
const WEIGHTS: Readonly<Record<keyof LinkFeatures, number>> = {
  cosine: 2,
  heaviest: 1.4,
  numbers: 0.15,
};

export function linkFeatures(
  a: ClaimSentence,
  b: ClaimSentence,
  matches: readonly WordMatch[],
  most: number,
): LinkFeatures {
  const dot = matches.reduce(
    (sum, match) => sum + match.likeness * a.words[match.a]!.weight * b.words[match.b]!.weight,
    0,
  );
  const heaviest = matches.slice(0, 4).reduce((sum, match) => sum + match.worth, 0) / 4;
  return {
    cosine: dot / (length(a) * length(b)),
    heaviest: heaviest / most,
    numbers: Math.min(
      2,
      matches.filter((match) => match.likeness === 1 && a.words[match.a]!.kind === "number").length,
    ),
  };
}

const length = (sentence: ClaimSentence): number =>
  Math.hypot(...sentence.words.map((word) => word.weight)) || 1;

export const linkScore = (features: LinkFeatures): number =>
  WEIGHTS.cosine * features.cosine +
  WEIGHTS.heaviest * features.heaviest +
  WEIGHTS.numbers * features.numbers;
