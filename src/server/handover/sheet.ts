import type { Cell } from "../../export/csv/write.ts";

/** Where the words of a row stand: the cells of the columns CITED, and the same as one line to paste. */
export interface Source {
  readonly cells: readonly Cell[];
  readonly line: string;
}

/** A column; one that is for programs (an id, a number besides its words) or for readers stands in one form alone. */
export interface Column {
  readonly name: string;
  readonly for?: "programs" | "readers";
}

export interface SheetRow {
  readonly cells: readonly Cell[];
  /** Null: it has no words of its own. */
  readonly source: Source | null;
}

/** What a view shows as rows and columns, to be written as CSV or Markdown. */
export interface Sheet {
  readonly title: string;
  /** What it is of, how it was narrowed, how much of it there is: a line each. */
  readonly about: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  /** Its rows are of words of reports. */
  readonly isCited: boolean;
  /** What the labels in its cells stand for. */
  readonly key: readonly { readonly label: string; readonly words: string }[];
}

/** The columns of one form, with the cells of each row under them. */
export function columnsFor(
  { columns, rows }: Pick<Sheet, "columns" | "rows">,
  who: NonNullable<Column["for"]>,
): { readonly names: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const kept = columns.flatMap((column, i) => (column.for === undefined || column.for === who ? [i] : []));
  return {
    names: kept.map((i) => columns[i]!.name),
    rows: rows.map(({ cells }) => kept.map((i) => cells[i] ?? null)),
  };
}
