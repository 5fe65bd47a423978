import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

const NONE: readonly number[] = [];

/**
 * A sentence's dependency tree, read by place of the token. Trees come from a parser and are wrong in one relation of
 * seven: whoever asks must do something sensible with any answer.
 */
export class Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  private readonly below: readonly (readonly number[] | undefined)[];
  private readonly lowered: (string | undefined)[];
  private readonly firsts: number[];
  private readonly lasts: number[];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.lowered = new Array(this.tokens.length);
    const below: (number[] | undefined)[] = new Array(this.tokens.length);
    this.firsts = new Array(this.tokens.length);
    this.lasts = new Array(this.tokens.length);
    for (let i = 0; i < this.tokens.length; i++) {
      this.firsts[i] = this.lasts[i] = i;
      const { head } = this.tokens[i]!;
      if (head === i || head < 0) continue;
      const own = below[head];
      if (own) own.push(i);
      else below[head] = [i];
    }
    this.below = below;
    for (let i = 0; i < this.tokens.length; i++) this.widen(i);
  }

  /** Token `i` belongs to every ancestor's stretch; the count guards against a head that is its own ancestor. */
  private widen(i: number): void {
    for (
      let at = this.head(i), steps = 0;
      at >= 0 && steps < this.tokens.length;
      at = this.head(at), steps++
    ) {
      if (i < this.firsts[at]!) this.firsts[at] = i;
      if (i > this.lasts[at]!) this.lasts[at] = i;
    }
  }

  token(i: number): Token | undefined {
    return this.tokens[i];
  }
  lower(i: number): string {
    const token = this.tokens[i];
    if (!token) return "";
    this.lowered[i] ??= token.text.toLowerCase();
    return this.lowered[i];
  }
  tag(i: number): string {
    return this.tokens[i]?.tag ?? "";
  }
  head(i: number): number {
    return this.tokens[i]?.head ?? -1;
  }
  relation(i: number): string {
    return this.tokens[i]?.relation ?? "";
  }
  /** Places of the dependents, in text order. */
  children(i: number): readonly number[] {
    return this.below[i] ?? NONE;
  }
  /** The first dependent with one of the relations, or -1. */
  child(i: number, ...relations: string[]): number {
    const below = this.children(i);
    for (let at = 0; at < below.length; at++)
      if (relations.includes(this.relation(below[at]!))) return below[at]!;
    return -1;
  }
  /** First and last token of what hangs on `i`, itself included. */
  first(i: number): number {
    return this.firsts[i] ?? i;
  }
  last(i: number): number {
    return this.lasts[i] ?? i;
  }
  isVerb(i: number): boolean {
    return this.tag(i).startsWith("VB");
  }
  isNominal(i: number): boolean {
    return /^(?:NN|PRP$|WP$|CD$|DT$|WDT$|\$)/.test(this.tag(i));
  }
  /** The words from token `from` to token `to`, both included. */
  span(from: number, to: number): Span {
    return { start: this.tokens[from]?.start ?? 0, end: this.tokens[to]?.end ?? 0 };
  }
}
