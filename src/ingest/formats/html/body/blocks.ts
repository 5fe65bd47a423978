import { type Element, isElement, isText, type Node } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";

/** A paragraph, heading, list item or cell of an article. */
export interface TextBlock {
  readonly kind: "heading" | "paragraph" | "item" | "quote" | "cell";
  /** Spaces evened out; a `<br>` is a line break, two are the end of a block. */
  readonly words: string;
  /** How many of its characters are words of links. */
  readonly linked: number;
  /** How many are set in bold or italics. */
  readonly stressed: number;
  /** A picture stands in it. */
  readonly pictured: boolean;
  /** Names and classes of its element and of those around it: parts of one text are made alike. */
  readonly make: string;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const STRESSED = new Set(["b", "strong", "em", "i"]);

/**
 * The text below an element as blocks, in order: words of two block elements are never glued, words of one never
 * parted. Text that stands in no paragraph is a paragraph of its own.
 */
export function blocksOf(root: Element): TextBlock[] {
  const writer = new Writer();
  for (const node of nodesBelow(root)) writer.read(node);
  writer.end();
  return writer.blocks;
}

/** The blocks after one element and before another that comes later; none where they stand otherwise. */
export function blocksBetween(root: Element, after: Element, before: Element): TextBlock[] {
  const writer = new Writer();
  let isBetween = false;
  for (const node of nodesBelow(root, (element) => element !== after)) {
    if (node === before) {
      writer.end();
      return isBetween ? writer.blocks : [];
    }
    if (isBetween) writer.read(node);
    else if (node === after) isBetween = true;
  }
  return [];
}

class Writer {
  readonly blocks: TextBlock[] = [];
  private words = "";
  private linked = 0;
  private stressed = 0;
  private pictured = false;
  private holder: Element | null = null;
  private isInLink = false;

  read(node: Node): void {
    if (isElement(node)) {
      if (node.localName === "br") this.lineBreak();
      else if (node.localName === "hr") this.end();
      else if (node.localName === "img") {
        this.enter(node);
        this.pictured = true;
      }
      return;
    }
    if (!isText(node) || node.parentElement === null) return;
    this.enter(node);
    this.add(node.data, node.parentElement);
  }

  /** Two in a row divide paragraphs, on pages that know no other way. */
  private lineBreak(): void {
    if (/\n\s*$/.test(this.words.slice(-20))) this.end();
    else this.words += "\n";
  }

  private enter(node: Node): void {
    const holder = blockAround(node.parentElement);
    if (holder === this.holder) return;
    this.end();
    this.holder = holder;
    this.isInLink = holder !== null && isWithin(holder, null, isLink);
  }

  private add(data: string, parent: Element): void {
    const words = data.replace(/\s+/g, " ");
    this.words += words;
    const length = words.trim().length;
    if (length === 0) return;
    if (this.isInLink || isWithin(parent, this.holder, isLink)) this.linked += length;
    if (isWithin(parent, this.holder, isStressed)) this.stressed += length;
  }

  end(): void {
    const words = this.words
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .replace(/ {2,}/g, " ")
      .trim();
    if (words !== "")
      this.blocks.push({
        kind: kindOf(this.holder),
        words,
        linked: this.linked,
        stressed: this.stressed,
        pictured: this.pictured,
        make: makeOf(this.holder),
      });
    this.words = "";
    this.linked = 0;
    this.stressed = 0;
    this.pictured = false;
  }
}

function blockAround(element: Element | null): Element | null {
  let around: Element | null = element;
  while (around !== null && !BLOCKS.has(around.localName)) around = around.parentElement;
  return around;
}

/** A link and no anchor for others. */
const isLink = (element: Element): boolean =>
  element.localName === "a" &&
  (element.hasAttribute("href") || !(element.hasAttribute("name") || element.hasAttribute("id")));

const isStressed = ({ localName }: Element): boolean => STRESSED.has(localName);

function isWithin(element: Element, holder: Element | null, test: (element: Element) => boolean): boolean {
  for (
    let around: Element | null = element;
    around !== null && around !== holder;
    around = around.parentElement
  )
    if (test(around)) return true;
  return false;
}

/** How far around an element what it is made like is looked at. */
const AROUND = 5;

function makeOf(holder: Element | null): string {
  let make = "";
  for (let around = holder, up = 0; around !== null && up < AROUND; around = around.parentElement, up++)
    make += `${around.localName}.${around.className}<`;
  return make;
}

function kindOf(holder: Element | null): TextBlock["kind"] {
  if (holder?.localName === "td" || holder?.localName === "th") return "cell";
  for (let around = holder, up = 0; around !== null && up < 3; around = around.parentElement, up++) {
    if (/^h[1-6]$/.test(around.localName)) return "heading";
    if (/^(?:li|dt|dd)$/.test(around.localName)) return "item";
    if (around.localName === "blockquote") return "quote";
  }
  return "paragraph";
}
