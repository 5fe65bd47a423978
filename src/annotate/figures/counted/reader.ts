import type { Token } from "../../../model/syntax.ts";
import { type Amount, type Counted, type Scene, tokenBefore, tokenFrom } from "../draft.ts";

/** A way to find what an amount counts. `earlier`: what the amounts before it in the sentence count, the nearest last. */
export type Reader = (scene: Scene, amount: Amount, earlier: readonly Counted[]) => Counted | null;

export const at = (tokens: readonly Token[], i: number): Token | undefined => tokens[i];

/** No noun of its own follows the number. */
export function isFree({ tokens }: Scene, amount: Amount): boolean {
  const next = at(tokens, tokenFrom(tokens, amount.end));
  return (
    next === undefined ||
    !/^(?:NN|JJ|VBG|\$|HYPH|CD)/.test(next.tag) ||
    /^(?:more|others?|following|including|according)$/i.test(next.text)
  );
}

/** A figure of people whose noun is left out; `words` are what stands for it. */
export function bare(
  { tokens }: Scene,
  amount: Amount,
  { end, words, event }: { end: number; words: string; event: string | null },
): Counted {
  const head = tokenBefore(tokens, amount.end);
  return {
    unit: "people",
    words: words === "" ? "people" : words,
    head,
    first: head,
    last: tokenBefore(tokens, end),
    start: amount.start,
    end,
    event,
    basis: "bare",
  };
}

export const stepOver = (tokens: readonly Token[], i: number, words: RegExp): number =>
  words.test(at(tokens, i)?.text ?? "") && i + 1 < tokens.length ? i + 1 : i;
