import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { classOf, takesNext } from "./classes.ts";
import { settleWord } from "./company.ts";
import { joinNumbers } from "./numerals.ts";
import { piecesOf } from "./pieces.ts";

export type ItemKind =
  | "word"
  | "number"
  | "some"
  | "ordinal"
  | "year"
  | "month"
  | "weekday"
  | "unit"
  | "part"
  | "season"
  | "decade"
  | "clock"
  | "ampm"
  | "zone"
  | "iso"
  | "slashed"
  | "named";

/**
 * What a time is written with: a word, mark or number of the text with its class. Numbers of several words and
 * abbreviations with their stop are one item. `value` is the number, the month, the weekday, …; null: not said ("several").
 */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly lower: string;
  /** Penn tag of the token that it lies in; `""` where there is none. */
  readonly tag: string;
  /** Place of that token in the sentence. */
  readonly token: number;
  readonly capital: boolean;
  readonly value: number | null;
}

/** The items of a sentence, in text order. */
export function itemsOf(text: string, sentence: Sentence): Item[] {
  const pieces = [...piecesOf(text, sentence)];
  const items: Item[] = [];
  let token = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    token = tokenAt(sentence.tokens, piece.start, token);
    const [kind, value] = classOf(piece, pieces[i + 1]);
    const item: Item = {
      start: piece.start,
      end: piece.end,
      kind,
      value,
      token,
      lower: piece.text.toLowerCase(),
      capital: /^\p{Lu}/u.test(piece.text),
      tag: sentence.tokens[token]?.tag ?? "",
    };
    if (!takesNext(item, pieces[i + 1])) items.push(item);
    else items.push({ ...item, end: pieces[++i]!.end });
  }
  return joinNumbers(items).map((_, i, all) => settleWord(all, i));
}

function tokenAt(tokens: readonly Token[], start: number, from: number): number {
  let i = from;
  while (i < tokens.length - 1 && tokens[i]!.end <= start) i++;
  return i;
}
