import type { Draft } from "../draft.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Line } from "../lines.ts";

/** One kind of evidence for a name's type: adds its points to the draft. */
export type Feature = (name: Draft, line: Line, lexicon: Lexicon) => void;

export const length = (name: Draft): number => name.to - name.from;
export const keyAt = (line: Line, at: number): string => line.keys[at] ?? "";
