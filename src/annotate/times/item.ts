import type { Span } from "../../model/span.ts";

export type ItemKind =
  | "word"
  | "number"
  | "some"
  | "ordinal"
  | "year"
  | "month"
  | "weekday"
  | "weekdays"
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
