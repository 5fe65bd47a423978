import type { Store, StoreOptions } from "../store.ts";
import { Database } from "./database.ts";
import { judgements } from "./judgements.ts";
import { migrate, refuseOther } from "./migrate.ts";
import { annotations } from "./reports/annotations.ts";
import { articles } from "./reports/articles.ts";
import { fingerprints } from "./reports/fingerprints.ts";
import { originals } from "./reports/originals.ts";
import { search } from "./search/search.ts";
import { diagnostics, feeds, marks } from "./sources.ts";
import { cards } from "./stories/cards.ts";
import { drawn } from "./stories/drawn.ts";
import { PASSING } from "./stories/passing.ts";
import { proposals } from "./stories/proposals.ts";
import { stories } from "./stories/stories.ts";
import { told } from "./stories/told.ts";
import { watches } from "./watches.ts";

/**
 * Opens the archive in a file, which is made where it is not there (its folder is not). Throws `NotAnArchive` for a file
 * that is none, is damaged or newer than the program, and leaves it as it is. Several programs may have it open: reading
 * never waits, writing waits for the writer before.
 *
 * @example openStore(archivePath(process.env, process.platform)).stories.list({ limit: 20 })
 */
export function openStore(file: string, { waitMs = 5000, readOnly = false }: StoreOptions = {}): Store {
  return open(file, { waitMs, readOnly });
}

/** A store that is gone when it is closed, for what is read once: the same program on memory instead of a file. */
export const memoryStore = (): Store => open(":memory:", { waitMs: 0, readOnly: false });

function open(file: string, options: Required<StoreOptions>): Store {
  const db = new Database(file, { ...options, waitMs: Math.max(options.waitMs, OPENING_MS) });
  try {
    if (options.readOnly !== false) refuseOther(db, file);
    else {
      migrate(db, file);
      db.exec(LOG);
    }
    db.exec(SETTINGS);
    db.exec(`PRAGMA busy_timeout = ${options.waitMs}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    readOnly: options.readOnly !== false,
    originals: originals(db),
    articles: articles(db),
    annotations: annotations(db),
    fingerprints: fingerprints(db),
    stories: stories(db),
    judgements: judgements(db),
    proposals: proposals(db),
    told: told(db),
    drawn: drawn(db),
    search: search(db),
    cards: cards(db),
    feeds: feeds(db),
    marks: marks(db),
    diagnostics: diagnostics(db),
    watches: watches(db),
    transaction: (work) => db.transaction(work),
    version: () => db.version(),
    close: () => db.close(),
  };
}

/** Whoever is to wait for nobody later may still meet another program that is just making the same file. */
const OPENING_MS = 5000;

/** With a write-ahead log readers and the writer do not wait for each other; FULL: a commit is on the disk.
 * The log is copied into the file every 16 MB: pages that an import writes again and again are then copied once. One that
 * a great import has swollen is cut back to 64 MB. */
const LOG = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 4096;
PRAGMA journal_size_limit = 67108864;`;

/** What is of this connection alone. What a day's stories are listed and found under lies all over the file: 2 MB of pages,
 * which is what SQLite keeps by itself, are read again and again, and written before their transaction ends. */
const SETTINGS = `
PRAGMA cache_size = -16384;
PRAGMA temp_store = MEMORY;
${PASSING}
CREATE VIRTUAL TABLE temp.pages USING fts5 (title, text, tokenize = 'porter unicode61 remove_diacritics 2');`;
