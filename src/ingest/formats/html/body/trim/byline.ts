import { type Article, endsAsSentence, type Placed, plainly, type TrimRule } from "./article.ts";

/** Who wrote it, at the head or the foot, and who that is. */
export const byline: TrimRule = {
  id: "html/byline",
  drops: (placed, article) => isByline(placed, article) || isBiography(placed, article),
};

const SMALL_WORDS =
  /\b(?:by|and|for|with|written|reported|posted|published|updated|words|text|photos?|in|on|at|staff|senior|chief|political|reporter|writer|editor|correspondent|contributor|contributing|special|news|the)\b/g;

/** A short line of the authors' names and little else; at the head also any "By Ann Bell". */
function isByline({ block: { words }, before }: Placed, { authors, outlet }: Article): boolean {
  if (words.length > 140 || endsAsSentence(words)) return false;
  if (
    before < 300 &&
    /^(?:(?:written|posted|reported|words|story) )?by:? \p{Lu}/iu.test(words) &&
    words.length < 100
  )
    return true;
  const plain = plainly(words);
  const named = authors.filter((author) => plain.includes(plainly(author)));
  if (named.length === 0) return false;
  const rest = [...named.map(plainly), ...(outlet === null ? [] : [plainly(outlet)])]
    .reduce((left, name) => left.replaceAll(name, " "), plain)
    .replace(SMALL_WORDS, " ")
    .match(/\p{L}{2,}/gu);
  return (rest?.length ?? 0) <= 3;
}

const LIFE =
  /^,? (?:is|was|has|covers|writes|reports|joined|lives|works|worked|can be (?:reached|found)|specializ|specialis|served|holds|hosts|spent|currently)\b/;

/** "Ann Bell is a reporter of …": in the last blocks, or before the first prose, of an author. */
function isBiography({ block: { words }, fromEnd, before }: Placed, { authors }: Article): boolean {
  if ((fromEnd > 4 && before > 0) || words.length > 800) return false;
  const plain = plainly(words).replace(/^(?:about the author:?|author:?|by) /, "");
  return authors.some((author) => {
    const name = plainly(author);
    return name.length > 4 && plain.startsWith(name) && LIFE.test(plain.slice(name.length));
  });
}
