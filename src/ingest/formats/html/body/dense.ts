import { type Element, isText } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";
import { isLong } from "./trim/article.ts";

/** A child with this share of its parent's prose is where the article is. */
const SHARE = 0.8;

/** The narrowest element that holds most of the prose below `root`: where the article is when nothing better is known. */
export function densest(root: Element): Element {
  const prose = new Map<Element, number>();
  for (const node of nodesBelow(root)) {
    if (!isText(node) || !isLong(node.data)) continue;
    for (let above = node.parentElement; above !== null; above = above.parentElement)
      prose.set(
        above,
        (prose.get(above) ?? 0) +
          (above === node.parentElement && above.localName === "a" ? 0 : node.data.length),
      );
  }
  let narrowest = root;
  for (;;) {
    const whole = prose.get(narrowest) ?? 0;
    const child: Element | undefined = narrowest.children.find(
      (one) => (prose.get(one) ?? 0) > SHARE * whole,
    );
    if (child === undefined || child.localName === "p") return narrowest;
    narrowest = child;
  }
}
