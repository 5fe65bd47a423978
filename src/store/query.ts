/** Longer queries are no questions; the index's own parser has its limits. */
const LONGEST = 1000;
const MOST_TERMS = 40;

/** `-` before, `"…"` or a word, `*` after. A quotation that does not close goes to the end. */
const TERM = /(-?)(?:"([^"]*)(?:"|$)|([^\s"]+))(\*?)/g;

/**
 * A person's query in the language of the index (FTS5), or null where nothing is asked for. All words must be there;
 * `"…"` asks for words in a row, `-word` for those without it, `word*` for whatever begins so. Everything else is
 * letters: each term is quoted, so that no word is an operator.
 *
 * @example matchExpression('bridge "two people" -fire eva*') // '("bridge" AND "two people" AND "eva" *) NOT ("fire")'
 */
export function matchExpression(query: string): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, phrase, word, star] of query.slice(0, LONGEST).matchAll(TERM)) {
    const open = phrase ?? word!.replace(/\*+$/, "");
    const begins = star === "*" || word?.endsWith("*") === true;
    if (!/[\p{L}\p{N}]/u.test(open) || wanted.length + unwanted.length >= MOST_TERMS) continue;
    const term = `"${open.replaceAll(/["\0]/g, " ")}"${begins ? " *" : ""}`;
    (minus === "-" ? unwanted : wanted).push(term);
  }
  if (wanted.length === 0) return null;
  const all = wanted.join(" AND ");
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(" OR ")})`;
}
