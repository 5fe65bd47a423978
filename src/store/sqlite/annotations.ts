import type { AnnotatedReport } from "../../model/reading.ts";
import { packJson, unpackJson } from "../packed.ts";
import type { Annotations } from "../store.ts";
import type { Database } from "./database.ts";
import { findReport, numberOfReport } from "./reports.ts";

export const annotations = (db: Database): Annotations => ({
  keep(reader, { report, ...read }) {
    db.run(
      "INSERT OR REPLACE INTO annotations (report, reader, reading) VALUES (?, ?, ?)",
      numberOfReport(db, report.id),
      reader,
      packJson(read),
    );
  },
  find(reader, id) {
    const row = db.get<{ reading: Uint8Array }>(
      "SELECT reading FROM annotations WHERE report = (SELECT n FROM reports WHERE id = ?) AND reader = ?",
      id,
      reader,
    );
    if (!row) return null;
    return { report: findReport(db, id)!, ...unpackJson<Omit<AnnotatedReport, "report">>(row.reading) };
  },
});
