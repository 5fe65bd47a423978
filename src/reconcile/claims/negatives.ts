import type { Token } from "../../model/syntax.ts";
import { packagedLines } from "../../text/packaged.ts";

let negatives: ReadonlySet<string> | undefined;

/** Whether a word may say that something is not so: "not", "deny", "fail". */
export function saysNot({ text, lemma }: Token): boolean {
  negatives ??= new Set(packagedLines("lexicons/negative-words.txt"));
  return negatives.has(lemma) || negatives.has(text.toLowerCase());
}
