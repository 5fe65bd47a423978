import type { Passage } from "../../passages.ts";
import type { Database } from "../database.ts";
import { plainWords } from "./words.ts";

/** In place of a passage that its report has in these very words. */
export const AS_WRITTEN = "";

/** Puts what a story says in place of what its telling before said. */
export function indexPassages(db: Database, story: number, passages: readonly Passage[]): void {
  const before = db.all<{ n: number }>("SELECT n FROM passages WHERE story = ?", story);
  const gone = JSON.stringify(before.map(({ n }) => n));
  if (before.length > 0)
    db.late(() => db.run("DELETE FROM passages_words WHERE rowid IN (SELECT value FROM json_each(?))", gone));
  db.run("DELETE FROM passages WHERE story = ?", story);
  const words: (() => void)[] = [];
  for (const { kind, id, report, start, end, text, isAsWritten, voice } of passages) {
    const n = db.insert(
      `INSERT INTO passages (story, kind, id, report, "from", "to", text, voice) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      story,
      kind,
      id,
      report,
      start,
      end,
      isAsWritten ? AS_WRITTEN : text,
      voice,
    );
    // A column a kind, so that a search of one kind costs nothing for the others.
    words.push(() =>
      db.run(`INSERT INTO passages_words (rowid, ${kind}) VALUES (?, ?)`, n, plainWords(text)),
    );
  }
  db.late(() => {
    for (const index of words) index();
  });
}
