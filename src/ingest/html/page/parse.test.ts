import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "./parse.ts";
import { type Element, isElement } from "./tree.ts";

/** A tree in one line: names, with what is in them between brackets. */
const drawn = (element: Element): string => {
  const below = element.childNodes.map((node) => (isElement(node) ? drawn(node) : node.data));
  return `${element.localName}(${below.join(" ")})`;
};
const bodyOf = (html: string): string => drawn(parsePage(html).document.body);

const TREES: Readonly<Record<string, readonly [html: string, tree: string]>> = {
  "tags that HTML closes unsaid": [
    "<ul><li>a<li>b</ul><p>c<p>d<div>e</div>",
    "body(ul(li(a) li(b)) p(c) p(d) div(e))",
  ],
  "paragraphs with open tags in them": ["<p><font>a<p><b>b<hr>c", "body(p(font(a)) p(b(b)) hr() c)"],
  "a link that is not closed": ["<p><a name=x>a <a href=y>b</a> c", "body(p(a(a ) a(b)  c))"],
  "elements of no known name inside a paragraph": [
    "<p>a <x-y>b</x-y> <picture><img></picture>c</p>d",
    "body(p(a  x-y(b)   picture(img()) c) d)",
  ],
  "an end tag without a beginning": ["<p>a</b></p></div>b", "body(p(a) b)"],
  "an end tag of an outer element": ["<div><b>a</div>b", "body(div(b(a)) b)"],
  "what is no text of the page": ["a<script>b<p></script><!-- c --><svg><p>d</p></svg>e", "body(ae)"],
  "a script that is never closed": ["<p>a</p><script>b", "body(p(a))"],
  entities: ["<p>Salt &amp; sea &lt;b&gt; &#x41;&eacute;&bogus;", "body(p(Salt & sea <b> Aé&bogus;))"],
  "a less-than that begins no tag": ["<p>1 < 2", "body(p(1 < 2))"],
  "a frame, and none": ["<html><head></head><body>a</body></html>b", "body(ab)"],
};

for (const [what, [html, tree]] of Object.entries(TREES)) {
  test(`parses ${what}`, () => assert.equal(bodyOf(html), tree));
}

test("what belongs to the head is there, with or without one; attributes are decoded", () => {
  for (const html of [
    '<html lang=en><head><title>A &amp; b</title><meta name=x content="&quot;y&quot;"></head><body class=z>a<meta name=w>',
    '<title>A &amp; b</title><meta name=x content="&quot;y&quot;"><p class=z>a<meta name=w>',
  ]) {
    const { document } = parsePage(html);
    assert.equal(document.title, "A & b");
    assert.equal(drawn(document.head), "head(title(A & b) meta())");
    assert.equal(document.getElementsByTagName("meta")[0]!.getAttribute("content"), '"y"');
    assert.equal(document.getElementsByTagName("meta").length, 2);
  }
});

test("JSON-LD is handed on raw", () => {
  const { jsonLd } = parsePage(
    '<script type="application/ld+json">{"a": "&amp;"}</script><script>no</script><p>a',
  );
  assert.deepEqual(jsonLd, ['{"a": "&amp;"}']);
});
