import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { worked } from "../../../../test/fixtures/work.ts";
import { extract } from "./extract.ts";
import { DEEPEST } from "./page/build.ts";
import { parsePage } from "./page/parse.ts";
import type { Element } from "./page/tree.ts";
import { nodesBelow } from "./page/walk.ts";
import { html } from "./read.ts";

const PROSE =
  "The old bridge over the Lunda fell into the river on Monday morning, and the mayor of Kallvik said that nobody was hurt.";

/** Pages that are built to cost much, `size` being about their characters. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "nested divs": (size) => "<div>".repeat(size / 5) + PROSE,
  "nested and closed": (size) => "<div>".repeat(size / 11) + PROSE + "</div>".repeat(size / 11),
  "nested inline": (size) => "<b><i>".repeat(size / 6) + PROSE,
  "nested lists": (size) => "<ul><li>a".repeat(size / 9),
  "nested tables": (size) => "<table><tr><td>".repeat(size / 15),
  "unclosed paragraphs": (size) => `<p>${PROSE}`.repeat(size / 120),
  "unclosed links": (size) => `<a href=x>${PROSE}`.repeat(size / 120),
  "closing tags without openings": (size) => "</div></p></b>".repeat(size / 14),
  "one tag of many attributes": (size) => `<p ${"a=b ".repeat(size / 4)}>${PROSE}`,
  "one attribute of great length": (size) => `<p class="${"x-".repeat(size / 2)}">${PROSE}`,
  "quotes that are never closed": (size) => `<p a="`.repeat(size / 6),
  "both quotes, never closed": (size) => `<p a='b c="`.repeat(size / 11),
  "closed quotes, then one that is not": (size) => `${"<p a='>'".repeat(size / 8)} b="${PROSE}`,
  "tags that are never closed": (size) => "<p ".repeat(size / 3),
  "attributes of spaces": (size) => `<p a${" ".repeat(size)}>`,
  "comments that are never closed": (size) => "<!--".repeat(size / 4),
  "scripts that are never closed": (size) => `<script>${"<svg><template>".repeat(size / 15)}`,
  "elements that are never closed, of many names": (size) =>
    "<title><iframe><video><map><xmp><select>".repeat(size / 40),
  "CDATA sections that are never closed": (size) => "<![CDATA[>".repeat(size / 10),
  "unclosed tags, then end tags without openings": (size) =>
    "<x-a>".repeat(size / 11) + PROSE + "</x-b>".repeat(size / 11),
  "numbers of characters": (size) => `&#${"0".repeat(size / 2)}${"&#x4".repeat(size / 8)}`,
  "drawings that are never closed": (size) => "<svg><template><noscript>".repeat(size / 25),
  "less-thans": (size) => "<".repeat(size),
  "line breaks": (size) => "<br>".repeat(size / 4),
  entities: (size) => "&amp;&#x41;&bogus;".repeat(size / 18),
  "meta tags": (size) => `<meta property="og:title" content="x">`.repeat(size / 38),
  "a headline of the site's names": (size) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Lunda Post"},"headline":"${"Lunda Post | ".repeat(size / 13)}"}</script><p>${PROSE}`,
  "nested JSON-LD": (size) =>
    `<script type="application/ld+json">${'{"@graph":['.repeat(size / 11)}</script><p>${PROSE}`,
  "JSON-LD of spaces": (size) =>
    `<script type="application/ld+json">{"author":${" ".repeat(size)}"headline"${" ".repeat(100)}</script><p>${PROSE}`,
  "spans in one paragraph": (size) => `<p>${"<span>a b </span>".repeat(size / 17)}`,
  "short paragraphs": (size) => "<p>a</p>".repeat(size / 8),
  "pictures with a line each": (size) => `<h1>a</h1>${"<div><img><i>b</i></div>".repeat(size / 24)}`,
  "pictures in one line": (size) => `<h1>a</h1>${"<div>".repeat(90)}${"<img>".repeat(size / 5)}b`,
  "pull quotes": (size) =>
    `<h1>a</h1>${`<blockquote class="pullquote">${PROSE}</blockquote>`.repeat(size / 180)}`,
  "lines with a day and an hour": (size) =>
    `<h1>a</h1><p>${PROSE.repeat(4)}</p>${"<div><b>a 1 March 2031 10:05</b></div>".repeat(size / 40)}`,
  "lines that are links": (size) =>
    `<h1>a</h1>${"<div><a href=/x>Ferry to Kallvik runs again</a></div>".repeat(size / 54)}`,
  "names in a paragraph": (size) => `<p>${"<a class=dateline>b </a>".repeat(size / 24)}`,
  "buttons of remarks": (size) => `<h1>a</h1>${"<p>b</p><a>Reply</a>".repeat(size / 20)}`,
  "other articles": (size) =>
    `<h1>a</h1><p>${PROSE.repeat(3)}</p>${"<article><h2><a href=b>c</a></h2></article>".repeat(size / 44)}`,
  "nested articles": (size) => `<h1>a</h1>${"<article><h2><a href=b>c</a></h2>".repeat(size / 33)}`,
  teasers: (size) => `<h1>a</h1>${"<div class=c><h3><a href=b>c</a></h3></div>".repeat(size / 43)}`,
  "quoted paragraphs": (size) => `<p>“${PROSE.slice(0, 60)}”</p>`.repeat(size / 70),
  bylines: (size) => "<div class=byline>By Ann Bell</div>".repeat(size / 36),
};

for (const [what, build] of Object.entries(HOSTILE)) {
  test(`hostile: ${what} cost about linear time and a bounded stack`, () => {
    const run = (size: number): number => {
      const bytes = Buffer.from(`<!doctype html><html><body>${build(size)}`);
      const started = worked();
      const { drafts, diagnostics } = html.read({ name: "x.html", bytes });
      assert.ok(drafts.length + diagnostics.length > 0);
      return worked() - started;
    };
    run(10_000);
    const [small, large] = [run(50_000), run(500_000)];
    assert.ok(large < 30 * Math.max(small, 50), `${small} ms, then ${large} ms for ten times as much`);
  });
}

const TAGS = [
  "div",
  "p",
  "b",
  "a",
  "ul",
  "li",
  "table",
  "td",
  "script",
  "svg",
  "article",
  "br",
  "h1",
  "figure",
];
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(PROSE, "<", "&amp;", "<!--", "-->", '<p class="', "'>", "<a href='x'", " ", "é", "\0"),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

/** How deep a node lies below `root`; counted upwards, so that a broken chain of parents shows. */
const depthIn = (root: Element, node: { readonly parentElement: Element | null }): number => {
  let depth = 0;
  for (let above = node.parentElement; above !== root; above = above!.parentElement) depth++;
  return depth;
};

test("law: no soup of tags makes it throw, and its tree is whole and no deeper than allowed", () => {
  fc.assert(
    fc.property(soup, (page) => {
      extract(page, "x.html");
      const { body } = parsePage(page).document;
      for (const node of nodesBelow(body)) {
        assert.ok(depthIn(body, node) <= DEEPEST);
        assert.equal(node.nextSibling?.previousSibling ?? node, node);
        assert.equal(node.parentElement!.childNodes.filter((one) => one === node).length, 1);
      }
    }),
  );
});
