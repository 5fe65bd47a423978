import type { ClaimHit, ReportHit } from "../../model/archive.ts";
import type { Report } from "../../model/report.ts";
import type { ReportId } from "../../model/span.ts";
import { excerptAround } from "../excerpt.ts";
import { matchExpression } from "../query.ts";
import type { Search } from "../store.ts";
import type { Database } from "./database.ts";
import { type Marks, marksIn } from "./marked.ts";
import { bounds } from "./page.ts";
import { findReport } from "./reports.ts";

/** Words of the title count so many times those of the text. */
const TITLE = 4;

/** Where a query matches more, so many of the newest are ranked: a word that is everywhere tells nothing apart. */
const RANKED = 5000;

const REPORTS = `
  SELECT r.id, hit.score FROM (
    SELECT rowid AS n, -bm25(reports_words, ${TITLE}, 1) AS score FROM reports_words
    WHERE reports_words MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}
  ) AS hit JOIN reports r ON r.n = hit.n
  ORDER BY hit.score DESC, r.n DESC LIMIT ? OFFSET ?`;

const CLAIMS = `
  SELECT s.id AS story, c.claim, c.report, c.text, hit.score FROM (
    SELECT rowid AS n, -bm25(claims_words) AS score FROM claims_words
    WHERE claims_words MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}
  ) AS hit JOIN claims c ON c.n = hit.n JOIN stories s ON s.n = c.story
  ORDER BY hit.score DESC, c.n DESC LIMIT ? OFFSET ?`;

export const search = (db: Database): Search => ({
  reports(query, page) {
    const [expression, limits] = [matchExpression(query), bounds(page)];
    if (expression === null) return [];
    const hits = db.all<{ id: ReportId; score: number }>(REPORTS, expression, ...limits);
    const reports = hits.map(({ id }) => findReport(db, id)!);
    const marks = marksIn(
      db,
      expression,
      reports.map(({ given, text }) => ({ title: given.title ?? "", text })),
    );
    return reports.map((report, i) => reportHit(report, hits[i]!.score, marks[i]!));
  },
  claims(query, page) {
    const [expression, limits] = [matchExpression(query), bounds(page)];
    if (expression === null) return [];
    const hits = db.all<Omit<ClaimHit, "marks">>(CLAIMS, expression, ...limits);
    const marks = marksIn(
      db,
      expression,
      hits.map(({ text }) => ({ title: "", text })),
    );
    return hits.map((hit, i) => ({ ...hit, marks: marks[i]!.text }));
  },
});

function reportHit({ id, given, text }: Report, score: number, marks: Marks): ReportHit {
  const excerpt = excerptAround(text, marks.text);
  return {
    report: id,
    title: given.title,
    titleMarks: marks.title,
    excerpt,
    words: text.slice(excerpt.start, excerpt.end),
    marks: marks.text.filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end),
    score,
  };
}
