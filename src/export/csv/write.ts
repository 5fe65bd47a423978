/** A cell: text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * What spreadsheets take for the beginning of a formula, whatever the column; some drop space before it, some read
 * full-width signs.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A table as CSV (RFC 4180): comma, CRLF, quotes doubled, a header line. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers are numbers and keep their sign.
 */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
