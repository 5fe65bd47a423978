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
  ".eml",
  ".emlx",
  ".mbox",
]);

/** The ending that tells the format of a file, in small letters: ".txt" for "a/b.TXT.gz". */
export const endingOf = (path: string): string =>
  /[^/\\.](\.[^/\\.]+?)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";

export const isReadable = (path: string): boolean => READABLE.has(endingOf(path));

export const READABLE_ENDINGS: readonly string[] = [...READABLE];

const READABLE_TYPES: ReadonlySet<string> = new Set([
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/xml",
  "application/xml",
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/json",
  "application/feed+json",
  "message/rfc822",
]);

/** Is it a page, a feed, records or a text, by what the server said of it? */
export const isReadableType = (contentType: string | undefined): boolean =>
  READABLE_TYPES.has(contentType ?? "");
