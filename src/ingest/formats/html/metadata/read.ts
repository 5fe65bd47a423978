import type { Given } from "../../../../model/report.ts";
import { isoDate } from "../../../given/dates.ts";
import { blocksOf } from "../body/blocks.ts";
import type { Document } from "../page/document.ts";
import { parsePage } from "../page/parse.ts";
import { headLines } from "./head-lines.ts";
import { thingsIn } from "./json-ld.ts";
import { statedByMeta } from "./meta.ts";
import { authorsShown, dateShown, shownOn } from "./shown.ts";
import { type Stated, statedByThings } from "./stated.ts";
import { chooseTitle, type Line, siteOf } from "./title.ts";

export interface Metadata {
  readonly given: Given;
  /** The article's text as its JSON-LD gives it. */
  readonly body: string | null;
  readonly free: boolean;
  readonly types: readonly string[];
  /** Headings of the first level, as shown. */
  readonly headings: readonly string[];
}

/**
 * What a page says about its article: schema.org JSON-LD first, then `<meta>`, then what it shows. `name` is the
 * input's, its address where it is one.
 */
export function readMetadata(document: Document, jsonLd: readonly string[], name: string): Metadata {
  const things = thingsIn(jsonLd);
  const sources: Stated[] = [statedByThings(things), statedByMeta(document)].filter(
    (stated) => stated !== null,
  );
  const shown = shownOn(document);
  const first = (field: "outlet" | "language" | "basedOn"): string | null =>
    sources.map((stated) => plain(stated[field])).find((value) => value !== null) ?? null;
  const dated = (field: "published" | "modified"): string | null =>
    sources.map((stated) => dateOf(stated[field])).find((value) => value !== null) ?? null;
  const address = /^https?:\/\//i.test(name) ? name : null;
  const canonical =
    sources
      .toReversed()
      .map(({ url }) => absolute(url, address))
      .find((url) => url !== null) ?? null;
  const published = dated("published") ?? dateShown(document) ?? dayIn(canonical ?? name);
  const outlet = first("outlet");
  const title = chooseTitle(
    sources.map(({ title }) => plain(title)),
    shown,
    siteOf(outlet, canonical ?? address),
    () => linesOf(document),
  );
  const marked = (
    sources.map(({ authors }) => authors).find((authors) => authors.length > 0) ?? authorsShown(document)
  ).map((author) => plain(author)!);
  const head = published === null || marked.length === 0 ? headLines(document.body, title) : null;
  return {
    given: {
      title,
      outlet,
      url: address ?? canonical,
      published: published ?? head?.published ?? null,
      modified: dated("modified"),
      language: first("language") ?? document.documentElement.getAttribute("lang") ?? null,
      authors: marked.length === 0 ? (head?.authors ?? []) : marked,
      canonical,
      basedOn: first("basedOn"),
      retrieved: null,
    },
    body: sources.map(({ body }) => body).find((body) => body !== null) ?? null,
    free: sources.every(({ free }) => free),
    types: sources.flatMap(({ types }) => types),
    headings: shown.headings,
  };
}

const linesOf = ({ body }: Document): Line[] =>
  blocksOf(body).map(({ words, kind }) => ({ words, isHeading: kind === "heading" }));

/** A value without the markup and the entities that some pages leave in it. */
function plain(value: string | null): string | null {
  if (value === null) return null;
  const words = /[<&]/.test(value) ? parsePage(value.slice(0, 5000)).document.body.textContent : value;
  return words.replace(/\s+/g, " ").trim() || null;
}

const dateOf = (value: string | null): string | null => {
  const date = value === null ? null : isoDate(value);
  return date !== null && date.length >= 8 ? date : null;
};

/** The day in an address such as …/2024/08/10/…, which is where most outlets put it. */
function dayIn(address: string): string | null {
  const found = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])/.exec(address);
  return found === null
    ? null
    : isoDate(`${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`);
}

function absolute(url: string | null, base: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url, base ?? undefined);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
