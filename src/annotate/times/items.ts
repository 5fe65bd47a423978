import type { Sentence, Token } from "../../model/syntax.ts";
import { classOf, takesNext } from "./classes.ts";
import { settleWord } from "./company.ts";
import type { Item } from "./item.ts";
import { joinNumbers } from "./numerals.ts";
import { piecesOf } from "./pieces.ts";

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
