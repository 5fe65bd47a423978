import type { Kept, Revision } from "../../../model/archive.ts";
import { instant } from "../../../model/instant.ts";
import type { Page } from "../../page.ts";
import type { Articles } from "../../store.ts";
import type { Database } from "../database.ts";
import { bounds } from "../page.ts";
import { type Arrived, arrive } from "./arrive.ts";
import { findReport } from "./reports.ts";

/** A row of `revisions` (v) with what follows from its neighbours; a comparison of (retrieved_at, n) is their order. */
const REVISION = `
  SELECT a.key AS article, r.id AS report, r.sha256, v.retrieved_at AS retrievedAt, v.original,
    (SELECT count(*) FROM revisions b
      WHERE b.article = v.article AND (b.retrieved_at, b.n) <= (v.retrieved_at, v.n)) AS number,
    (SELECT p.id FROM revisions b JOIN reports p ON p.n = b.report
      WHERE b.article = v.article AND (b.retrieved_at, b.n) < (v.retrieved_at, v.n)
      ORDER BY b.retrieved_at DESC, b.n DESC LIMIT 1) AS previous,
    max(v.retrieved_at, coalesce((SELECT max(s.at) FROM sightings s WHERE s.revision = v.n), '')) AS lastSeenAt
  FROM revisions v JOIN articles a ON a.n = v.article JOIN reports r ON r.n = v.report`;

const NEWEST_AT = `
  (SELECT b.n FROM revisions b WHERE b.article = a.n AND b.retrieved_at <= ?
    ORDER BY b.retrieved_at DESC, b.n DESC LIMIT 1)`;

export const articles = (db: Database): Articles => ({
  keep: (arrival) => db.transaction(() => kept(db, arrive(db, arrival))),
  report: (id) => findReport(db, id),
  revision: (id) =>
    db.get<Revision>(
      `${REVISION} WHERE v.report = (SELECT n FROM reports WHERE id = ?) ORDER BY v.retrieved_at DESC, v.n DESC LIMIT 1`,
      id,
    ) ?? null,
  revisions: (article) => db.all(`${REVISION} WHERE a.key = ? ORDER BY v.retrieved_at, v.n`, article),
  current: (page?: Page) =>
    db.all(`${REVISION} WHERE v.n = a.current ORDER BY a.n LIMIT ? OFFSET ?`, ...bounds(page)),
  reportsAsOf: (at, page?: Page) =>
    db.all(
      `${REVISION} WHERE v.n = ${NEWEST_AT} ORDER BY a.n LIMIT ? OFFSET ?`,
      instant(at),
      ...bounds(page),
    ),
  revisedSince: (at, page?: Page) =>
    db.all(
      `${REVISION} WHERE v.retrieved_at > ? ORDER BY v.retrieved_at, v.n LIMIT ? OFFSET ?`,
      instant(at),
      ...bounds(page),
    ),
  count: () =>
    db.get(
      "SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM revisions) AS revisions",
    )!,
});

const kept = (db: Database, { is, revision }: Arrived): Kept => ({
  is,
  revision: db.get<Revision>(`${REVISION} WHERE v.n = ?`, revision)!,
});
