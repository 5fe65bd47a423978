import type { Element, Node } from "./tree.ts";

/** The nodes below an element, in document order; `enter` says whether to go into one. Uses no stack. */
export function* nodesBelow(
  root: Element,
  enter: (element: Element) => boolean = () => true,
): Generator<Node> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    yield node;
    const below: Node | null = node.nodeType === 1 && enter(node) ? node.firstChild : null;
    if (below !== null) {
      node = below;
      continue;
    }
    while (node !== null && node.nextSibling === null)
      node = node.parentElement === root ? null : node.parentElement;
    node = node?.nextSibling ?? null;
  }
}
