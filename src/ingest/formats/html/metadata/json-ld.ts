/** An object of JSON-LD, as it was written. */
export type Thing = Readonly<Record<string, unknown>>;

/** Most things that are looked at in one page. */
const MOST = 2000;
/** A graph in a list in an object … is as deep as pages go. */
const DEEPEST = 6;

/**
 * The things that a page's JSON-LD states: those of its top level, of `@graph`s and lists, and what they hold as their
 * main entity. JSON that breaks the rules in the usual ways (comments around it, raw line breaks in strings, commas
 * too many, escaped as HTML) is read; from what is still none, the plain keys of an article are picked.
 */
export function thingsIn(scripts: readonly string[]): Thing[] {
  const things: Thing[] = [];
  for (const script of scripts) collect(parse(script), 0, things);
  return things;
}

function collect(value: unknown, depth: number, things: Thing[]): void {
  if (typeof value !== "object" || value === null || depth > DEEPEST || things.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MOST)) collect(one, depth + 1, things);
    return;
  }
  const thing = value as Thing;
  things.push(thing);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) collect(thing[key], depth + 1, things);
}

/** Longer ones are catalogues, not an article. */
const LONGEST = 2_000_000;

function parse(script: string): unknown {
  if (script.length > LONGEST) return null;
  const bare = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*.{0,40}?\*\/)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>)\s*;?\s*$/, "");
  for (const attempt of [bare, mended(bare), mended(unescaped(bare))]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // the next attempt mends more
    }
  }
  return picked(bare);
}

const mended = (json: string): string =>
  json
    .replace(/[\x00-\x1f]+/g, " ")
    .replace(/,\s{0,100}([}\]])/g, "$1")
    .replace(/;\s{0,100}$/, "")
    .replace(/\\(?!["\\/bfnrtu])/g, "\\\\");

const unescaped = (json: string): string =>
  json
    .replaceAll("&quot;", '"')
    .replaceAll("&#34;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const PLAIN = /"(headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,500})"/g;
const AUTHOR = /"author"\s{0,9}:[^}]{0,300}?"name"\s{0,9}:\s{0,9}"([^"\\\n]{1,100})"/;

function picked(json: string): Thing | null {
  const fields: Record<string, unknown> = {};
  for (const [, key, value] of json.matchAll(PLAIN)) fields[key!] ??= value!.replace(/\\(.)/g, "$1");
  const author = AUTHOR.exec(json);
  if (author !== null) fields.author = author[1];
  return Object.keys(fields).length === 0 ? null : { "@type": "Article", ...fields };
}
