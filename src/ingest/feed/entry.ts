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

const rssEntries = (feed: Feed<"rss">): Entry[] =>
  (feed.items ?? []).map((item) => ({
    id: item.guid?.value ?? null,
    url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
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
    url: item.link ?? null,
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
    url:
      (entry.links?.find(({ rel = "alternate" }) => rel === "alternate") ?? entry.links?.[0])?.href ?? null,
    title: atomText(entry.title),
    content: atomText(entry.content),
    summary: atomText(entry.summary),
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
    modified: entry.updated ?? null,
    authors: [
      ...(entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      ...(entry.dc?.creators ?? []),
    ],
    outlet: entry.source?.title?.value ?? entry.dc?.publishers?.[0] ?? feed.title?.value ?? null,
    basedOn: entry.dc?.sources?.[0] ?? null,
    language: entry.dc?.languages?.[0] ?? entry.xml?.lang ?? feed.xml?.lang ?? null,
  }));

const jsonEntries = (feed: Feed<"json">): Entry[] =>
  (feed.items ?? []).map((item) => ({
    id: item.id ?? null,
    url: item.url ?? item.external_url ?? null,
    title: plain(item.title),
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
    published: item.date_published ?? null,
    modified: item.date_modified ?? null,
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
    outlet: feed.title ?? null,
    basedOn: null,
    language: item.language ?? feed.language ?? null,
  }));
