import { packagedKinds } from "../../../text/packaged.ts";

const kind = packagedKinds("lexicons/outlet-words.txt");
const [LAST, FIRST, SECTION] = [kind("last"), kind("first"), kind("section")];

const SMALL = /^(?:of|the|and|for|&)$/;

/**
 * Whether a line's words have the form of an outlet's name, known or not: a few capitalised words with one that outlets
 * are called by ("The Ellery Post", "Radio Kallvik"). A section's label ("World News") has that form and is none.
 */
export function looksLikeOutlet(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (!words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && SMALL.test(word)))) return false;
  const own = words.filter((word) => !/^the$/i.test(word));
  if (own.length < 2 && !LAST.has(own[0] ?? "")) return false;
  if (own.length === 1) return words.length === 2;
  if (!LAST.has(own.at(-1)!) && !LAST.has(own.slice(-2).join(" ")) && !FIRST.has(own[0]!)) return false;
  return !own.slice(0, -1).every((word) => SECTION.has(word));
}
