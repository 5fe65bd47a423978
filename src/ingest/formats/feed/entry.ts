import { fragmentText } from "../html/fragment.ts";
import type { AnyFeed } from "./parse.ts";

/** An entry of a feed of any kind. Null or empty: not said. */
export interface Entry {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: Words | null;
  readonly content: Words | null;
  readonly summary: Words | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly (string | undefined)[];
  readonly outlet: string | null;
  readonly basedOn: string | null;
  readonly language: string | null;
}

export interface Words {
  readonly value: string;
  readonly isHtml: boolean;
}

type Feed<F extends AnyFeed["format"]> = Extract<AnyFeed, { format: F }>["feed"];

/** The entries of a feed, in order. */
export function entriesOf(parsed: AnyFeed): Entry[] {
  switch (parsed.format) {
    case "rss":
      return rssEntries(parsed.feed);
    case "rdf":
      return rdfEntries(parsed.feed);
    case "atom":
      return atomEntries(parsed.feed);
    case "json":
      return jsonEntries(parsed.feed);
  }
}

const html = (value: string | undefined): Words | null =>
  value === undefined ? null : { value, isHtml: true };
const plain = (value: string | undefined): Words | null =>
  value === undefined ? null : { value, isHtml: false };

/** The address of an entry, of its own or below where the feed says that it belongs; null: no address comes of it. */
const within = (link: string | undefined, base: string | null): string | null => {
  const url = link === undefined ? null : URL.parse(link.trim(), base ?? undefined);
  return url === null ? null : /^https?:/i.test(link!.trim()) ? link!.trim() : url.href;
};

const whole = (address: string | undefined): string | null =>
  address !== undefined && URL.canParse(address) ? address : null;

const siteOf = (link: string | undefined): string | null => whole(link?.trim());

type Links = readonly { readonly href?: string; readonly rel?: string }[] | undefined;

const alternate = (links: Links) => links?.find(({ rel = "alternate" }) => rel === "alternate") ?? links?.[0];

/** The name that a title in HTML spells with tags and references. */
const namedBy = (title: { value?: string; type?: string } | undefined): string | null =>
  title?.value === undefined
    ? null
    : /html/.test(title.type ?? "text")
      ? fragmentText(title.value).replace(/\s+/g, " ")
      : title.value;

const rssEntries = (feed: Feed<"rss">): Entry[] =>
  (feed.items ?? []).map((item) => ({
    id: item.guid?.value ?? null,
    url:
      within(item.link, siteOf(feed.link)) ??
      (item.guid?.isPermaLink === false ? null : whole(item.guid?.value)),
    title: html(item.title),
    content: html(item.content?.encoded ?? item.atom?.content?.value),
    summary: html(item.description),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
    modified: item.dcterms?.modified?.[0] ?? item.atom?.updated ?? null,
    authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name)],
    // The channel that it came from, which an aggregator names.
    outlet: item.source?.title ?? item.dc?.publishers?.[0] ?? feed.title ?? null,
    basedOn: item.dc?.sources?.[0] ?? null,
    language: item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0] ?? null,
  }));

const rdfEntries = (feed: Feed<"rdf">): Entry[] =>
  (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? null,
    url: within(item.link, siteOf(feed.link)),
    title: html(item.title),
    content: html(item.content?.encoded),
    summary: html(item.description),
    published: item.dc?.dates?.[0] ?? null,
    modified: item.dcterms?.modified?.[0] ?? null,
    authors: item.dc?.creators ?? [],
    outlet: item.dc?.publishers?.[0] ?? feed.title ?? null,
    basedOn: item.dc?.sources?.[0] ?? null,
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? null,
  }));

const atomText = (text: { value?: string; type?: string } | undefined): Words | null =>
  text?.value === undefined ? null : { value: text.value, isHtml: /html/.test(text.type ?? "text") };

const atomEntries = (feed: Feed<"atom">): Entry[] =>
  (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? null,
    url: within(
      alternate(entry.links)?.href,
      entry.xml?.base ?? siteOf(feed.xml?.base ?? alternate(feed.links)?.href),
    ),
    title: atomText(entry.title),
    content: atomText(entry.content),
    summary: atomText(entry.summary),
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
    modified: entry.updated ?? null,
    authors: [
      ...(entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      ...(entry.dc?.creators ?? []),
    ],
    outlet: namedBy(entry.source?.title) ?? entry.dc?.publishers?.[0] ?? namedBy(feed.title),
    basedOn: entry.dc?.sources?.[0] ?? null,
    language: entry.dc?.languages?.[0] ?? entry.xml?.lang ?? feed.xml?.lang ?? null,
  }));

const jsonEntries = (feed: Feed<"json">): Entry[] =>
  (feed.items ?? []).map((item) => ({
    id: item.id ?? null,
    url: within(item.url ?? item.external_url, siteOf(feed.home_page_url ?? feed.feed_url)),
    title: html(item.title),
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
    published: item.date_published ?? null,
    modified: item.date_modified ?? null,
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
    outlet: feed.title ?? null,
    basedOn: null,
    language: item.language ?? feed.language ?? null,
  }));
