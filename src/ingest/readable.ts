/** Endings of the files that are read out of a folder or an archive; one that is named itself is read whatever it is called. */
const READABLE: ReadonlySet<string> = new Set([
  ".txt",
  ".text",
  ".md",
  ".markdown",
  ".json",
  ".jsonl",
  ".ndjson",
  ".csv",
  ".tsv",
  ".html",
  ".htm",
  ".xhtml",
  ".xml",
  ".rss",
  ".atom",
  ".rdf",
  ".opml",
  ".warc",
  ".zip",
]);

/** The ending that tells the format of a file, in small letters: ".txt" for "a/b.TXT.gz". */
export const endingOf = (path: string): string =>
  /[^/\\.](\.[^/\\.]+?)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";

export const isReadable = (path: string): boolean => READABLE.has(endingOf(path));

export const READABLE_ENDINGS: readonly string[] = [...READABLE];
