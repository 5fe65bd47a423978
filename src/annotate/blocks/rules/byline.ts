import { isOutletName } from "../masthead/outlets.ts";
import { type BlockRule, isProse, type Page, type Paragraph, whole } from "../page.ts";

const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*)+$/u;
/** "By Anna Bell", with where she works: "By Anna Bell, The Lunda Post". */
export const BY =
  /^(?:Written |Posted |Reported )?[Bb][Yy]:?\s(?:\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3})(?:(?:,| and| in| for|\s[|•–-])\s[^.!?]{1,80})?$/u;

/** "Anna Bell in Lund", "From our correspondent in Lund", below a headline. */
const IN_PLACE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3}|(?:From o|O)ur (?:own )?(?:\p{Ll}+ )?(?:correspondent|reporter))(?:\sin\s\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2})$/u;

/** One to six names of two to four words, "Anna Bell, Carl Dahl and Eva Falk". Parted first: V8 compiles that faster. */
function areNames(words: string): boolean {
  const names = words.split(/,? and\s|,\s/);
  return names.length <= 6 && names.every((name) => NAME.test(name) && name.split(/\s/).length <= 4);
}

/** How far down the page a byline stands, what is known to be no body left out. */
const HEAD = 5;

/** Who wrote it, above the first prose: "By Anna Bell", a bare name, the outlet's own name; and a name that signs it. */
export const byline: BlockRule = {
  id: "blocks/byline",
  find: (page) =>
    page.free
      .filter((paragraph) => isByline(paragraph, page))
      .flatMap((paragraph) => whole("credit", paragraph)),
};

function isByline(paragraph: Paragraph, page: Page): boolean {
  const { place, words } = paragraph;
  if (words.length > 140) return false;
  if (isOutletName(words)) return true;
  const aboveProse =
    page.free.slice(0, HEAD).includes(paragraph) &&
    !page.paragraphs.slice(0, place).some((before) => before.words.length > 250);
  if (aboveProse && BY.test(words)) return true;
  const below = page.paragraphs.slice(place + 1, place + 3);
  if (aboveProse && place > 0 && IN_PLACE.test(words) && below.some((after) => isProse(after.words)))
    return true;
  const isBareName = areNames(words) && words.split(/\s+/).length <= 12;
  // A bare name at the head: right above prose, and not a speaker's label, which comes again.
  if (place < 3 && isBareName && below.some((after) => isProse(after.words))) {
    return page.repeats.get(words) === 1;
  }
  return false;
}
