import type { Given } from "../../model/report.ts";
import { authorsIn } from "../given/authors.ts";
import { isoDate } from "../given/dates.ts";
import type { Draft } from "../report/draft.ts";
import { looselyNamed } from "./loose-names.ts";
import { textIn, wordsIn } from "./values.ts";

/** Names under which files of articles keep a field, the one that counts first (see `field`). */
const ALIASES = {
  text: ["text", "content_original", "content", "body", "article"],
  title: ["title", "headline"],
  outlet: ["outlet", "source", "publisher", "publication"],
  url: ["url", "link"],
  published: ["published", "date", "published_at", "date_published"],
  language: ["language", "lang"],
  authors: ["authors", "author", "byline", "creator"],
  modified: ["modified", "updated", "date_modified", "updated_at"],
  canonical: ["canonical", "canonical_url"],
  basedOn: ["basedOn", "based_on", "isBasedOn"],
  retrieved: ["retrieved", "retrieved_at", "fetched", "fetched_at", "crawled_at"],
  id: ["id", "ID", "_id"],
} as const;

type Fields = Readonly<Record<string, unknown>>;

const plainly = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.values(ALIASES).flatMap((names) => names.map((name) => [plainly(name), name] as const)),
);

/** The name of a field as records spell it, for one that is spelled with other capitals or spaces: "Published At". */
export const fieldNamed = (heading: string): string => SPELLED.get(plainly(heading.slice(0, 100))) ?? heading;

/** Under these names a record may keep its text. */
export const TEXT_FIELDS: readonly string[] = ALIASES.text;

/** Whether a field of that name holds the text, as it is spelled or by its words: "article_body". */
export const mayBeText = (heading: string): boolean =>
  TEXT_FIELDS.includes(fieldNamed(heading)) || looselyNamed(heading) === "text";

/** A record as it was read. */
export interface ReadRecord {
  readonly draft: Draft;
  /** The dates as they were given. */
  readonly dates: Readonly<Record<DateField, string | null>>;
}

export const DATE_FIELDS = ["published", "modified", "retrieved"] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/**
 * One record of a JSON-lines or CSV file, `{text, id?, title?, url?, outlet?, published?, modified?, authors?,
 * language?, canonical?, basedOn?, retrieved?}` or an alias; the input is named `FILE#ID`, ID its id or else its line.
 * Null: it is no object, or holds no text.
 */
export function readRecord(value: unknown, file: string, line: number, record: string): ReadRecord | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = unwrapped(value as Fields);
  const text = field(fields, "text");
  if (text === null) return null;
  const dates = {
    published: field(fields, "published"),
    modified: field(fields, "modified"),
    retrieved: field(fields, "retrieved"),
  };
  const given: Given = {
    title: field(fields, "title"),
    outlet: field(fields, "outlet"),
    url: field(fields, "url"),
    published: isoDate(dates.published ?? ""),
    language: field(fields, "language"),
    authors: authorsOf(fields),
    modified: isoDate(dates.modified ?? ""),
    canonical: field(fields, "canonical"),
    basedOn: field(fields, "basedOn"),
    retrieved: isoDate(dates.retrieved ?? ""),
  };
  const input = `${file}#${field(fields, "id") ?? line}`;
  return { draft: { input, given, text, record }, dates };
}

function authorsOf(fields: Fields): string[] {
  const lists = ALIASES.authors.map((alias) => authorsIn(fields[alias]));
  return lists.find((names) => names.length > 0) ?? [];
}

/**
 * With the fields of the object in it that holds the text: `{"source": …, "article": {"title": …, "text": …}}`. A record
 * with a text of its own that is no shorter (that of a picture is its caption) stays as it is.
 */
function unwrapped(fields: Fields): Fields {
  const inner = innerOf(fields);
  if (inner === undefined) return fields;
  const own = field(fields, "text");
  if (own !== null && own.length >= (field(inner, "text")?.length ?? 0)) return fields;
  return { ...fields, article: undefined, ...inner };
}

const innerOf = (fields: Fields): Fields | undefined =>
  Object.values(fields).find(
    (value): value is Fields =>
      typeof value === "object" &&
      value !== null &&
      TEXT_FIELDS.some((name) => typeof (value as Fields)[name] === "string"),
  );

/** Whether a value is an object that holds a report's text. */
export const holdsText = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  field(value as Fields, "text") !== null;

/** Whether a value is an object of which another one in it holds a report's text. */
export const wrapsText = (value: unknown): boolean =>
  typeof value === "object" && value !== null && innerOf(value as Fields) !== undefined;

/** The first of the field's names that holds words; of texts the longest, where the first is no more than a summary of it. */
function field(fields: Fields, name: keyof typeof ALIASES): string | null {
  const found = ALIASES[name].flatMap((alias) => held(fields[alias], name) ?? []);
  const [first] = found;
  if (first === undefined) return looseField(fields, name);
  if (name !== "text") return first;
  const longest = found.reduce((one, other) => (other.length > one.length ? other : one));
  return first.length * SUMMARY <= longest.length ? longest : first;
}

/** A text this many times as long as another is no other setting of it ("content" with marks, "body" without). */
const SUMMARY = 3;

const held = (value: unknown, name: keyof typeof ALIASES): string | null =>
  name === "text" ? textIn(value) : wordsIn(value);

/** Where no name of the field is known, the longest of the texts that go by the field's word. */
function looseField(fields: Fields, name: keyof typeof ALIASES): string | null {
  let longest: string | null = null;
  for (const [key, value] of Object.entries(fields)) {
    if (looselyNamed(key) !== name) continue;
    const words = held(value, name);
    if (words !== null && words.trim().length > (longest?.length ?? 0)) longest = words;
  }
  return longest;
}
