import type { Publication } from "./report.ts";
import type { Located } from "./span.ts";
import type { StoryReport } from "./story.ts";

/** Where words come from, as an editor cites it. Null: the report does not say. */
export interface Citation {
  readonly outlet: string | null;
  readonly title: string | null;
  /** When it was published: an ISO 8601 prefix as long as it is known, two with a slash where it lies between them. */
  readonly date: string | null;
  /** The date was inferred from the text of the reports and stands nowhere. */
  readonly inferred: boolean;
  readonly url: string | null;
  readonly quoted: string;
}

/** The citation of words of a report. */
export const citationOf = (
  { outlet, title, published, url, text }: StoryReport,
  { start, end }: Pick<Located, "start" | "end">,
): Citation => ({
  outlet: outlet.name,
  title,
  date: dateOf(published),
  inferred: published.basis === "inferred",
  url,
  quoted: text.slice(start, end),
});

function dateOf({ earliest, latest }: Publication): string | null {
  if (earliest === latest || latest === null) return earliest;
  return earliest === null ? `../${latest}` : `${earliest}/${latest}`;
}

/** One line to paste: `Outlet, “Title”, date, address: “words”`; what is not known is left out. */
export function citationLine(citation: Citation): string {
  const source = sourceLine(citation);
  return `${source === "" ? "" : `${source}: `}“${oneLine(citation.quoted)}”`;
}

/** What stands before the words of a citation; empty where nothing is known. */
export function sourceLine({ outlet, title, date, inferred, url }: Omit<Citation, "quoted">): string {
  const day = date !== null && inferred ? `${date} (inferred)` : date;
  const source = [outlet, title === null ? null : `“${oneLine(title)}”`, day, url];
  return source.filter((part) => part !== null).join(", ");
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
