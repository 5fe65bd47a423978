import { NotAnArchive, StoreError } from "../errors.ts";
import type { Database } from "./database.ts";
import { base } from "./migrations/base.ts";
import { cards } from "./migrations/cards.ts";
import { claims } from "./migrations/claims.ts";
import { compact } from "./migrations/compact.ts";
import { drawn } from "./migrations/drawn.ts";
import { proposals } from "./migrations/proposals.ts";
import { watches } from "./migrations/watches.ts";

/** Each takes the file from the version that is its place to the next. One that was published is never changed. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  base,
  claims,
  cards,
  watches,
  compact,
  drawn,
  proposals,
];

/** "VRIM": by this number in its header SQLite's `file` and we know the file for an archive. */
const APPLICATION = 0x5652494d;

const pragma = (db: Database, name: string): number =>
  db.get<Record<string, number>>(`PRAGMA ${name}`)![name]!;

/**
 * Makes the file one of today's version. Nothing is written to a file that is not ours, and an older one becomes today's
 * wholly or not at all.
 */
export function migrate(db: Database, path: string): void {
  refuseForeign(db, path);
  if (pragma(db, "user_version") === MIGRATIONS.length) return;
  db.transaction(() => {
    // Again under the lock: two programs may have opened a fresh file at once.
    refuseForeign(db, path);
    const from = pragma(db, "user_version");
    for (const step of MIGRATIONS.slice(from)) step(db);
    if (from < MIGRATIONS.length)
      db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/** For a file that is only read: it must be of today's version already. */
export function refuseOther(db: Database, path: string): void {
  refuseForeign(db, path);
  const version = pragma(db, "user_version");
  if (version === 0) throw new NotAnArchive(`${path}: not an archive of Variorum, but an empty file`);
  if (version < MIGRATIONS.length)
    throw new StoreError(
      `${path}: of an older Variorum (file version ${version} of ${MIGRATIONS.length}); open it once where it may be written`,
    );
}

function refuseForeign(db: Database, path: string): void {
  const version = pragma(db, "user_version");
  const application = pragma(db, "application_id");
  const { tables } = db.get<{ tables: number }>("SELECT count(*) AS tables FROM sqlite_schema")!;
  const fresh = tables === 0 && version === 0 && application === 0;
  if (application !== APPLICATION && !fresh)
    throw new NotAnArchive(`${path}: not an archive of Variorum, but another program's SQLite file`);
  if (version > MIGRATIONS.length)
    throw new NotAnArchive(
      `${path}: of a newer Variorum (file version ${version}, this program reads up to ${MIGRATIONS.length})`,
    );
}
