import type { Database } from "../database.ts";

/** Version 7: what the machine would ask people about stories, as of its last look at them. */
export const proposals = (db: Database): void =>
  db.exec(`
CREATE TABLE proposals (
  n INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, other INTEGER REFERENCES stories,
  proposal TEXT NOT NULL
) STRICT;
CREATE INDEX proposals_by_story ON proposals (story);
CREATE INDEX proposals_by_other ON proposals (other) WHERE other IS NOT NULL;`);
