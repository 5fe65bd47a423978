import type { Decision } from "../../model/decision.ts";
import type { Located } from "../../model/span.ts";
import { type Lookup, labelOf, wordsAt } from "../lookup.ts";

/** Lines one step further in: what is under another is a reason of it. */
export const deeper = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The last step of every chain: `r1.text.slice(10, 42) = "…"`. */
export const words = (look: Lookup, place: Located): string =>
  `${labelOf(look, place.report)}.text.slice(${place.start}, ${place.end}) = ${JSON.stringify(wordsAt(look, place))}`;

/** A decision in one line: verdict, score, who decided, and why. */
export const decided = ({ verdict, score, by, reasons }: Decision): string =>
  `${verdict}${score === null ? "" : ` ${score.toFixed(2)}`} by ${by}: ${reasons.join("; ")}`;
