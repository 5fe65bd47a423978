import { packagedKinds } from "../../../text/packaged.ts";

const kind = packagedKinds("lexicons/outlet-words.txt");
const [LAST, FIRST, SECTION, GENERIC] = [kind("last"), kind("first"), kind("section"), kind("generic")];

const SMALL = /^(?:of|the|and|for|&)$/;

/**
 * Whether a line's words have the form of an outlet's name, known or not: a few capitalised words with one that outlets
 * are called by ("The Ellery Post", "Radio Kallvik"). A section's label ("World News") has that form and is none.
 */
export function looksLikeOutlet(name: string): boolean {
  const words = name.replace(INITIALS, "").split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (!words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && SMALL.test(word)))) return false;
  const own = words.filter((word) => !/^the$/i.test(word));
  if (own.length < 2 && !LAST.has(own[0] ?? "")) return false;
  if (own.length === 1) return words.length === 2;
  if (!LAST.has(own.at(-1)!) && !LAST.has(own.slice(-2).join(" ")) && !FIRST.has(own[0]!)) return false;
  // "Business News" is a section, "The Evening Herald" is none
  return !GENERIC.has(own.at(-1)!) || !own.slice(0, -1).every((word) => SECTION.has(word));
}

/** "Norland News Agency NNA", "Norland News Agency (NNA)". */
const INITIALS = /\s(?:\(\p{Lu}{2,6}\)|\p{Lu}{2,6})$/u;

/**
 * Whether a line's words can be an outlet's name by their form alone ("The Continental", "Norland Libre", "NATIONAL
 * AGENCY (NA)"): to be asked only of a line that stands where a masthead does. A headline has verbs, and other words.
 */
export function mayBeMasthead(line: string): boolean {
  const words = line
    .replace(INITIALS, "")
    .replace(/\s\([^()]{2,40}\)$/u, "")
    .split(/\s+/);
  const own = words.filter((word) => !SMALL.test(word) && !/^the$/i.test(word));
  if (own.length === 0 || own.length > 4 || (own.length === 1 && words.length === 1)) return false;
  if (own.every((word) => SECTION.has(word))) return false;
  return (
    words.every((word) => SMALL.test(word) || /^\p{Lu}[\p{L}\p{M}’'&-]*$/u.test(word)) &&
    !own.slice(1).some((word) => !LAST.has(word) && /(?:s|ed|ing|en)$/iu.test(word))
  );
}
