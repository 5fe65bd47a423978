import type { Decision } from "../../model/decision.ts";
import type { CopyPair } from "./passages.ts";
import { inOrder } from "./passages.ts";

/** What speaks for or against two reports sharing copy. */
export interface CopyFeatures {
  /** Sentences that match, and how many of them stand in the same order in both. */
  readonly pairs: number;
  readonly inOrder: number;
  /** Share of the shorter report's words that stand in matching sentences. */
  readonly share: number;
  /** Share of the shorter report's five-word runs, outside quotations, that the other has too. */
  readonly verbatim: number;
  /** Agencies whose copy both credit, one credits, or (different ones) each credits. */
  readonly credit: "same" | "one" | "rival" | "none";
  /** Both are one outlet's, so that what their pages share may be what all pages of that outlet have. */
  readonly sameOutlet: boolean;
}

/**
 * The table: each row a feature, what it weighs and how it reads as a reason. Copy is decided from a score of 1.
 * No credit decides alone: two reports may credit Reuters for different sentences.
 */
const TABLE: readonly {
  readonly of: (features: CopyFeatures) => number;
  readonly weight: number;
  readonly reason: (features: CopyFeatures) => string;
}[] = [
  {
    of: (f) => Math.min(f.inOrder, 8),
    weight: 0.12,
    reason: (f) => `${f.pairs} matching sentences, ${f.inOrder} of them in the same order`,
  },
  { of: (f) => f.share, weight: 0.8, reason: (f) => `they hold ${percent(f.share)} of the shorter report` },
  {
    of: (f) => Math.min(f.verbatim, 0.5),
    weight: 2,
    reason: (f) => `${percent(f.verbatim)} of its five-word runs are in both`,
  },
  { of: (f) => Number(f.credit === "same"), weight: 0.3, reason: () => "both credit the same agency's copy" },
  {
    of: (f) => Number(f.credit === "one"),
    weight: 0.1,
    reason: () => "one of them credits an agency's copy",
  },
  { of: (f) => Number(f.credit === "rival"), weight: -0.2, reason: () => "they credit different agencies" },
  {
    of: (f) => Number(f.sameOutlet),
    weight: -0.5,
    reason: () => "both are one outlet's, whose pages share more than copy",
  },
];

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/**
 * Whether two reports share copy, with its score (0 to 1) and the reasons in words: copy is two matching sentences and a
 * score of .5.
 */
export function decideCopy(features: CopyFeatures): Decision {
  const rows = TABLE.filter((row) => row.of(features) !== 0);
  const score = rows.reduce((sum, row) => sum + row.weight * row.of(features), 0);
  return {
    verdict: features.pairs >= 2 && score >= 1 ? "same" : "different",
    score: Math.min(1, Math.max(0, score / 2)),
    by: "cluster/shared-copy",
    reasons: rows.map((row) => row.reason(features)),
  };
}

/** @param pairs the matching sentences of these two reports; `words` counts the comparable words of each. */
export function copyFeatures(
  pairs: readonly CopyPair[],
  words: readonly [number, number],
  runs: readonly [ReadonlySet<string>, ReadonlySet<string>],
  agencies: readonly [ReadonlySet<string>, ReadonlySet<string>],
  sameOutlet: boolean,
): CopyFeatures {
  const shorter = words[0] <= words[1] ? 0 : 1;
  const matching = pairs.reduce((sum, { a, b }) => sum + (shorter === 0 ? a : b).stems.length, 0);
  const [few, many] = runs[0].size <= runs[1].size ? runs : [runs[1], runs[0]];
  return {
    pairs: pairs.length,
    inOrder: inOrder(pairs),
    share: Math.min(1, matching / Math.max(1, words[shorter])),
    verbatim: few.size === 0 ? 0 : [...few].filter((run) => many.has(run)).length / few.size,
    credit: compareCredits(...agencies),
    sameOutlet,
  };
}

function compareCredits(a: ReadonlySet<string>, b: ReadonlySet<string>): CopyFeatures["credit"] {
  if (a.size === 0 && b.size === 0) return "none";
  if (a.size === 0 || b.size === 0) return "one";
  return [...a].some((agency) => b.has(agency)) ? "same" : "rival";
}
