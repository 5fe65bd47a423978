import type { Story } from "../../../model/story.ts";
import { unpackJson } from "../../packed.ts";
import { indexClaims } from "../claims.ts";
import type { Database } from "../database.ts";

/** Version 2: the claims of told stories can be searched, those told before as well. */
export function claims(db: Database): void {
  db.exec(`
CREATE TABLE claims (
  n INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, claim TEXT NOT NULL, report TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_story ON claims (story);
CREATE VIRTUAL TABLE claims_words USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);`);
  for (const { story } of db.all<{ story: number }>("SELECT story FROM told")) {
    const { file } = db.get<{ file: Uint8Array }>("SELECT file FROM told WHERE story = ?", story)!;
    indexClaims(db, story, unpackJson<Story>(file));
  }
}
