import type { Hedge, Stance } from "../../model/annotations.ts";
import { packagedLines } from "../../text/packaged.ts";

export type Frame = "clause" | "to" | "ing" | "object" | "whole" | "quote" | "addressee";

/** How one verb reports. Frames are 1 for a claim and 2 for a mere attitude; prepositions likewise. */
export interface VerbCue {
  readonly stance: Stance;
  readonly frames: ReadonlyMap<Frame, 1 | 2>;
  readonly prepositions: ReadonlyMap<string, 1 | 2>;
}

export interface NounCue {
  readonly stance: Stance;
  readonly hedge: Hedge;
  readonly needs: "-" | "that" | "owner";
}

const columns = (line: string): string[] => line.split("|").map((cell) => cell.trim());

/** Keys are lemmas; a particle or noun that belongs to the verb follows after `_` ("point_out"). */
export const VERBS: ReadonlyMap<string, VerbCue> = new Map(
  packagedLines("lexicons/reporting-verbs.txt").map((line) => {
    const [verb = "", stance = "says", frames = ""] = columns(line);
    return [verb, verbCue(stance as Stance, frames.split(/\s+/))];
  }),
);

function verbCue(stance: Stance, words: readonly string[]): VerbCue {
  const frames = new Map<Frame, 1 | 2>();
  const prepositions = new Map<string, 1 | 2>();
  for (const word of words) {
    const strength = word.endsWith("?") ? 2 : 1;
    const bare = word.replace("?", "");
    if (bare.endsWith(":")) prepositions.set(bare.slice(0, -1), strength);
    else frames.set(bare as Frame, strength);
  }
  return { stance, frames, prepositions };
}

/** Keys are lemmas. */
export const NOUNS: ReadonlyMap<string, NounCue> = new Map(
  packagedLines("lexicons/reporting-nouns.txt").map((line) => {
    const [noun = "", stance = "says", hedge = "none", needs = "-"] = columns(line);
    return [noun, { stance: stance as Stance, hedge: hedge as Hedge, needs: needs as NounCue["needs"] }];
  }),
);

/** Hedging words in the order of the list, each as a pattern without flags but case. */
export const HEDGES: readonly { readonly hedge: Hedge; readonly pattern: RegExp }[] = packagedLines(
  "lexicons/hedges.txt",
).map((line) => {
  const [hedge = "none", words = ""] = columns(line);
  return { hedge: hedge as Hedge, pattern: new RegExp(`\\b${words.replace(/ /g, "\\s")}\\b`, "i") };
});
