import type { Database } from "../database.ts";

const stay = (table: string): string =>
  `CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} are never changed'); END;`;

const remain = (table: string): string =>
  `CREATE TRIGGER ${table}_remain BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} are never removed'); END;`;

/**
 * Version 1. `n` numbers rows in the order they came. What must never change has triggers that say so. The text of a
 * report is indexed without being stored twice (content = '').
 */
const SCHEMA = `
CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY, source TEXT NOT NULL, retrieved_at TEXT NOT NULL, content_type TEXT,
  size INTEGER NOT NULL, bytes BLOB NOT NULL
) STRICT;

CREATE TABLE reports (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, input TEXT NOT NULL, given TEXT NOT NULL, sha256 TEXT NOT NULL,
  language TEXT, text BLOB NOT NULL
) STRICT;

CREATE TABLE articles (
  n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, current INTEGER REFERENCES revisions DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE revisions (
  n INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, report INTEGER NOT NULL REFERENCES reports,
  retrieved_at TEXT NOT NULL, original TEXT REFERENCES originals
) STRICT;
CREATE INDEX revisions_by_article ON revisions (article, retrieved_at, n);
CREATE INDEX revisions_by_report ON revisions (report);
CREATE INDEX revisions_by_time ON revisions (retrieved_at, n);

CREATE TABLE sightings (
  revision INTEGER NOT NULL REFERENCES revisions, at TEXT NOT NULL, original TEXT REFERENCES originals,
  PRIMARY KEY (revision, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotations (
  report INTEGER PRIMARY KEY REFERENCES reports, reader TEXT NOT NULL, reading BLOB NOT NULL
) STRICT;

CREATE TABLE fingerprints (
  report INTEGER PRIMARY KEY REFERENCES reports, version TEXT NOT NULL, at TEXT NOT NULL, data ANY NOT NULL
) STRICT;
CREATE INDEX fingerprints_by_time ON fingerprints (version, at, report);

CREATE TABLE judgements (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL, kind TEXT NOT NULL,
  subjects TEXT NOT NULL, value TEXT NOT NULL, note TEXT, undoes TEXT REFERENCES judgements (id)
) STRICT;
CREATE INDEX judgements_by_undone ON judgements (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE judgement_subjects (
  subject TEXT NOT NULL, judgement INTEGER NOT NULL REFERENCES judgements, PRIMARY KEY (subject, judgement)
) STRICT, WITHOUT ROWID;

CREATE TABLE stories (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, opened_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  merged_into INTEGER REFERENCES stories, merged_by TEXT REFERENCES judgements (id)
) STRICT;
CREATE INDEX stories_by_update ON stories (updated_at DESC, n DESC);

CREATE INDEX stories_by_merger ON stories (merged_by) WHERE merged_by IS NOT NULL;

CREATE TABLE memberships (
  n INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports, story INTEGER NOT NULL REFERENCES stories,
  since TEXT NOT NULL, until TEXT, decision TEXT NOT NULL, judgement TEXT REFERENCES judgements (id)
) STRICT;
CREATE UNIQUE INDEX memberships_that_hold ON memberships (report) WHERE until IS NULL;
CREATE INDEX memberships_by_report ON memberships (report, since, n);
CREATE INDEX memberships_by_story ON memberships (story, until);
CREATE INDEX memberships_by_judgement ON memberships (judgement) WHERE judgement IS NOT NULL;

CREATE TABLE told (
  story INTEGER PRIMARY KEY REFERENCES stories, digest TEXT NOT NULL, told_at TEXT NOT NULL, title TEXT NOT NULL,
  file BLOB NOT NULL
) STRICT;

CREATE TABLE feeds (
  url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, fetched_at TEXT, outcome TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE marks (source TEXT PRIMARY KEY, position TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE diagnostics (
  n INTEGER PRIMARY KEY, input TEXT NOT NULL, at TEXT NOT NULL, diagnostic TEXT NOT NULL
) STRICT;
CREATE INDEX diagnostics_by_input ON diagnostics (input, n);

CREATE VIRTUAL TABLE reports_words USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions
WHEN NEW.report <> OLD.report OR NEW.article <> OLD.article OR NEW.retrieved_at > OLD.retrieved_at
BEGIN SELECT RAISE(ABORT, 'of a revision only an earlier beginning can become known'); END;
${["originals", "reports", "judgements"].map(stay).join("\n")}
${["originals", "reports", "judgements", "revisions"].map(remain).join("\n")}
`;

export const base = (db: Database): void => db.exec(SCHEMA);
