import { id, sha256 } from "../../../model/ids.ts";
import { NotThere } from "../../../model/not-there.ts";
import type { Given, Report } from "../../../model/report.ts";
import type { ReportId } from "../../../model/span.ts";
import { packText, unpackText } from "../../packed.ts";
import type { Database } from "../database.ts";

interface Row {
  readonly n: number;
  readonly id: ReportId;
  readonly input: string;
  readonly given: string;
  readonly sha256: string;
  readonly language: string | null;
  readonly text: Uint8Array;
}

export function findReport(db: Database, reportId: ReportId): Report | null {
  const row = db.get<Row>("SELECT * FROM reports WHERE id = ?", reportId);
  if (!row) return null;
  const { n: _, language, ...rest } = row;
  const report = { ...rest, given: JSON.parse(row.given) as Given, text: unpackText(row.text) };
  return language === null ? report : { ...report, language };
}

/** Whether this report is there with this text. */
export const hasText = (db: Database, { id, sha256 }: Pick<Report, "id" | "sha256">): boolean =>
  db.get("SELECT 1 FROM reports WHERE id = ? AND sha256 = ?", id, sha256) !== undefined;

/** The text of a report that is there. */
export function textOfReport(db: Database, reportId: ReportId): string {
  const row = db.get<Pick<Row, "text">>("SELECT text FROM reports WHERE id = ?", reportId);
  if (!row) throw new NotThere(`no report ${reportId}`);
  return unpackText(row.text);
}

/** Its number in `reports`. */
export function numberOfReport(db: Database, reportId: ReportId): number {
  const row = db.get<{ n: number }>("SELECT n FROM reports WHERE id = ?", reportId);
  if (!row) throw new NotThere(`no report ${reportId}`);
  return row.n;
}

/** The number of the report in `reports`, where it is put if it is not there yet. */
export function insertReport(db: Database, report: Report): number {
  if (sha256(report.text) !== report.sha256)
    throw new RangeError(`report ${report.id}: not the hash of its text`);
  const known = db.get<Pick<Row, "n" | "sha256" | "given">>(
    "SELECT n, sha256, given FROM reports WHERE id = ?",
    report.id,
  );
  if (known && isSame(known, report)) return known.n;
  // Ids have 40 bits: among a million reports two of them share one, and neither may be lost.
  if (known) return insertReport(db, { ...report, id: id("r", [report.id, report.sha256, report.input]) });
  const { input, given, language = null, text } = report;
  return db.insert(
    "INSERT INTO reports (id, input, given, sha256, language, text) VALUES (?, ?, ?, ?, ?, ?)",
    report.id,
    input,
    JSON.stringify(given),
    report.sha256,
    language,
    packText(text),
  );
}

function isSame(known: Pick<Row, "sha256" | "given">, report: Report): boolean {
  const { outlet, url } = JSON.parse(known.given) as Given;
  return known.sha256 === report.sha256 && outlet === report.given.outlet && url === report.given.url;
}
