import type { Hedge, Stance } from "../../model/annotations.ts";
import { packagedLines } from "../../text/packaged.ts";

export type Frame =
  | "clause"
  | "to"
  | "ing"
  | "object"
  | "whole"
  | "tally"
  | "number"
  | "result"
  | "quote"
  | "addressee"
  | "subject";

/** How one verb reports. Frames are 1 for a claim and 2 for a mere attitude; prepositions likewise. */
export interface VerbCue {
  readonly stance: Stance;
  readonly frames: ReadonlyMap<Frame, 1 | 2>;
  readonly prepositions: ReadonlyMap<string, 1 | 2>;
}

export interface NounCue {
  readonly stance: Stance;
  readonly hedge: Hedge;
  readonly needs: "-" | "that" | "owner" | "frames";
  readonly frames: VerbCue["frames"];
  readonly prepositions: VerbCue["prepositions"];
}

const columns = (line: string): string[] => line.split("|").map((cell) => cell.trim());

/** Keys are lemmas; a particle or noun that belongs to the verb follows after `_` ("point_out"). */
export const VERBS: ReadonlyMap<string, VerbCue> = framesIn("lexicons/reporting-verbs.txt");

/** Keys are adjectives in lower case. */
export const ADJECTIVES: ReadonlyMap<string, VerbCue> = framesIn("lexicons/reporting-adjectives.txt");

function framesIn(file: string): ReadonlyMap<string, VerbCue> {
  return new Map(
    packagedLines(file).map((line) => {
      const [word = "", stance = "says", frames = ""] = columns(line);
      return [word, verbCue(stance as Stance, frames.split(/\s+/))];
    }),
  );
}

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
    const [noun = "", stance = "says", hedge = "none", needs = "-", words = ""] = columns(line);
    const { frames, prepositions } = verbCue(stance as Stance, words.split(/\s+/));
    const entry = { stance: stance as Stance, hedge: hedge as Hedge, needs: needs as NounCue["needs"] };
    return [noun, { ...entry, frames, prepositions }];
  }),
);

/** Hedging words in the order of the list, each as a pattern without flags but case. */
export const HEDGES: readonly { readonly hedge: Hedge; readonly pattern: RegExp }[] = packagedLines(
  "lexicons/hedges.txt",
).map((line) => {
  const [hedge = "none", words = ""] = columns(line);
  return { hedge: hedge as Hedge, pattern: new RegExp(`\\b${words.replace(/ /g, "\\s")}\\b`, "i") };
});
