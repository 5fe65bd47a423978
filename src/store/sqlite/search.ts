import type { ClaimHit, ReportHit } from "../../model/archive.ts";
import type { Span } from "../../model/span.ts";
import { excerptAround } from "../excerpt.ts";
import { matchExpression } from "../query.ts";
import type { Page, Search } from "../store.ts";
import type { Database } from "./database.ts";
import { bounds } from "./page.ts";
import { findReport } from "./reports.ts";
import { CLOSES, OPENS, plainWords } from "./words.ts";

/** Words of the title count so many times those of the text. */
const TITLE = 4;

const REPORTS = `
  SELECT r.id AS report, -bm25(reports_words, ${TITLE}, 1) AS score
  FROM reports_words JOIN reports r ON r.n = reports_words.rowid
  WHERE reports_words MATCH ? AND EXISTS (
    SELECT 1 FROM revisions v JOIN articles a ON a.n = v.article WHERE v.report = r.n AND a.current = v.n)
  ORDER BY score DESC, r.n LIMIT ? OFFSET ?`;

const CLAIMS = `
  SELECT s.id AS story, c.claim, c.report, c.text, -bm25(claims_words) AS score
  FROM claims_words JOIN claims c ON c.n = claims_words.rowid JOIN stories s ON s.n = c.story
  WHERE claims_words MATCH ? ORDER BY score DESC, c.n LIMIT ? OFFSET ?`;

export const search = (db: Database): Search => ({
  reports(query, page: Page) {
    const expression = matchExpression(query);
    const limits = bounds(page);
    if (expression === null) return [];
    return db
      .all<{ report: string; score: number }>(REPORTS, expression, ...limits)
      .map((hit) => reportHit(db, expression, hit));
  },
  claims(query, page: Page) {
    const expression = matchExpression(query);
    const limits = bounds(page);
    if (expression === null) return [];
    return db
      .all<Omit<ClaimHit, "marks">>(CLAIMS, expression, ...limits)
      .map((hit) => ({ ...hit, marks: marksIn(db, expression, "", hit.text).text }));
  },
});

function reportHit(
  db: Database,
  expression: string,
  { report, score }: { readonly report: string; readonly score: number },
): ReportHit {
  const { given, text } = findReport(db, report)!;
  const marks = marksIn(db, expression, given.title ?? "", text);
  const excerpt = excerptAround(text, marks.text);
  return {
    report,
    title: given.title,
    titleMarks: marks.title,
    excerpt,
    words: text.slice(excerpt.start, excerpt.end),
    marks: marks.text.filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end),
    score,
  };
}

/**
 * What matches in a text. The index holds no texts, so what was found is put into a small index of the same make,
 * which is asked the same: whatever it counts as a match is marked, and nothing else.
 */
function marksIn(
  db: Database,
  expression: string,
  title: string,
  text: string,
): Record<"title" | "text", Span[]> {
  db.run("INSERT INTO temp.page (rowid, title, text) VALUES (1, ?, ?)", plainWords(title), plainWords(text));
  const row = db.get<{ title: string; text: string }>(
    "SELECT highlight(page, 0, ?1, ?2) AS title, highlight(page, 1, ?1, ?2) AS text FROM temp.page WHERE page MATCH ?3",
    OPENS,
    CLOSES,
    expression,
  );
  db.run("DELETE FROM temp.page");
  return { title: spans(row?.title ?? ""), text: spans(row?.text ?? "") };
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
