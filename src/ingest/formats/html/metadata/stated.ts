import { authorsIn } from "../../../given/authors.ts";
import type { Thing } from "./json-ld.ts";

/** What one source of metadata says of the article; null, or an empty list: nothing. */
export interface Stated {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly basedOn: string | null;
  readonly language: string | null;
  /** The article's text. */
  readonly body: string | null;
  /** False: the page says that the article is behind a wall. */
  readonly free: boolean;
  /** schema.org type or Open Graph type of the page. */
  readonly types: readonly string[];
}

const ARTICLE = /^(?:\w*(?:NewsArticle|Article|BlogPosting|Posting|Report)|Review|LiveBlogPosting)$/;
const PAGE = /^(?:\w*WebPage|ItemPage)$/;

/** What the JSON-LD of a page says of its article: of its articles the one that says most, then its web page. */
export function statedByThings(things: readonly Thing[]): Stated | null {
  const byId = new Map(
    things.flatMap((thing) => (typeof thing["@id"] === "string" ? [[thing["@id"], thing] as const] : [])),
  );
  const of = (type: RegExp): Thing[] =>
    things.filter((thing) => typesOf(thing).some((one) => type.test(one)));
  const article = of(ARTICLE).toSorted((a, b) => worth(b) - worth(a))[0];
  const page = of(PAGE)[0];
  const thing = article ?? (page?.datePublished === undefined ? undefined : page);
  if (thing === undefined) return null;
  const resolve = (value: unknown): unknown => resolved(value, byId);
  return {
    title: article === undefined ? null : (words(article.headline) ?? words(article.name)),
    authors: article === undefined ? [] : authorsOf(resolve(article.author) ?? resolve(article.creator)),
    outlet: words(nameOf(resolve(thing.publisher)) ?? nameOf(resolve(thing.sourceOrganization))),
    published: words(thing.datePublished) ?? words(thing.dateCreated),
    modified: words(thing.dateModified),
    url: addressOf(thing.url) ?? addressOf(thing.mainEntityOfPage),
    basedOn: basedOnOf(resolve(thing.isBasedOn ?? thing.isBasedOnUrl)),
    language: words(nameOf(thing.inLanguage)),
    body: words(thing.articleBody),
    free: !/^false$/i.test(String(thing.isAccessibleForFree ?? "")),
    types: typesOf(thing),
  };
}

const typesOf = (thing: Thing): string[] =>
  [thing["@type"]].flat().filter((type): type is string => typeof type === "string");

const worth = (thing: Thing): number =>
  ["headline", "datePublished", "author", "publisher", "articleBody"].filter(
    (key) => thing[key] !== undefined,
  ).length;

const words = (value: unknown): string | null => {
  const one = Array.isArray(value) ? (value[0] as unknown) : value;
  return typeof one === "string" && one.trim() !== "" ? one.trim() : null;
};

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Thing)[key] : undefined;

function nameOf(value: unknown): unknown {
  const one = Array.isArray(value) ? (value[0] as unknown) : value;
  return typeof one === "string" ? one : field(one, "name");
}

/** "Person" objects name themselves by `name`, seldom by `byline`. */
const authorsOf = (value: unknown): string[] =>
  authorsIn(
    [value]
      .flat()
      .map((one) => (typeof field(one, "name") === "undefined" ? (field(one, "byline") ?? one) : one)),
  );

function resolved(value: unknown, byId: ReadonlyMap<string, Thing>): unknown {
  if (Array.isArray(value)) return value.slice(0, 50).map((one: unknown) => resolved(one, byId));
  const id = field(value, "@id");
  return typeof id === "string" && field(value, "name") === undefined ? (byId.get(id) ?? value) : value;
}

const addressOf = (value: unknown): string | null => {
  const address = words(value) ?? words(field(value, "@id")) ?? words(field(value, "url"));
  return address !== null && /^https?:\/\//.test(address) ? address : null;
};

const basedOnOf = (value: unknown): string | null => {
  const one = Array.isArray(value) ? (value[0] as unknown) : value;
  return (
    words(one) ??
    words(field(one, "url")) ??
    words(field(one, "@id")) ??
    words(nameOf(field(one, "publisher"))) ??
    words(field(one, "name"))
  );
};
