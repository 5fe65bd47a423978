import type { Database } from "../database.ts";

/** Version 4: what people want to hear of, how far each watch has seen a story, and what there was to say. */
export const watches = (db: Database): void =>
  db.exec(`
CREATE TABLE watches (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, made_at TEXT NOT NULL, name TEXT NOT NULL, rule TEXT NOT NULL,
  story TEXT, webhook TEXT
) STRICT;
CREATE TABLE watch_seen (
  watch TEXT NOT NULL REFERENCES watches (id) ON DELETE CASCADE, story TEXT NOT NULL, reports TEXT NOT NULL,
  PRIMARY KEY (watch, story)
) STRICT, WITHOUT ROWID;
CREATE TABLE alerts (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, watch TEXT NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
  alert TEXT NOT NULL, state TEXT, attempts INTEGER NOT NULL, outcome TEXT
) STRICT;
CREATE INDEX alerts_by_watch ON alerts (watch, n);
CREATE INDEX alerts_waiting ON alerts (n) WHERE state = 'waiting';`);
