import assert from "node:assert/strict";
import { test } from "node:test";
import { Readability } from "@mozilla/readability";
import fc from "fast-check";
import { parsePage } from "./parse.ts";
import { Element, isElement, Text } from "./tree.ts";
import { nodesBelow } from "./walk.ts";

const bodyOf = (html: string): Element => parsePage(html).document.body;
const textOf = (element: Element): string =>
  [...nodesBelow(element)].map((node) => (isElement(node) ? "" : node.data)).join("");

test("nodes are put in, replaced and taken out, wherever they were before", () => {
  const body = bodyOf("<p>a</p><div><b>b</b>c</div>");
  const [p, div] = body.children as [Element, Element];
  div.replaceChild(p, div.firstElementChild!);
  assert.deepEqual([body.textContent, body.children.length, p.nextSibling?.textContent], ["ac", 1, "c"]);
  body.appendChild(p);
  assert.deepEqual([body.textContent, p.previousSibling === div], ["ca", true]);
  div.remove();
  assert.deepEqual([body.textContent, body.firstChild === p, body.lastChild === p], ["a", true, true]);
  body.replaceChild(new Text("d"), p);
  assert.equal(body.textContent, "d");
});

test("tags are found by name, whatever its case, in document order", () => {
  const body = bodyOf("<ul><li>a</ul><p>b</p><ul></ul>");
  assert.deepEqual(
    body.querySelectorAll("UL,P").map(({ localName }) => localName),
    ["ul", "p", "ul"],
  );
  assert.equal(body.getElementsByTagName("LI").length, 1);
  assert.equal(body.getElementsByTagName("*").length, 4);
});

test("what was kept of an element can be put back, more than once", () => {
  const body = bodyOf("<p class=x>a<b>b</b></p>c");
  const kept = body.innerHTML;
  for (let again = 0; again < 2; again++) {
    body.firstElementChild!.remove();
    body.innerHTML = kept;
    assert.equal(body.textContent, "abc");
    assert.equal(body.firstElementChild!.className, "x");
  }
});

test("law: the text that an element remembers is the text below it, after any change", () => {
  const change = fc.tuple(fc.constantFrom("append", "remove", "replace"), fc.nat(20), fc.nat(20));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const body = bodyOf("<div><p>a<b>b</b></p><p>c</p></div><ul><li>d<li>e</ul>f");
      for (const [kind, i, j] of changes) {
        const elements = body.getElementsByTagName("*");
        const [one, other] = [
          elements[i % Math.max(1, elements.length)],
          elements[j % Math.max(1, elements.length)],
        ];
        if (one === undefined || other === undefined) break;
        for (const element of [body, ...elements]) assert.equal(element.textContent, textOf(element));
        const isBelow = one.getElementsByTagName("*").includes(other) || one === other;
        if (kind === "remove") one.remove();
        else if (kind === "append" && !isBelow) other.appendChild(one);
        else if (kind === "replace") one.parentNode!.replaceChild(new Element("i", []), one);
      }
      for (const element of [body, ...body.getElementsByTagName("*")])
        assert.equal(element.textContent, textOf(element));
    }),
  );
});

const PROSE =
  "The old bridge over the Lunda fell on Monday, and the mayor of Kallvik, who was there, said that nobody was hurt. ";
const PIECES = [
  `<p class="comment">${PROSE}</p>`,
  `<div id=main>${PROSE}<br><br>${PROSE}<font>a</font>`,
  "<table><tr><td><h1>Bridge falls</h1><td>b</table>",
  `<ul><li>${PROSE}<li><a href="/x">c</a></ul>`,
  '<section><div><img class=lazy></div><a href="javascript:d()">d</a></section>',
  `<div class=byline>By <span itemprop=name>Ann Bell</span></div>`,
  "</div>",
  "<article>",
];

test("law: Readability finds on a tree all that it asks for", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
      const { document } = parsePage(`<title>Bridge falls | Post</title>${pieces.join("")}`);
      // Its types want a browser's document.
      new Readability(document as never, { charThreshold: 300 }).parse();
    }),
  );
});
