import { createRequire } from "node:module";
import { aboutEncoding, BINARY } from "../../bytes/decode.ts";
import { Decoder } from "../../bytes/decoder.ts";
import type { RawInput } from "../../input.ts";
import { fieldNamed, mayBeText, TEXT_FIELDS } from "../../records/record.ts";
import { Records } from "../../records/records.ts";
import { LONGEST_REPORT } from "../../report/fix.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, nothing, type RecordReader, type RecordsAdapter, says } from "../adapter.ts";

const require = createRequire(import.meta.url);
const csvParse = (): typeof import("csv-parse") => require("csv-parse");

/** Many reports a file: a table whose first row names the columns, as the fields of a JSON-lines record are named. */
export const csv: RecordsAdapter = {
  name: "csv",
  kind: "records",
  accepts: (input) => says(input, TYPES, /\.(?:csv|tsv)$/i),
  open: (input) => new Table(input),
};

const TYPES = new Set(["text/csv", "text/tab-separated-values", "application/csv"]);

/** Most characters of a row; an unclosed quote takes no more of the file with it. */
const LONGEST_ROW = 2 * LONGEST_REPORT;

/** A first line by which Excel is told the sign between cells. */
const SEP = /^\s*"?sep=([,;|\t])"?[ \t]*(?:\r\n?|\n)/i;

/** The sign between cells: as the file says, else the one that the first row has most of. */
function delimiterIn(head: string): string {
  const said = SEP.exec(head)?.[1];
  if (said !== undefined) return said;
  const firstRow = head.trimStart().split(/[\r\n]/, 1)[0]!;
  const count = (sign: string): number => firstRow.split(sign).length;
  return [",", ";", "\t", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Cells before a text are short: an address, a headline. */
const LONGEST_BEFORE = 300;

/**
 * Whether a line within the cell of a column begins as a row does: as many cells as stand before that column, then a
 * quote that opens. Prose has commas before quotes as well, but hardly in that number and without a space.
 */
function holdsRow(cell: string, column: number, delimiter: string): boolean {
  if (column === 0 || !cell.includes(`${delimiter}"`)) return false;
  return cell
    .split(/\r\n?|\n/)
    .slice(1)
    .some((line) => {
      const at = line.slice(0, LONGEST_BEFORE).search(new RegExp(`[${delimiter}]"[^\\s"]`));
      const before = at < 0 ? [] : line.slice(0, at).split(delimiter);
      return (
        before.length === column && before.every((one) => !one.startsWith(" ")) && /^\S+$/.test(before[0]!)
      );
    });
}

class Table implements RecordReader {
  readonly #name: string;
  readonly #decoder: Decoder;
  readonly #records: Records;
  readonly #parser: import("csv-parse").Parser;
  readonly #delimiter: string;
  #drafts: Adapted["drafts"][number][] = [];
  #diagnostics: Adapted["diagnostics"][number][] = [];
  /** Null: the first row has not come yet. */
  #hasText: boolean | null = null;
  #rows = 0;

  constructor({ name, bytes, charset }: RawInput) {
    this.#name = name;
    this.#records = new Records(name);
    this.#decoder = new Decoder(bytes, charset);
    const head = new Decoder(bytes, charset);
    const beginning = (head.write(bytes) + head.end()).replace(/^\uFEFF/, "");
    const delimiter = delimiterIn(beginning);
    this.#delimiter = delimiter;
    this.#parser = new (csvParse().Parser)({
      bom: true,
      delimiter,
      from_line: SEP.test(beginning) ? 2 : 1,
      columns: (headings: string[]) => this.#head(headings),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: LONGEST_ROW,
      // The row is taken here and nowhere else, so the parser never waits for a reader: a write is done when it returns.
      on_record: (row: unknown, { lines }: { lines: number }) => this.#row(row, lines),
      on_skip: (error) => {
        this.#lost(error?.message ?? "cannot be read");
        return undefined;
      },
    });
    this.#parser.on("error", (error) => this.#lost(error.message));
  }

  push(bytes: Uint8Array): Adapted {
    if (this.#decoder.about.encoding === BINARY) return this.#taken();
    const text = this.#decoder.write(bytes);
    if (text !== "") this.#parser.write(text);
    return this.#taken();
  }

  end(): Adapted {
    if (this.#decoder.about.encoding === BINARY)
      return nothing(trouble("ingest/binary", "error", this.#name, "not a text file; not read"));
    this.#parser.end(this.#decoder.end());
    this.#keep(this.#records.end());
    this.#diagnostics.push(...aboutEncoding(this.#name, this.#decoder.about));
    if (this.#hasText === null)
      this.#diagnostics.push(trouble("ingest/empty", "error", this.#name, "empty; nothing to read"));
    else if (this.#hasText && this.#rows === 0)
      this.#diagnostics.push(trouble("ingest/empty", "error", this.#name, "names columns, and has no row"));
    return this.#taken();
  }

  #head(headings: readonly string[]): string[] {
    const fields = headings.map(fieldNamed);
    this.#hasText = fields.some(mayBeText);
    if (!this.#hasText) {
      const found = headings.map((heading) => `"${heading.slice(0, 40)}"`).slice(0, 20);
      const message = `no column for the text (${TEXT_FIELDS.join(", ")}); the columns are ${found.join(", ")}`;
      this.#diagnostics.push(trouble("ingest/no-text-column", "error", this.#name, message));
    }
    return fields;
  }

  #row(row: unknown, line: number): null {
    this.#rows++;
    if (this.#hasText !== true) return null;
    this.#lookForRows(row, line);
    this.#keep(this.#records.add(row, line, `line ${line}`));
    return null;
  }

  #keep({ drafts, diagnostics }: Adapted): void {
    this.#drafts.push(...drafts);
    this.#diagnostics.push(...diagnostics);
  }

  /** A cell whose quote is closed too late has the rows after it in it, which nobody would miss. */
  #lookForRows(row: unknown, line: number): void {
    if (typeof row !== "object" || row === null) return;
    const holds = (cell: unknown, column: number): boolean =>
      typeof cell === "string" && holdsRow(cell, column, this.#delimiter);
    if (!Object.values(row as Readonly<Record<string, unknown>>).some(holds)) return;
    const message = `line ${line}: a cell seems to hold the rows after it: is its closing quotation mark missing?`;
    this.#diagnostics.push(trouble("ingest/swallowed-rows", "warning", `${this.#name}#${line}`, message));
  }

  #lost(why: string): void {
    const line = this.#parser.info.lines;
    this.#diagnostics.push(
      trouble("ingest/bad-record", "error", `${this.#name}#${line}`, `line ${line}: ${why}; passed over`),
    );
  }

  #taken(): Adapted {
    const taken = { drafts: this.#drafts, diagnostics: this.#diagnostics };
    this.#drafts = [];
    this.#diagnostics = [];
    return taken;
  }
}
