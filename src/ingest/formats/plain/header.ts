import { type Given, NOTHING_GIVEN } from "../../../model/report.ts";
import { authorsIn } from "../../given/authors.ts";
import { isoDate } from "../../given/dates.ts";

type Key = keyof Given;

const KEYS: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    title: "title",
    headline: "title",
    subject: "title",
    from: "outlet",
    source: "outlet",
    outlet: "outlet",
    publisher: "outlet",
    publication: "outlet",
    url: "url",
    link: "url",
    date: "published",
    sent: "published",
    published: "published",
    language: "language",
    lang: "language",
    author: "authors",
    authors: "authors",
    byline: "authors",
    modified: "modified",
    updated: "modified",
  }),
);

const FIELD = /^([A-Za-z]{2,11}|[A-Za-z]{2,8}-[A-Za-z]{2,12})\s*:\s*(\S.{0,500})$/;

export interface Headed {
  readonly given: Given;
  /** The text after the header; all of it where there is none. */
  readonly text: string;
}

/**
 * Takes a header off the text: at least two lines `Key: value` with known keys (Title, Source, Date, URL, Language …)
 * at its beginning, up to an empty line, or front matter between lines of `---`. Unknown keys in it are passed over. One
 * line without a key may stand above them: the title. An empty line below it may part the two.
 */
export function takeHeader(text: string): Headed {
  const lines = text.slice(0, 4000).replace(/\r\n?/g, "\n").split("\n");
  const fenced = lines[0]?.trim() === "---";
  const fields = new Map<Key, string>();
  const title = fenced ? null : titleAbove(lines);
  if (title !== null) fields.set("title", title.words);
  let line = fenced ? 1 : (title?.below ?? 0);
  for (; line < lines.length; line++) {
    const field = FIELD.exec(lines[line]!.trim());
    if (field === null) break;
    const key = KEYS.get(field[1]!.toLowerCase());
    if (key === undefined || fields.has(key)) continue;
    const value = /^from$/i.test(field[1]!) ? senderOf(field[2]!) : field[2]!;
    if (value !== null) fields.set(key, value.replace(/^"(.*)"$/, "$1"));
  }
  const closed = (lines[line] ?? "").trim() === (fenced ? "---" : "");
  if (!closed || fields.size < (title === null ? 2 : 3)) return { given: NOTHING_GIVEN, text };
  const rest = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .slice(line + 1)
    .join("\n");
  return { given: givenBy(fields), text: rest.replace(/^\n+/, "") };
}

/** Whose letter it is, where it went out to many: "The Ellery Post <newsletter@…>". A person's address names no outlet. */
export const senderOf = (from: string): string | null =>
  /^(.{2,80}?)\s*<(?:[\w.+-]*[.+-])?(?:news\w*|no-?reply|do-?not-?reply|press|info|hello|editors?|briefings?|alerts?|updates?|mail|contact|media|team)(?:[.+-][\w.+-]*)?@[^>]*>$/i.exec(
    from,
  )?.[1] ?? null;

/** The first line, where the next one (or the one behind an empty line) has a key that is known. */
function titleAbove(lines: readonly string[]): { readonly words: string; readonly below: number } | null {
  const first = lines[0]?.trim() ?? "";
  if (first === "" || FIELD.test(first)) return null;
  const below = lines[1]?.trim() === "" ? 2 : 1;
  const field = FIELD.exec(lines[below]?.trim() ?? "");
  return field !== null && KEYS.has(field[1]!.toLowerCase()) ? { words: first, below } : null;
}

function givenBy(fields: ReadonlyMap<Key, string>): Given {
  const dated = (key: Key): string | null => {
    const date = fields.get(key);
    return date === undefined ? null : isoDate(date);
  };
  return {
    ...NOTHING_GIVEN,
    title: fields.get("title") ?? null,
    outlet: fields.get("outlet") ?? null,
    url: fields.get("url") ?? null,
    published: dated("published"),
    modified: dated("modified"),
    authors: authorsIn(fields.get("authors")),
    language: fields.get("language") ?? null,
  };
}
