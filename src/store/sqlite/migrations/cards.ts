import type { Story } from "../../../model/story.ts";
import { unpackJson } from "../../packed.ts";
import { passagesOf } from "../../passages.ts";
import { cardOf } from "../../telling.ts";
import type { Database } from "../database.ts";
import { hasText } from "../reports/reports.ts";
import { indexPassages } from "../search/passages.ts";
import { indexCard } from "../stories/card.ts";

/**
 * Version 3: told stories can be listed by what they say (their places, names, outlets, days), quotations and figures
 * can be searched like claims, and when a story was last looked at is known.
 */
export function cards(db: Database): void {
  db.exec(`
CREATE TABLE cards (
  story INTEGER PRIMARY KEY REFERENCES stories, begins TEXT, ends TEXT, lines INTEGER NOT NULL, claims INTEGER NOT NULL,
  contested INTEGER NOT NULL
) STRICT;
CREATE TABLE facets (
  kind TEXT NOT NULL, value TEXT NOT NULL, story INTEGER NOT NULL REFERENCES stories, PRIMARY KEY (kind, value, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX facets_by_story ON facets (story);
CREATE TABLE looks (story INTEGER PRIMARY KEY REFERENCES stories, at TEXT NOT NULL, since TEXT) STRICT;
CREATE TABLE passages (
  n INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, kind TEXT NOT NULL, id TEXT NOT NULL,
  report TEXT NOT NULL, "from" INTEGER NOT NULL, "to" INTEGER NOT NULL, text TEXT NOT NULL, voice TEXT
) STRICT;
CREATE INDEX passages_by_story ON passages (story);
CREATE VIRTUAL TABLE passages_words USING fts5 (
  claim, quotation, figure, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
DROP TABLE claims_words;
DROP TABLE claims;`);
  for (const { story } of db.all<{ story: number }>("SELECT story FROM told")) {
    const { file } = db.get<{ file: Uint8Array }>("SELECT file FROM told WHERE story = ?", story)!;
    const told = unpackJson<Story>(file);
    indexPassages(db, story, [...passagesOf(told, (report) => hasText(db, report))]);
    indexCard(db, story, cardOf(told));
  }
}
