import { createRequire } from "node:module";

/** As much of the DOM as reading a page takes; the compiler knows no browser. */
export interface Element {
  readonly nodeType: 1;
  readonly localName: string;
  readonly parentElement: Element | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly children: readonly Element[];
  readonly textContent: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  removeAttribute(name: string): void;
  remove(): void;
}

export interface Text {
  readonly nodeType: 3;
  readonly data: string;
  readonly nextSibling: Node | null;
  readonly parentElement: Element | null;
}

export type Node = Element | Text;

export interface Document extends Pick<Element, "querySelectorAll"> {
  readonly documentElement: Element | null;
  readonly body: Element | null;
}

/** Loaded for the first page: most runs read none, and the libraries take a while to load. */
const require = createRequire(import.meta.url);

/** The tree of markup; always with `html`, `head` and `body`. */
export function parseDocument(html: string): Document {
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { document: Document } };
  return parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** The nodes below an element, in document order; `enter` says whether to go into one. Uses no stack. */
export function* nodesBelow(
  root: Element,
  enter: (element: Element) => boolean = () => true,
): Generator<Node> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    yield node;
    const below = isElement(node) && enter(node) ? node.firstChild : null;
    if (below !== null) {
      node = below;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentElement === root ? null : node.parentElement;
    }
    node = node?.nextSibling ?? null;
  }
}
