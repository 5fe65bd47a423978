import type { PassageHit, ReportHit } from "../../../model/archive.ts";
import type { Report } from "../../../model/report.ts";
import type { Located, ReportId } from "../../../model/span.ts";
import { excerptAround } from "../../excerpt.ts";
import { matchExpression } from "../../query.ts";
import type { Search } from "../../stories.ts";
import type { Database } from "../database.ts";
import { bounds } from "../page.ts";
import { findReport, textOfReport } from "../reports/reports.ts";
import { type Marks, marksIn } from "./marked.ts";
import { AS_WRITTEN } from "./passages.ts";

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

/** Fewer characters than these say little by themselves ("the bridge"), however large the part of them that matches. */
const TELLING = 40;

/** Of what was said by a report that has left its story since, the story is no witness until it is told again. */
const STILL_SAYS = `EXISTS (
  SELECT 1 FROM memberships m JOIN reports r ON r.n = m.report
  WHERE m.story = p.story AND m.until IS NULL AND r.id = p.report)`;

/** What stands in one place is found once, however many figures or claims are in its sentence: of them the last is named. */
const PASSAGES = `
  SELECT max(p.n) AS n, s.id AS story, p.id, p.report, p."from" AS start, p."to" AS end, p.text, p.voice,
    hit.score * min(1.0, length(p.text) / ${TELLING}.0) AS score FROM (
    SELECT rowid AS n, -bm25(passages_words) AS score FROM passages_words
    WHERE passages_words MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}
  ) AS hit JOIN passages p ON p.n = hit.n JOIN stories s ON s.n = p.story
  WHERE ${STILL_SAYS}
  GROUP BY p.story, p.report, p."from", p."to", p.text
  ORDER BY score DESC, n DESC LIMIT ? OFFSET ?`;

export const search = (db: Database): Search => ({
  reports(query, page) {
    const [expression, limits] = [matchExpression(query), bounds(page)];
    if (expression === null) return [];
    db.catchUp();
    const hits = db.all<{ id: ReportId; score: number }>(REPORTS, expression, ...limits);
    const reports = hits.map(({ id }) => findReport(db, id)!);
    const marks = marksIn(
      db,
      expression,
      reports.map(({ given, text }) => ({ title: given.title ?? "", text })),
    );
    return reports.map((report, i) => reportHit(report, hits[i]!.score, marks[i]!));
  },
  passages(kind, query, page) {
    const [expression, limits] = [matchExpression(query), bounds(page)];
    if (expression === null) return [];
    db.catchUp();
    const hits = db
      .all<Omit<PassageHit, "marks"> & { n: number }>(PASSAGES, `${kind} : (${expression})`, ...limits)
      .map(({ n: _, ...hit }) => (hit.text === AS_WRITTEN ? { ...hit, text: written(db, hit) } : hit));
    const marks = marksIn(
      db,
      expression,
      hits.map(({ text }) => ({ title: "", text })),
    );
    return hits.map((hit, i) => ({ ...hit, marks: marks[i]!.text }));
  },
});

const written = (db: Database, { report, start, end }: Located): string =>
  textOfReport(db, report).slice(start, end);

function reportHit({ id, given, text }: Report, score: number, marks: Marks): ReportHit {
  const excerpt = excerptAround(text, marks.text);
  return {
    report: id,
    title: given.title,
    titleMarks: marks.title,
    excerpt,
    words: text.slice(excerpt.start, excerpt.end),
    goesOn: text.slice(excerpt.end).trim() !== "",
    marks: marks.text.filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end),
    score,
  };
}
