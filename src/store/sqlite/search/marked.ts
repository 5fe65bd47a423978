import type { Span } from "../../../model/span.ts";
import type { Database } from "../database.ts";
import { CLOSES, OPENS, plainWords } from "./words.ts";

export interface Marks {
  readonly title: readonly Span[];
  readonly text: readonly Span[];
}

/**
 * What matches in each of these pages. The index holds no texts, so what was found is put into a small index of the
 * same make, which is asked the same: whatever it counts as a match is marked, and nothing else.
 */
export function marksIn(
  db: Database,
  expression: string,
  pages: readonly { readonly title: string; readonly text: string }[],
): Marks[] {
  return db.passing(() => {
    for (const [i, { title, text }] of pages.entries())
      db.run(
        "INSERT INTO temp.pages (rowid, title, text) VALUES (?, ?, ?)",
        i,
        plainWords(title),
        plainWords(text),
      );
    const marked = db.all<{ page: number; title: string; text: string }>(
      `SELECT rowid AS page, highlight(pages, 0, ?1, ?2) AS title, highlight(pages, 1, ?1, ?2) AS text
        FROM temp.pages WHERE pages MATCH ?3`,
      OPENS,
      CLOSES,
      expression,
    );
    const byPage = new Map(
      marked.map(({ page, title, text }) => [page, { title: spans(title), text: spans(text) }]),
    );
    return pages.map((_, i) => byPage.get(i) ?? { title: [], text: [] });
  });
}

/** The places between the marks, counted as if the marks were not there. */
function spans(highlighted: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const [i, piece] of highlighted.split(/[\uFDD0\uFDD1]/).entries()) {
    if (i % 2 === 1) found.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return found;
}
