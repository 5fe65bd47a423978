import type { Given } from "../../../model/report.ts";
import { unpackText } from "../../packed.ts";
import type { Database } from "../database.ts";
import { plainWords } from "../search/words.ts";

const CURRENT = "SELECT v.report FROM articles a JOIN revisions v ON v.n = a.current WHERE a.n = ?";

/** Makes the newest revision of an article its current one, and the one that can be searched for. */
export function settleCurrent(db: Database, article: number): void {
  const before = db.get<{ report: number }>(CURRENT, article)?.report;
  db.run(
    `UPDATE articles SET current =
      (SELECT n FROM revisions WHERE article = articles.n ORDER BY retrieved_at DESC, n DESC LIMIT 1) WHERE n = ?`,
    article,
  );
  const { report } = db.get<{ report: number }>(CURRENT, article)!;
  if (report === before) return;
  db.late(() => {
    index(db, report);
    if (before !== undefined && !isCurrent(db, before))
      db.run("DELETE FROM reports_words WHERE rowid = ?", before);
  });
}

/** Two articles can have the same text: outlets print what agencies send. */
const isCurrent = (db: Database, report: number): boolean =>
  db.get(
    "SELECT 1 FROM revisions v JOIN articles a ON a.n = v.article WHERE v.report = ? AND a.current = v.n",
    report,
  ) !== undefined;

function index(db: Database, report: number): void {
  if (db.get("SELECT rowid FROM reports_words WHERE rowid = ?", report)) return;
  const { given, text } = db.get<{ given: string; text: Uint8Array }>(
    "SELECT given, text FROM reports WHERE n = ?",
    report,
  )!;
  const { title } = JSON.parse(given) as Given;
  db.run(
    "INSERT INTO reports_words (rowid, title, text) VALUES (?, ?, ?)",
    report,
    plainWords(title ?? ""),
    plainWords(unpackText(text)),
  );
}
