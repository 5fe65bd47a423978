-- An archive as version 3 of the file had it, with a row or more in each table. Never changed.
BEGIN;
PRAGMA defer_foreign_keys = ON;
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
CREATE TABLE judgements (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL, kind TEXT NOT NULL,
  subjects TEXT NOT NULL, value TEXT NOT NULL, note TEXT, undoes TEXT REFERENCES judgements (id)
) STRICT;
CREATE TABLE judgement_subjects (
  subject TEXT NOT NULL, judgement INTEGER NOT NULL REFERENCES judgements, PRIMARY KEY (subject, judgement)
) STRICT, WITHOUT ROWID;
CREATE TABLE stories (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, opened_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  merged_into INTEGER REFERENCES stories, merged_by TEXT REFERENCES judgements (id)
) STRICT;
CREATE TABLE memberships (
  n INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports, story INTEGER NOT NULL REFERENCES stories,
  since TEXT NOT NULL, until TEXT, decision TEXT NOT NULL, judgement TEXT REFERENCES judgements (id)
) STRICT;
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
CREATE VIRTUAL TABLE reports_words USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE cards (
  story INTEGER PRIMARY KEY REFERENCES stories, begins TEXT, ends TEXT, lines INTEGER NOT NULL, claims INTEGER NOT NULL,
  contested INTEGER NOT NULL
) STRICT;
CREATE TABLE facets (
  kind TEXT NOT NULL, value TEXT NOT NULL, story INTEGER NOT NULL REFERENCES stories, PRIMARY KEY (kind, value, story)
) STRICT, WITHOUT ROWID;
CREATE TABLE looks (story INTEGER PRIMARY KEY REFERENCES stories, at TEXT NOT NULL, since TEXT) STRICT;
CREATE TABLE passages (
  n INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, kind TEXT NOT NULL, id TEXT NOT NULL,
  report TEXT NOT NULL, "from" INTEGER NOT NULL, "to" INTEGER NOT NULL, text TEXT NOT NULL, voice TEXT
) STRICT;
CREATE VIRTUAL TABLE passages_words USING fts5 (
  claim, quotation, figure, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO originals VALUES ('4fc895a3f4af3bacb2c3e7ad5a256f90c68a6f8fe5b681ae5ae97cfbcbb01596', 'https://courier.example/mill', '2031-03-11T00:00:00.000Z', 'text/html', 29, X'28b52ffd201de900003c703e546865206d696c6c206174204f6265726175206275726e65642e');
INSERT INTO reports VALUES (1, 'rcgkrrav2', 'mill.txt', '{"title":"Mill burns","outlet":"Courier","url":"https://courier.example/mill","published":null,"language":null,"authors":[],"modified":null,"canonical":null,"basedOn":null,"retrieved":null}', '114cd1742ac53c88be979c40ba137a7cd26b8909341c2ba67027e797cb90d0a1', 'en', X'28b52ffd201ad10000546865206d696c6c206174204f6265726175206275726e65642e');
INSERT INTO reports VALUES (2, 'rmvqpgig7', 'mill.txt', '{"title":"Mill burns","outlet":"Courier","url":"https://courier.example/mill","published":null,"language":null,"authors":[],"modified":null,"canonical":null,"basedOn":null,"retrieved":null}', '774915c29f55501483ac1f639c269c92abf3a9f130bd9ac9d0cc6a851e2f9c68', 'en', X'28b52ffd202f790100546865206d696c6c206174204f6265726175206275726e65642c2074776f2070656f706c652061726520687572742e');
INSERT INTO articles VALUES (1, 'url:https://courier.example/mill', 2);
INSERT INTO revisions VALUES (1, 1, 1, '2031-03-11T00:00:00.000Z', '4fc895a3f4af3bacb2c3e7ad5a256f90c68a6f8fe5b681ae5ae97cfbcbb01596');
INSERT INTO revisions VALUES (2, 1, 2, '2031-03-11T00:05:00.000Z', NULL);
INSERT INTO sightings VALUES (1, '2031-03-11T00:01:00.000Z', NULL);
INSERT INTO annotations VALUES (1, 'reader 1', X'28b52ffd2086e5020092051216a0a56d2ea0044ec4feb2ffffb50db0ab0a9a30aab2108750caab079f0644bfa1144000be303da377bd3519989383c92194f21e8943e6974fc7243369f9f2781b65c24ef0b5c246060030890605bb90213351982d24de4906');
INSERT INTO fingerprints VALUES (1, '1', '2031-03-11T00:00:00.000Z', '[1,2]');
INSERT INTO judgements VALUES (1, 'jtcloj5r8', '2031-03-11T00:06:00.000Z', 'Ada', 'moveReport', '["rmvqpgig7"]', '"s90u889op"', 'same mill', NULL);
INSERT INTO judgement_subjects VALUES ('rmvqpgig7', 1);
INSERT INTO judgement_subjects VALUES ('s90u889op', 1);
INSERT INTO stories VALUES (1, 's90u889op', '2031-03-11T00:00:00.000Z', '2031-03-11T00:06:00.000Z', NULL, NULL);
INSERT INTO memberships VALUES (1, 1, 1, '2031-03-11T00:00:00.000Z', NULL, '{"verdict":"same","score":0.8,"by":"cluster/nearest","reasons":["alike"]}', NULL);
INSERT INTO memberships VALUES (2, 2, 1, '2031-03-11T00:06:00.000Z', NULL, '{"verdict":"same","score":null,"by":"Ada","reasons":["same mill"]}', 'jtcloj5r8');
INSERT INTO told VALUES (1, 'd1', '2031-03-11T00:07:00.000Z', 'Mill burns', X'28b52ffd60f1005d0900f65237206049db0616d0a0d1ca4e0bfd93ffdfd6cf17f0c71717de86b56640091004be022e002d002e008bbc415f9a8bee87b1d7d051355cc91c70db873018cb84a323ebec9f0b0428569b0196b79a9b98a3775a56913701066e329039456768a217501d7de59b251353fb92449a663f446e775ab2313bbbe1cf7140e75e75b83f0bed4503a8245049a854e6e7581c9bb664a1f27356247e6a2e20405f8601f4ded4fc734392895360963d7ab3c89c7edefb948be380ce2a9bb525697128640473110aa7060b3729fd1ce75ad889e1722a5c3fc79608d8f4e8fc3a35b764b8011d0059039e1b8dc115f4cc3802568938000483dfec5114713ac7e35adc96a12f1389fe77a04600869d866361242c8ba5a021b468287391a77d429107549e2ec48d9945cb68e6241990987b');
INSERT INTO feeds VALUES ('https://courier.example/feed', '"1"', NULL, '2031-03-11T00:00:00.000Z', 'fetched');
INSERT INTO marks VALUES ('dump', '7', '2031-03-11T00:00:00.000Z');
INSERT INTO diagnostics VALUES (1, 'a.txt', '2031-03-11T00:00:00.000Z', '{"code":"ingest/empty","severity":"error","message":"empty","report":null,"input":"a.txt"}');
INSERT INTO cards VALUES (1, NULL, NULL, 0, 1, 0);
INSERT INTO looks VALUES (1, '2031-03-11T00:08:00.000Z', NULL);
INSERT INTO passages VALUES (1, 1, 'claim', 'c1', 'rmvqpgig7', 27, 46, 'two people are hurt', NULL);
INSERT INTO reports_words (rowid, title, text) VALUES (2, 'Mill burns', 'The mill at Oberau burned, two people are hurt.');
INSERT INTO passages_words (rowid, claim) VALUES (1, 'two people are hurt');
CREATE INDEX revisions_by_article ON revisions (article, retrieved_at, n);
CREATE INDEX revisions_by_report ON revisions (report);
CREATE INDEX revisions_by_time ON revisions (retrieved_at, n);
CREATE INDEX fingerprints_by_time ON fingerprints (version, at, report);
CREATE INDEX judgements_by_undone ON judgements (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX stories_by_update ON stories (updated_at DESC, n DESC);
CREATE INDEX stories_by_merger ON stories (merged_by) WHERE merged_by IS NOT NULL;
CREATE UNIQUE INDEX memberships_that_hold ON memberships (report) WHERE until IS NULL;
CREATE INDEX memberships_by_report ON memberships (report, since, n);
CREATE INDEX memberships_by_story ON memberships (story, until);
CREATE INDEX memberships_by_judgement ON memberships (judgement) WHERE judgement IS NOT NULL;
CREATE INDEX diagnostics_by_input ON diagnostics (input, n);
CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions
WHEN NEW.report <> OLD.report OR NEW.article <> OLD.article OR NEW.retrieved_at > OLD.retrieved_at
BEGIN SELECT RAISE(ABORT, 'of a revision only an earlier beginning can become known'); END;
CREATE TRIGGER originals_stay BEFORE UPDATE ON originals BEGIN SELECT RAISE(ABORT, 'originals are never changed'); END;
CREATE TRIGGER reports_stay BEFORE UPDATE ON reports BEGIN SELECT RAISE(ABORT, 'reports are never changed'); END;
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END;
CREATE TRIGGER originals_remain BEFORE DELETE ON originals BEGIN SELECT RAISE(ABORT, 'originals are never removed'); END;
CREATE TRIGGER reports_remain BEFORE DELETE ON reports BEGIN SELECT RAISE(ABORT, 'reports are never removed'); END;
CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'judgements are never removed'); END;
CREATE TRIGGER revisions_remain BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are never removed'); END;
CREATE INDEX facets_by_story ON facets (story);
CREATE INDEX passages_by_story ON passages (story);
PRAGMA application_id = 1448233293;
PRAGMA user_version = 3;
COMMIT;
