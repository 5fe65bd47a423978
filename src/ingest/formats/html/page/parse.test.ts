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
  "scripts, comments and drawings that hold end tags": [
    `<p>a<script>"<p>b</p></scripts>"</script><!-- </p> > --><svg><title>c<path d="/"></svg>d`,
    "body(p(ad))",
  ],
  "what browsers never look into": ["<noscript><iframe src=a><title>b</noscript><p>c</p>", "body(p(c))"],
  "dropped elements that are closed at once": ["<p>a<script src=b /><iframe/></p><svg/>c", "body(p(a) c)"],
  "dropped elements that are never closed": [
    "<p>a<video><iframe>b<noscript>c<map><p>d</p><script>e</script>f",
    "body(p(abc) p(d) f)",
  ],
  "a comment that is never closed": ["<p>a</p><!-- b<p>c</p>", "body(p(a))"],
  "markup that only XML knows": ["<p>a<![CDATA[b>c]]>d<?e f?>g<![CDATA[h<p>i</p>", "body(p(ac]]>dgi))"],
  "quotes that are never closed": [`<a rel="g>" href="b><p>c</p><i id='d>e</i>f`, "body(p(c) ef)"],
  "an end tag that is none": ["<p>a</ p>b</>c</p>", "body(p(abc))"],
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
    '<script type="application/ld+json">{"a": "&amp;<![CDATA["}</script><script>no</script><p>a',
  );
  assert.deepEqual(jsonLd, ['{"a": "&amp;<![CDATA["}']);
});

test("a title holds words alone; one that is never closed takes none of the page's", () => {
  for (const [html, title, body] of [
    ["<title>A <b> &amp; b</title>c", "A <b> & b", "body(c)"],
    ["<title>A<p>b</p>", "", "body(A p(b))"],
    ["<title/><p>b</p>", "", "body(p(b))"],
  ] as const) {
    const { document } = parsePage(html);
    assert.deepEqual([document.title, drawn(document.body)], [title, body]);
  }
});

test("of attributes what tells something is kept, the first of a name, up to a length", () => {
  const { body } = parsePage(
    `<p CLASS='a &lt; b' class=c onclick="d > e" lang="${"f".repeat(30)}" hidden id=g/h aria-hidden = true>i`,
  ).document;
  assert.deepEqual(
    (body.firstElementChild?.attributes ?? []).map(({ name, value }) => [name, value]),
    [
      ["class", "a < b"],
      ["lang", "f".repeat(20)],
      ["hidden", ""],
      ["id", "g/h"],
      ["aria-hidden", "true"],
    ],
  );
});
