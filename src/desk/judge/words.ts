import type { MarkedClaim } from "../../model/judgement.ts";

type Verdict = MarkedClaim["verdict"];

/** Verdicts with a sign each: none depends on colour alone. */
export const VERDICTS: readonly {
  readonly verdict: Verdict;
  readonly sign: string;
  readonly words: string;
}[] = [
  { verdict: "verified", sign: "✓", words: "Verified" },
  { verdict: "false", sign: "✗", words: "False" },
  { verdict: "misattributed", sign: "⇄", words: "Misattributed" },
  { verdict: "watch", sign: "◉", words: "Keep watching" },
];

export const verdictOf = (verdict: string) => VERDICTS.find((one) => one.verdict === verdict) ?? VERDICTS[3]!;

/** The Admiralty code, as NATO words it. */
export const RELIABILITY = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
} as const;
export const CREDIBILITY = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
} as const;

/** What was decided, as a sentence that begins with a name: "Ada marked". */
const DECIDED: Readonly<Record<string, string>> = {
  moveReport: "put reports into a story",
  mergeStories: "joined stories",
  apartStories: "kept stories apart",
  splitStory: "split reports off as a story of their own",
  sameEntity: "joined names",
  differentEntity: "parted names",
  joinClaims: "joined claims",
  partClaims: "parted claims",
  markClaim: "marked a claim",
};

export const decidedWords = (kind: string): string => DECIDED[kind] ?? kind;

const STATES: Readonly<Record<string, string>> = {
  overruled: "overruled by a later decision",
  dormant: "dormant: the words are gone",
};

export const stateWords = (state: string): string | null => STATES[state] ?? null;

/** "B2", or nothing where the editor gave no grades. */
export const grades = ({
  reliability,
  credibility,
}: Pick<MarkedClaim, "reliability" | "credibility">): string | null =>
  reliability === null && credibility === null ? null : `${reliability ?? "–"}${credibility ?? "–"}`;

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const whenWords = (instant: string): string => WHEN.format(new Date(instant));
