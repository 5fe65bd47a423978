import { plain } from "../../brief/markdown/render.ts";
import { columnsFor, type Sheet } from "./sheet.ts";

/** A sheet as Markdown (GitHub's kind): what it is of, a table, what its labels stand for, the citations as footnotes. */
export function sheetMarkdown(sheet: Sheet): string {
  const { names, rows } = columnsFor(sheet, "readers");
  const notes: string[] = [];
  const lines = rows.map((cells, i) => {
    const { source } = sheet.rows[i]!;
    const words = cells.map((cell) => (cell === null ? "" : plain(String(cell))));
    return sheet.isCited ? [...words, source === null ? "" : `[^${notes.push(source.line)}]`] : words;
  });
  const blocks = [
    `# ${plain(sheet.title)}`,
    sheet.about.map(plain).join("  \n"),
    rows.length === 0 ? "Nothing is shown." : table(sheet.isCited ? [...names, "source"] : names, lines),
    sheet.key.map(({ label, words }) => `- **${plain(label)}** ${plain(words)}`).join("\n"),
    notes.map((line, i) => `[^${i + 1}]: ${plain(line)}`).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const table = (names: readonly string[], lines: readonly (readonly string[])[]): string =>
  [names.map(plain), names.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
