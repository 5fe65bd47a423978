import type { TreeBuilder } from "./build.ts";
import { DROPPED, FOREIGN, RAW } from "./elements.ts";
import { type Handler, readEvents, type StartTag } from "./events.ts";

/** Of blocks of JSON-LD; real pages have up to 20. */
const MOST_JSON_LD = 50;
const LONGEST_TITLE = 1000;

/**
 * Leaves out what is no text of the page, from a start tag to the next end tag of its name, before the tree is built. Where
 * that end tag is missing, the start tag alone goes, and what follows is read once more: at most one time for each name,
 * so that hostile pages cost linear time. Only scripts and styles take the rest of a page with them, as HTML has it.
 */
export class PageReader implements Handler {
  readonly jsonLd: string[] = [];
  private readonly tree: TreeBuilder;
  private readonly unclosed = new Set<string>(["script", "style"]);
  private html = "";
  /** The element whose end is looked for. */
  private inside: StartTag | null = null;
  private title = "";

  constructor(tree: TreeBuilder) {
    this.tree = tree;
  }

  read(html: string): void {
    for (let rest: string | null = html; rest !== null; ) {
      this.html = rest;
      const unfinished = readEvents(rest, this);
      const { inside } = this;
      this.inside = null;
      rest = inside === null ? this.afterQuote(unfinished) : this.afterUnclosed(inside);
    }
  }

  get skips(): boolean {
    return this.inside !== null && this.inside.name !== "title";
  }

  get isForeign(): boolean {
    return this.inside !== null && FOREIGN.has(this.inside.name);
  }

  get isFull(): boolean {
    return this.tree.isFull;
  }

  startTag(tag: StartTag): void {
    const { name, selfClosing } = tag;
    if (!DROPPED.has(name) && name !== "title") this.tree.startTag(name, tag.attributes);
    // Of what is raw no tags are told, whether its end is there or not.
    else if (!selfClosing && (RAW.has(name) || !this.unclosed.has(name))) {
      this.inside = tag;
      this.title = "";
    }
  }

  endTag(name: string, at: number): void {
    if (this.inside === null) this.tree.endTag(name);
    else if (this.inside.name === name) {
      this.leave(this.inside, at);
      this.inside = null;
    }
  }

  text(words: string): void {
    if (this.inside === null) this.tree.text(words);
    else if (this.title.length < LONGEST_TITLE)
      this.title += words.slice(0, LONGEST_TITLE - this.title.length);
  }

  /** What is kept of it: a title, data of the page. */
  private leave(tag: StartTag, end: number): void {
    if (tag.name === "title") this.tree.title(this.title);
    else if (isJsonLd(tag) && this.jsonLd.length < MOST_JSON_LD)
      this.jsonLd.push(this.html.slice(tag.end, end));
  }

  private afterUnclosed({ name, end }: StartTag): string | null {
    if (this.unclosed.has(name)) return null;
    this.unclosed.add(name);
    return this.html.slice(end);
  }

  /** Its tag is taken to end at the next `>`. The quote is the last of its kind: this happens once for each of the two. */
  private afterQuote(unfinished: number | null): string | null {
    const end = unfinished === null ? -1 : this.html.indexOf(">", unfinished);
    return end < 0 ? null : this.html.slice(end + 1);
  }
}

const isJsonLd = ({ name, attributes }: StartTag): boolean =>
  name === "script" && attributes.some(({ name, value }) => name === "type" && /ld\+json/i.test(value));
