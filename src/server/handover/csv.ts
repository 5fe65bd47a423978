import { CITED } from "../../export/csv/cited.ts";
import { writeCsv } from "../../export/csv/write.ts";
import { columnsFor, type Sheet } from "./sheet.ts";

/** A sheet as CSV: its rows and nothing besides, each with its citation where the sheet is of words. */
export function sheetCsv(sheet: Sheet): string {
  const { names, rows } = columnsFor(sheet, "programs");
  if (!sheet.isCited) return writeCsv(names, rows);
  return writeCsv(
    [...names, ...CITED],
    rows.map((cells, i) => [...cells, ...(sheet.rows[i]!.source?.cells ?? NO_SOURCE)]),
  );
}

const NO_SOURCE = CITED.map(() => null);
