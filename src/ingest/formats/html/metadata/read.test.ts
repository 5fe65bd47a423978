import assert from "node:assert/strict";
import { test } from "node:test";
import type { Given } from "../../../../model/report.ts";
import { extract } from "../extract.ts";

const given = (head: string, body = "", address = "bridge.html"): Given =>
  extract(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, address).metadata.given;
const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;

const ARTICLE = `{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge falls",
  "datePublished": "2024-08-06T10:15:00+02:00", "dateModified": "2024-08-06T12:00:00+02:00",
  "author": [{"@type": "Person", "name": "Eva Falk"}, {"@type": "Organization", "name": "Reuters"}],
  "publisher": {"@type": "Organization", "name": "Lunda Post"}, "inLanguage": "en-GB",
  "isBasedOn": "https://kallvik.example/bridge", "mainEntityOfPage": {"@id": "https://lunda.example/bridge"}}`;

const EXPECTED = {
  title: "Bridge falls",
  outlet: "Lunda Post",
  published: "2024-08-06T10:15:00+02:00",
  modified: "2024-08-06T12:00:00+02:00",
  authors: ["Eva Falk", "Reuters"],
  language: "en-GB",
  basedOn: "https://kallvik.example/bridge",
  canonical: "https://lunda.example/bridge",
};

const WAYS: Readonly<Record<string, string>> = {
  "as it should be": ARTICLE,
  "in a list": `[{"@type": "BreadcrumbList"}, ${ARTICLE}]`,
  "in a graph": `{"@graph": [{"@type": "WebPage", "name": "Lunda Post"}, ${ARTICLE}]}`,
  "with authors by their ids": `{"@graph": [{"@type": "Person", "@id": "#eva", "name": "Eva Falk"},
    ${ARTICLE.replace(`{"@type": "Person", "name": "Eva Falk"}`, `{"@id": "#eva"}`)}]}`,
  "with a raw line break in a string": ARTICLE.replace("Bridge falls", "Bridge\nfalls"),
  "with commas too many": ARTICLE.replace(`"Lunda Post"}`, `"Lunda Post",},`).replace("},,", "},"),
  "in a comment": `<!-- ${ARTICLE} -->`,
  "escaped as HTML": ARTICLE.replaceAll('"', "&quot;"),
};

for (const [what, json] of Object.entries(WAYS)) {
  test(`JSON-LD ${what}`, () => {
    const { url: _, retrieved: __, ...found } = given(jsonLd(json));
    assert.deepEqual(found, EXPECTED);
  });
}

test("JSON-LD that is broken beyond mending still gives its plain keys", () => {
  const found = given(jsonLd(`${ARTICLE.slice(0, -1)} oops "`));
  assert.deepEqual(
    [found.title, found.authors, found.published],
    ["Bridge falls", ["Eva Falk"], EXPECTED.published],
  );
});

test("Open Graph and meta elements, without the site's name at the title's end", () => {
  const found = given(
    `<meta property="og:title" content="Bridge falls &amp; floats | Lunda Post">
    <meta property="og:site_name" content="Lunda Post"><meta name="parsely-author" content="Eva Falk and Tom Roe">
    <meta property="article:published_time" content="2024-08-06T10:15:00Z"><link rel="canonical" href="/bridge">
    <meta name="syndication-source" content="https://kallvik.example/b">`,
    "",
    "https://lunda.example/b?id=7",
  );
  assert.deepEqual(found, {
    title: "Bridge falls & floats",
    outlet: "Lunda Post",
    url: "https://lunda.example/b?id=7",
    published: "2024-08-06T10:15:00Z",
    modified: null,
    language: null,
    authors: ["Eva Falk", "Tom Roe"],
    canonical: "https://lunda.example/bridge",
    basedOn: "https://kallvik.example/b",
    retrieved: null,
  });
});

test("what the page shows, where its metadata is silent", () => {
  const found = given(
    "<title>Bridge falls - Lunda Post</title>",
    `<h1>Bridge falls</h1><span class="byline">By Eva Falk</span><time datetime="2024-08-06T10:15:00Z">Tuesday</time>`,
  );
  assert.deepEqual(
    [found.title, found.authors, found.published],
    ["Bridge falls", ["Eva Falk"], "2024-08-06T10:15:00Z"],
  );
});

test("the day of an address is the last resort", () => {
  assert.equal(given("", "", "https://lunda.example/news/2024/08/06/bridge.html").published, "2024-08-06");
  assert.equal(given("", "", "https://lunda.example/bridge").published, null);
});

test("a date that could be read in two ways is not given", () => {
  assert.equal(given(`<meta name="date" content="08/06/2024">`).published, null);
});

test("of headlines that differ, the one that the page shows", () => {
  const head = `${jsonLd(ARTICLE)}<meta property="og:title" content="Bridge falls in Kallvik">`;
  assert.equal(given(head, "<h1>Bridge falls in Kallvik</h1>").title, "Bridge falls in Kallvik");
  assert.equal(given(head, "<h1>News</h1>").title, "Bridge falls");
});
