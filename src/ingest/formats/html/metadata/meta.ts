import { authorsIn } from "../../../given/authors.ts";
import type { Document } from "../page/document.ts";
import type { Element } from "../page/tree.ts";
import type { Stated } from "./stated.ts";

type Field =
  | "title"
  | "authors"
  | "outlet"
  | "published"
  | "modified"
  | "url"
  | "basedOn"
  | "language"
  | "types";

/** Names under which `<meta>` keeps a field, in small letters, surest first. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: [
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
    "hdl",
    "title",
  ],
  authors: [
    "author",
    "authors",
    "parsely-author",
    "sailthru.author",
    "article:author",
    "og:article:author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
    "byl",
    "byline",
    "creator",
  ],
  outlet: [
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "source",
    "cre",
  ],
  published: [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "sailthru.date",
    "article.published",
    "published_at",
    "published-date",
    "published_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "pdate",
    "ptime",
    "displaydate",
    "article_date_original",
    "date",
    "datecreated",
  ],
  modified: [
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "article.updated",
    "last-modified",
    "lastmod",
    "utime",
  ],
  url: ["og:url", "twitter:url", "parsely-link"],
  basedOn: ["syndication-source", "original-source"],
  language: ["dc.language", "inlanguage", "content-language"],
  types: ["og:type", "parsely-type", "dc.type"],
};

/** What the `<meta>` and `<link>` elements of a page say of its article. */
export function statedByMeta(document: Document): Stated {
  const contents = contentsOf(document);
  const all = (field: Field): string[] => NAMES[field].flatMap((name) => contents.get(name) ?? []);
  const first = (field: Field): string | null => all(field)[0] ?? null;
  const isCanonical = (link: Element): boolean =>
    /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute("rel") ?? "");
  const canonical = document.getElementsByTagName("link").find(isCanonical)?.getAttribute("href") ?? null;
  return {
    title: first("title"),
    authors: authorsStated(contents),
    outlet: first("outlet"),
    published: first("published"),
    modified: first("modified"),
    url: canonical ?? first("url"),
    basedOn: first("basedOn"),
    language: first("language"),
    body: null,
    free: true,
    types: all("types"),
  };
}

/** All that stands under the first name that holds one. */
function authorsStated(contents: ReadonlyMap<string, readonly string[]>): string[] {
  for (const name of NAMES.authors) {
    const authors = authorsIn(contents.get(name) ?? []);
    if (authors.length > 0) return authors;
  }
  return [];
}

function contentsOf(document: Document): Map<string, string[]> {
  const contents = new Map<string, string[]>();
  for (const meta of document.getElementsByTagName("meta")) {
    const content = meta.getAttribute("content")?.trim() ?? "";
    const name = ["property", "name", "itemprop", "http-equiv"]
      .map((attribute) => meta.getAttribute(attribute))
      .find((found) => found !== null && found !== "");
    if (content === "" || name === undefined) continue;
    const key = name!.trim().toLowerCase();
    contents.set(key, [...(contents.get(key) ?? []), content].slice(0, 30));
  }
  return contents;
}
