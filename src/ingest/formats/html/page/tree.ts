import { Attribute } from "./attribute.ts";

/**
 * The tree of a page: as much of the DOM as reading an article takes, Readability included, and no more. Siblings are
 * chained, so that taking a node out or putting one in costs the same however many it has; an element remembers its text
 * until something below it changes.
 */
export type Node = Element | Text;

abstract class Member {
  parentElement: Element | null = null;
  nextSibling: Node | null = null;
  previousSibling: Node | null = null;
  /** Readability works on trees without live lists, and renames elements in place, where it finds this. */
  readonly __JSDOMParser__ = true;

  get parentNode(): Element | null {
    return this.parentElement;
  }

  get nextElementSibling(): Element | null {
    return elementFrom(this.nextSibling);
  }

  remove(): void {
    this.parentElement?.removeChild(this as unknown as Node);
  }
}

const NONE: readonly Node[] = [];

/** Words of the page, with entities read. */
export class Text extends Member {
  readonly nodeType = 3;
  readonly nodeName = "#text";
  readonly childNodes = NONE;
  data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }
}

export class Element extends Member {
  readonly nodeType = 1;
  localName: string;
  tagName: string;
  readonly attributes: Attribute[];
  firstChild: Node | null = null;
  lastChild: Node | null = null;
  private text: string | null = null;

  constructor(name: string, attributes: Attribute[] = []) {
    super();
    this.localName = name;
    this.tagName = upperCase(name);
    this.attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): Node[] {
    const nodes: Node[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): Element[] {
    const elements: Element[] = [];
    for (let one = this.firstElementChild; one !== null; one = one.nextElementSibling) elements.push(one);
    return elements;
  }

  get firstElementChild(): Element | null {
    return elementFrom(this.firstChild);
  }

  get textContent(): string {
    if (this.text !== null) return this.text;
    let text = "";
    for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
    this.text = text;
    return text;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((attribute) => attribute.name === name);
    if (known === undefined) this.attributes.push(new Attribute(name, value));
    else known.value = value;
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  /** What its own style says of its being shown; null without one. */
  get style(): { readonly display: string; readonly visibility: string } | null {
    const style = this.getAttribute("style");
    if (style === null) return null;
    return {
      display: /display\s*:\s*none/i.test(style) ? "none" : "",
      visibility: /visibility\s*:\s*hidden/i.test(style) ? "hidden" : "",
    };
  }

  appendChild(node: Node): void {
    node.remove();
    node.parentElement = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    this.forgetText();
  }

  removeChild(node: Node): void {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    node.parentElement = node.previousSibling = node.nextSibling = null;
    this.forgetText();
  }

  replaceChild(node: Node, old: Node): void {
    node.remove();
    node.parentElement = this;
    node.previousSibling = old.previousSibling;
    node.nextSibling = old.nextSibling;
    if (node.previousSibling === null) this.firstChild = node;
    else node.previousSibling.nextSibling = node;
    if (node.nextSibling === null) this.lastChild = node;
    else node.nextSibling.previousSibling = node;
    old.parentElement = old.previousSibling = old.nextSibling = null;
    this.forgetText();
  }

  /** What is below as a copy, which Readability keeps and puts back when it tries again; nothing looks into it. */
  get innerHTML(): Element {
    return copyOf(this);
  }

  set innerHTML(copy: Element) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    for (const node of copyOf(copy).childNodes) this.appendChild(node);
  }

  getElementsByTagName(name: string): Element[] {
    const wanted = name.toLowerCase();
    return elementsBelow(this, wanted === "*" ? null : (one) => one === wanted);
  }

  /** `selector` is names with commas between: Readability asks for nothing else. */
  querySelectorAll(selector: string): Element[] {
    const names = new Set(selector.toLowerCase().split(","));
    return elementsBelow(this, (name) => names.has(name));
  }

  /** An element whose text is not known stands in none whose text is. */
  private forgetText(): void {
    for (let one: Element | null = this; one !== null && one.text !== null; one = one.parentElement)
      one.text = null;
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** Those of the names that `isWanted` says, in document order; without it all. */
function elementsBelow(root: Element, isWanted: ((name: string) => boolean) | null): Element[] {
  const found: Element[] = [];
  let element = root.firstElementChild;
  while (element !== null) {
    if (isWanted === null || isWanted(element.localName)) found.push(element);
    let next = element.firstElementChild ?? element.nextElementSibling;
    while (next === null && element !== null) {
      element = element.parentElement;
      if (element === root) return found;
      next = element?.nextElementSibling ?? null;
    }
    element = next;
  }
  return found;
}

function elementFrom(node: Node | null): Element | null {
  while (node !== null && node.nodeType !== 1) node = node.nextSibling;
  return node;
}

function copyOf(element: Element): Element {
  const copy = new Element(
    element.localName,
    element.attributes.map((attribute) => attribute.cloneNode()),
  );
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    copy.appendChild(isElement(node) ? copyOf(node) : new Text(node.data));
  return copy;
}

/** Names are few, and asked for often. */
function upperCase(name: string): string {
  let known = UPPER.get(name);
  if (known === undefined) {
    known = name.toUpperCase();
    if (UPPER.size < 500) UPPER.set(name, known);
  }
  return known;
}

const UPPER = new Map<string, string>();
