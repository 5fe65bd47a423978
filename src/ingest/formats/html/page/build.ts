import type { Attribute } from "./attribute.ts";
import { Document } from "./document.ts";
import { BLOCK, ENDS, FRAME, INLINE, KEPT_VOID, OF_HEAD, VOID } from "./elements.ts";
import { Element, Text } from "./tree.ts";

/** Real pages are up to 60 deep; what lies deeper loses its tags and keeps its words. */
export const DEEPEST = 120;
/** Real pages have up to 15,000 elements; what comes after is left out. */
const MOST_ELEMENTS = 20_000;
/** Of `meta` and `link`; real pages have up to 200. */
const MOST_DATA = 1000;

/**
 * The tree of a page from its tags and words, one after the other, with its depth and size bounded. Tags are closed where
 * HTML closes them unsaid (`p`, `li`, `td` …); an end tag without a beginning goes.
 */
export class TreeBuilder {
  readonly document = new Document();
  /** How deep its nodes lie, in all. */
  weight = 0;
  private elements = 0;
  private data = 0;
  private readonly open: Element[] = [];

  get isFull(): boolean {
    return this.elements >= MOST_ELEMENTS;
  }

  startTag(name: string, attributes: Attribute[]): void {
    if (FRAME.has(name)) {
      this.frame(name, attributes);
      return;
    }
    if (BLOCK.has(name) || name === "hr") this.endTag("p");
    else if (name === "a") this.endTag("a");
    const ends = ENDS.get(name);
    while (ends?.has(this.open.at(-1)?.localName ?? "") === true) this.open.pop();
    if (VOID.has(name)) {
      const isData = name === "meta" || name === "link";
      if (KEPT_VOID.has(name) && !(isData && ++this.data > MOST_DATA)) this.add(name, attributes);
    } else if (this.open.length < DEEPEST) this.open.push(this.add(name, attributes));
    else if (!INLINE.has(name)) this.add("br");
  }

  /** Closes the innermost open element of the name; an inline one, or a paragraph, only inside its block. */
  endTag(name: string): void {
    if (name === "br") this.add(name);
    const within = INLINE.has(name) || name === "p";
    for (let i = this.open.length - 1; i >= 0; i--) {
      const open = this.open[i]!.localName;
      if (open === name) {
        this.open.length = i;
        return;
      }
      if (within && BLOCK.has(open)) return;
    }
  }

  text(words: string): void {
    if (this.isInHead && words.trim() === "") return;
    const last = this.holder.lastChild;
    if (last instanceof Text) last.data += words;
    else {
      this.weight += this.open.length;
      this.holder.appendChild(new Text(words));
    }
  }

  title(words: string): void {
    this.add("title").appendChild(new Text(words));
  }

  private get holder(): Element {
    return this.open.at(-1) ?? this.document.body;
  }

  /** Nothing of the body has come yet. */
  private get isInHead(): boolean {
    return this.open.length === 0 && this.document.body.firstChild === null;
  }

  private add(name: string, attributes: Attribute[] = []): Element {
    this.elements++;
    this.weight += this.open.length;
    const holder = OF_HEAD.has(name) && this.isInHead ? this.document.head : this.holder;
    const element = new Element(name, attributes);
    holder.appendChild(element);
    return element;
  }

  private frame(name: string, attributes: readonly Attribute[]): void {
    const { documentElement, head, body } = this.document;
    const element = name === "html" ? documentElement : name === "head" ? head : body;
    for (const { name, value } of attributes)
      if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
}
