import type { Diagnostic } from "../../../model/diagnostic.ts";
import { counted } from "../../../text/numbers/counted.ts";
import { aboutEncoding } from "../../bytes/decode.ts";
import { notText } from "../../bytes/not-text.ts";
import { rootOf } from "../../bytes/root.ts";
import { authorsIn } from "../../given/authors.ts";
import { badDate } from "../../given/bad-date.ts";
import { isoDate } from "../../given/dates.ts";
import type { RawInput } from "../../input.ts";
import type { Draft } from "../../report/draft.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, type Address, type DocumentAdapter, nothing } from "../adapter.ts";
import { decodePage } from "../html/decode.ts";
import { fragmentText } from "../html/fragment.ts";
import { type Entry, entriesOf, type Words } from "./entry.ts";
import { MOST, type Parsed, parseFeed } from "./parse.ts";

/** RSS, Atom, RDF and JSON feeds: a report an entry, of its whole text where the feed has it, else of its summary. */
export const feed: DocumentAdapter = {
  name: "feed",
  kind: "document",
  largest: 32_000_000,
  accepts: ({ bytes }) => ROOTS.has(rootOf(bytes) ?? "") || isJsonFeed(bytes),
  read: readFeed,
};

const ROOTS: ReadonlySet<string> = new Set(["rss", "feed", "rdf"]);

const isJsonFeed = (bytes: Uint8Array): boolean =>
  /^\s*\{[\s\S]*?"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org\\?\//.test(
    Buffer.from(bytes.subarray(0, 4096)).toString("latin1"),
  );

function readFeed({ name, bytes, charset }: RawInput): Adapted {
  const decoded = decodePage(bytes, charset ?? null);
  if (decoded.text === null) return nothing(notText(name, bytes));
  const parsed = parseFeed(decoded.text);
  const read = parsed.feeds.flatMap(entriesOf).map((entry, at) => readEntry(entry, name, at + 1));
  const encoding = decoded.declared ? [] : aboutEncoding(name, decoded);
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    diagnostics: [
      ...encoding,
      ...aboutFeed(parsed, name, read.length),
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
    addresses: read.flatMap(({ addresses = [] }) => addresses),
  };
}

function aboutFeed(
  { truncated, broken, feeds, goesOn }: Parsed,
  name: string,
  entries: number,
): Diagnostic[] {
  if (feeds.length === 0 && !truncated)
    return [trouble("ingest/damaged", "error", name, "a feed that is no sound XML or JSON; not read")];
  const found: Diagnostic[] = [];
  if (truncated)
    found.push(
      trouble(
        "ingest/truncated",
        "error",
        name,
        `ends too early; ${entries} ${entries === 1 ? "entry" : "entries"} read`,
      ),
    );
  if (goesOn) {
    const message = `no sound feed, so only ${MOST} entries of it are read`;
    found.push(trouble("ingest/too-large", "error", name, message));
  }
  if (broken > 0)
    found.push(
      trouble(
        "ingest/bad-record",
        "error",
        name,
        `${counted(broken, "entry", "entries")} of no sound XML; passed over`,
      ),
    );
  if (entries === 0 && !truncated)
    found.push(trouble("ingest/empty", "error", name, "a feed without entries"));
  return found;
}

function readEntry(entry: Entry, file: string, place: number): Adapted {
  const url = URL.canParse(entry.url ?? "") ? entry.url : null;
  const input = `${file}#${(url ?? entry.id ?? String(place)).slice(0, 300)}`;
  const title = wordsOf(entry.title).replace(/\s+/g, " ");
  const { text, whole } = textOf(entry);
  if (text === "" && title === "")
    return nothing(
      trouble("ingest/bad-record", "error", input, `entry ${place}: no title and no text; passed over`),
    );
  const published = entry.published === null ? null : isoDate(entry.published);
  const draft: Draft = {
    input,
    text: text === "" ? title : text,
    given: {
      title: title || null,
      outlet: entry.outlet,
      url,
      published,
      language: entry.language,
      authors: authorsIn(entry.authors.filter((author) => author !== undefined)),
      modified: entry.modified === null ? null : isoDate(entry.modified),
      canonical: null,
      basedOn: entry.basedOn,
      retrieved: null,
    },
  };
  const diagnostics: Diagnostic[] = [];
  if (published === null && entry.published !== null) diagnostics.push(badDate(input, entry.published));
  if (!whole) diagnostics.push(summaryOnly(input, url));
  const addresses: Address[] =
    whole || url === null ? [] : [{ leadsTo: "page", url, title: title || null, input }];
  return { drafts: [draft], diagnostics, addresses };
}

const summaryOnly = (input: string, url: string | null): Diagnostic =>
  trouble(
    "ingest/summary-only",
    "note",
    input,
    `the feed has only a summary${url === null ? "" : `; the whole is at ${url}`}`,
  );

/** Characters from which a description is an article and no summary: some feeds put all of it there. */
const SHORTEST_ARTICLE = 1200;

/** The longer of what the entry calls its content and its summary; `whole` where that is the article. */
function textOf({ content, summary }: Entry): { readonly text: string; readonly whole: boolean } {
  const [long, short] = [wordsOf(content), wordsOf(summary)];
  if (long.length > short.length) return { text: long, whole: !isTeaser(long) };
  return { text: short, whole: short.length >= SHORTEST_ARTICLE && !isTeaser(short) };
}

/** A text that breaks off: many systems put the beginning of an article where all of it should be. */
const isTeaser = (text: string): boolean => /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(text.slice(-10).trimEnd());

/** Feeds write HTML where they should not, and escape it twice; what has neither tag nor reference is as it is. */
function wordsOf(words: Words | null): string {
  if (words === null) return "";
  const { value, isHtml } = words;
  return (isHtml && /[<&]/.test(value) ? fragmentText(value) : value).trim();
}
