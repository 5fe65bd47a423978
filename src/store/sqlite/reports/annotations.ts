import type { ReportId } from "../../../model/span.ts";
import { packReading, unpackReading } from "../../reading.ts";
import type { Annotations } from "../../store.ts";
import type { Database } from "../database.ts";
import { findReport, numberOfReport } from "./reports.ts";

export const annotations = (db: Database): Annotations => ({
  keep: (reader, reading) => keepPacked(db, reader, reading.report.id, packReading(reading)),
  keepPacked: (reader, report, packed) => keepPacked(db, reader, report, packed),
  find(reader, id) {
    const packed = findPacked(db, reader, id);
    return packed === null ? null : unpackReading(findReport(db, id)!, packed);
  },
  findPacked: (reader, id) => findPacked(db, reader, id),
});

const findPacked = (db: Database, reader: string, id: ReportId): Uint8Array | null =>
  db.get<{ reading: Uint8Array }>(
    "SELECT reading FROM annotations WHERE report = (SELECT n FROM reports WHERE id = ?) AND reader = ?",
    id,
    reader,
  )?.reading ?? null;

function keepPacked(db: Database, reader: string, report: ReportId, packed: Uint8Array): void {
  db.run(
    "INSERT OR REPLACE INTO annotations (report, reader, reading) VALUES (?, ?, ?)",
    numberOfReport(db, report),
    reader,
    packed,
  );
}
