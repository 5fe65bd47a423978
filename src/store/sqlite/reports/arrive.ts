import type { Arrival, Kept } from "../../../model/archive.ts";
import { type Instant, instant } from "../../../model/instant.ts";
import { articleKey } from "../../key.ts";
import type { Database } from "../database.ts";
import { settleCurrent } from "./current.ts";
import { insertReport } from "./reports.ts";

export interface Arrived extends Pick<Kept, "is"> {
  /** Its number in `revisions`. */
  readonly revision: number;
}

interface Row {
  readonly n: number;
  readonly sha256: string;
}

/** A text of an article at a moment. */
interface Sight {
  readonly article: number;
  readonly at: Instant;
  readonly original: string | null;
}

/**
 * Puts a text into its article's history. The history is what the moments at which the article was looked at say, in
 * the order of these moments: the same arrivals in another order leave the same revisions.
 */
export function arrive(db: Database, arrival: Arrival): Arrived {
  const { report, original } = arrival;
  const at = instant(arrival.retrievedAt);
  const article = db.get<{ n: number }>(
    "SELECT n FROM articles WHERE key = ?",
    articleKey(arrival.report),
  )?.n;
  if (article === undefined) return first(db, arrival, at);
  const sight: Sight = { article, at, original };
  const same = sameAt(db, sight, report.sha256);
  if (same !== undefined) return { is: "seen", revision: same };
  const before = neighbour(db, "<=", "DESC", sight);
  if (before?.sha256 === report.sha256) {
    addSighting(db, before.n, at, original);
    return { is: "seen", revision: before.n };
  }
  const goesOn = before !== undefined && splitAfter(db, before.n, sight);
  const after = goesOn ? undefined : neighbour(db, ">", "ASC", sight);
  const revision =
    after?.sha256 === report.sha256
      ? beginEarlier(db, after.n, at)
      : insertRevision(db, sight, insertReport(db, report));
  settleCurrent(db, article);
  return { is: "revised", revision };
}

/** An article of an unknown key: new, unless its very report (same text, outlet, address) is known by another name. */
function first(db: Database, arrival: Arrival, at: Instant): Arrived {
  const report = insertReport(db, arrival.report);
  const known = db.get<{ n: number }>(
    "SELECT n FROM revisions WHERE report = ? ORDER BY retrieved_at DESC, n DESC LIMIT 1",
    report,
  );
  if (known) return { is: "seen", revision: known.n };
  const article = db.insert("INSERT INTO articles (key) VALUES (?)", articleKey(arrival.report));
  const revision = insertRevision(db, { article, at, original: arrival.original }, report);
  settleCurrent(db, article);
  return { is: "new", revision };
}

/** The revision by which this text was seen at this very moment already. */
const sameAt = (db: Database, { article, at }: Sight, sha256: string): number | undefined =>
  db.get<{ n: number }>(
    `SELECT v.n FROM revisions v JOIN reports r ON r.n = v.report
      WHERE v.article = ?1 AND r.sha256 = ?2
        AND (v.retrieved_at = ?3 OR EXISTS (SELECT 1 FROM sightings s WHERE s.revision = v.n AND s.at = ?3))`,
    article,
    sha256,
    at,
  )?.n;

const neighbour = (
  db: Database,
  side: "<=" | ">",
  order: "ASC" | "DESC",
  { article, at }: Sight,
): Row | undefined =>
  db.get<Row>(
    `SELECT v.n, r.sha256 FROM revisions v JOIN reports r ON r.n = v.report
      WHERE v.article = ? AND v.retrieved_at ${side} ? ORDER BY v.retrieved_at ${order}, v.n ${order} LIMIT 1`,
    article,
    at,
  );

/** Where the text before was seen again later than now, another text in between makes a revision of that seeing. */
function splitAfter(db: Database, before: number, { article, at }: Sight): boolean {
  const again = db.get<{ at: Instant; original: string | null; report: number }>(
    `SELECT s.at, s.original, v.report FROM sightings s JOIN revisions v ON v.n = s.revision
      WHERE s.revision = ? AND s.at > ? ORDER BY s.at LIMIT 1`,
    before,
    at,
  );
  if (!again) return false;
  const later = insertRevision(db, { article, at: again.at, original: again.original }, again.report);
  db.run("DELETE FROM sightings WHERE revision = ? AND at = ?", before, again.at);
  db.run("UPDATE sightings SET revision = ? WHERE revision = ? AND at > ?", later, before, at);
  return true;
}

function beginEarlier(db: Database, revision: number, at: Instant): number {
  db.run(
    "INSERT INTO sightings (revision, at, original) SELECT n, retrieved_at, original FROM revisions WHERE n = ?",
    revision,
  );
  db.run("UPDATE revisions SET retrieved_at = ? WHERE n = ?", at, revision);
  return revision;
}

const insertRevision = (db: Database, { article, at, original }: Sight, report: number): number =>
  db.insert(
    "INSERT INTO revisions (article, report, retrieved_at, original) VALUES (?, ?, ?, ?)",
    article,
    report,
    at,
    original,
  );

const addSighting = (db: Database, revision: number, at: Instant, original: string | null): void => {
  db.run("INSERT INTO sightings (revision, at, original) VALUES (?, ?, ?)", revision, at, original);
};
