import { fitted } from "../../brief/terminal/layout.ts";
import { EXIT, UsageError } from "../exit.ts";
import { columns, limitOf, oneLine, print } from "../output.ts";
import { withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";

interface SearchFlags extends ArchiveFlags {
  readonly limit: string;
  readonly width?: string;
}

/** `variorum search WORDS`: claims and reports of the archive that hold the words, best first. */
export function search(words: readonly string[], flags: SearchFlags): Promise<number> {
  const limit = limitOf(flags.limit);
  const query = words.join(" ").trim();
  if (query === "") throw new UsageError("no words to search for");
  const width = columns(flags.width);
  const fit = (line: string): string => fitted(line, width);
  return withArchive(flags, ({ store }) => {
    const claims = store.search.passages("claim", query, { limit });
    const reports = store.search.reports(query, { limit });
    if (claims.length > 0)
      print(["CLAIMS", ...claims.map(({ story, text }) => fit(` ${story}  ${oneLine(text)}`))]);
    if (reports.length > 0)
      print(["REPORTS", ...reports.map(({ report, words: found }) => fit(` ${report}  ${oneLine(found)}`))]);
    if (claims.length + reports.length === 0) print([`nothing holds ${query}`]);
    return EXIT.done;
  });
}
