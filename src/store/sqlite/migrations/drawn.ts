import type { Database } from "../database.ts";

/** Version 6: what was drawn of a told story beforehand, so that it can be sent without reading the story. */
export const drawn = (db: Database): void =>
  db.exec(`
CREATE TABLE drawn (
  story INTEGER NOT NULL REFERENCES stories (n), name TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (story, name)
) STRICT;`);
