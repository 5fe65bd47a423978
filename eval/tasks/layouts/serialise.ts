import type { Page } from "../../../src/ingest/formats/html/page/parse.ts";
import { type Element, isElement, type Node } from "../../../src/ingest/formats/html/page/tree.ts";

const VOID = new Set(["br", "hr", "img", "meta", "link"]);

/** A page as HTML again, its JSON-LD at the head. What reading has left out stays out. */
export function serialise({ document, jsonLd }: Page): string {
  const stated = jsonLd.map((json) => `<script type="application/ld+json">${json}</script>`);
  return `<!doctype html>${stated.join("")}${written(document.head)}${written(document.body)}`;
}

function written(node: Node): string {
  if (!isElement(node)) return escaped(node.data);
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.localName}${attributes.join("")}>`;
  return VOID.has(node.localName) ? start : `${start}${inside(node)}</${node.localName}>`;
}

const inside = (element: Element): string => element.childNodes.map(written).join("");

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
