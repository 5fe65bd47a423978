import type { Fingerprint } from "../../../model/archive.ts";
import { type Instant, instant } from "../../../model/instant.ts";
import type { Fingerprints } from "../../store.ts";
import type { Database } from "../database.ts";
import { numberOfReport } from "./reports.ts";

/** So many are fetched at once: no cursor stays open while whoever loops over them writes. */
const BATCH = 500;

const SELECT = `
  SELECT r.id AS report, f.version, f.at, f.data, r.n FROM fingerprints f JOIN reports r ON r.n = f.report
  WHERE f.version = ?`;

type Row = Fingerprint & { readonly n: number };

export const fingerprints = (db: Database): Fingerprints => ({
  keep({ report, version, at, data }) {
    db.run(
      "INSERT OR REPLACE INTO fingerprints (report, version, at, data) VALUES (?, ?, ?, ?)",
      numberOfReport(db, report),
      version,
      instant(at),
      data,
    );
  },
  find(version, report) {
    const row = db.get<Row>(`${SELECT} AND r.id = ?`, version, report);
    return row ? bare(row) : null;
  },
  between: (version, from, to) => between(db, version, instant(from), instant(to)),
});

function* between(db: Database, version: string, from: Instant, to: Instant): Generator<Fingerprint> {
  let [at, n] = [from, -1];
  for (;;) {
    const rows = db.all<Row>(
      `${SELECT} AND (f.at, f.report) > (?, ?) AND f.at < ? ORDER BY f.at, f.report LIMIT ?`,
      version,
      at,
      n,
      to,
      BATCH,
    );
    for (const row of rows) yield bare(row);
    if (rows.length < BATCH) return;
    ({ at, n } = rows.at(-1)!);
  }
}

const bare = ({ n: _, ...fingerprint }: Row): Fingerprint => fingerprint;
