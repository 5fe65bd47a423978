import type { Story } from "../../../model/story.ts";
import { unpackJson } from "../../packed.ts";
import type { Database } from "../database.ts";
import { plainWords } from "../search/words.ts";

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
    for (const { id, text, assertions } of unpackJson<Story>(file).claims) {
      const same = assertions.find(({ start, end }) => end - start === text.length) ?? assertions[0];
      const values = [story, id, same?.report ?? "", text];
      db.run("INSERT INTO claims (story, claim, report, text) VALUES (?, ?, ?, ?)", ...values);
      db.run("INSERT INTO claims_words (rowid, text) VALUES (last_insert_rowid(), ?)", plainWords(text));
    }
  }
}
