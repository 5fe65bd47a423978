import type { Passage, TextRun } from "../../api/views/parts.ts";

export const inContext = ({ before, words, after }: Passage): string => `${before}${words}${after}`;

/** Of two texts in one the second, as it stands by itself. */
export const ownText = (runs: readonly TextRun[]): string =>
  runs
    .filter(({ is }) => is !== "cut")
    .map(({ text }) => text)
    .join("");

/** A line that is made of parts, without its breaks. */
export const inOneLine = (parts: readonly { readonly text: string }[]): string =>
  parts
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
