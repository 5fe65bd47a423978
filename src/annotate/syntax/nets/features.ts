import { hash32 } from "../../../text/hash.ts";

const AFFIX_LENGTHS = [1, 2, 3, 4, 5];

/** Kind and text of each spelling feature become one 32-bit key. */
const key = (kind: number, text: string): number => hash32(text, kind);

/**
 * What the nets know of a word's spelling: keys of its lower-cased form (first in the list), its beginnings, endings, and shape.
 * A key that was rare in training has no row and says nothing.
 */
export function spellingKeys(word: string): number[] {
  const lower = word.length > 40 ? word.slice(0, 40).toLowerCase() : word.toLowerCase();
  const keys = [key(1, lower)];
  for (const length of AFFIX_LENGTHS) {
    if (length > lower.length) break;
    keys.push(key(10 + length, lower.slice(-length)));
    if (length < 5) keys.push(key(20 + length, lower.slice(0, length)));
  }
  keys.push(key(2, shape(word)), key(3, firstAndLength(word)));
  return keys;
}

/** "McDonald's" → "XxXxx'x": letters by case, digits as d, at most two alike in a row, eight in all. */
export function shape(word: string): string {
  let result = "";
  for (let at = 0; at < word.length && result.length < 8; at++) {
    const kind = letterKind(word[at]!);
    if (!(result.endsWith(kind) && result.at(-2) === kind)) result += kind;
  }
  return result;
}

function letterKind(letter: string): string {
  if (letter >= "0" && letter <= "9") return "d";
  if (letter !== letter.toLowerCase()) return "X";
  if (letter !== letter.toUpperCase()) return "x";
  return letter;
}

/** Case of the first letter and the length, up to 6: tells "A" from "AN", "U.S." from "US". */
const firstAndLength = (word: string): string => `${letterKind(word[0] ?? "")}${Math.min(word.length, 6)}`;

/** Curly apostrophes inside a word as the treebanks mostly write them; lone marks stay, they tell opening from closing. */
export function plainMarks(word: string): string {
  return word.length > 1 ? word.replace(/[‘’]/g, "'") : word;
}
