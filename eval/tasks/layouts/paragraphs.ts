import type { Page } from "../../../src/ingest/formats/html/page/parse.ts";
import { Element, isElement, type Node, Text } from "../../../src/ingest/formats/html/page/tree.ts";
import { rename } from "./strip.ts";

/** Paragraphs that only line breaks divide. */
export function brokenByLines(page: Page): Page {
  const paragraphs = page.document.body.getElementsByTagName("p");
  for (const holder of new Set(paragraphs.map(({ parentElement }) => parentElement!)))
    refill(
      holder,
      holder.childNodes.flatMap((node) =>
        isElement(node) && node.localName === "p"
          ? [...node.childNodes, new Element("br"), new Element("br")]
          : [node],
      ),
    );
  return page;
}

/** Paragraphs that are `<div>`. */
export function inDivisions(page: Page): Page {
  for (const paragraph of page.document.body.getElementsByTagName("p")) rename(paragraph, "div");
  return page;
}

/** A page laid out by tables: what has several parts is a table, each part in a row of its own beside a narrow cell. */
export function inTables(page: Page): Page {
  for (const element of [page.document.body, ...page.document.body.getElementsByTagName("div")]) {
    const parts = element.childNodes.filter((node) => isElement(node) || node.data.trim() !== "");
    if (parts.length < 2 || !parts.every((part) => isElement(part) && part.localName === "div")) continue;
    const table = new Element("table");
    for (const part of parts) {
      const row = filled("tr", [filled("td", [part]), filled("td", [new Text(" ")])]);
      table.appendChild(row);
    }
    refill(element, [table]);
  }
  return page;
}

export function refill(element: Element, nodes: readonly Node[]): void {
  while (element.firstChild !== null) element.removeChild(element.firstChild);
  for (const node of nodes) element.appendChild(node);
}

function filled(name: string, nodes: readonly Node[]): Element {
  const element = new Element(name);
  refill(element, nodes);
  return element;
}
