import { createRequire } from "node:module";
import { Attribute } from "./attribute.ts";
import { Document } from "./document.ts";
import { type OpenTag, readOpenTag } from "./tag.ts";
import { Element, Text } from "./tree.ts";

export interface Page {
  /** Without scripts, styles, drawings and comments, at most `DEEPEST` deep below its body. */
  readonly document: Document;
  /** What stood in `<script type="application/ld+json">`, raw. */
  readonly jsonLd: readonly string[];
  /** The page holds more than is read. */
  readonly cut: boolean;
  /** How deep its nodes lie, in all: what work on every subtree would cost. */
  readonly weight: number;
}

/** Real pages are up to 60 deep; what lies deeper loses its tags and keeps its words. */
export const DEEPEST = 120;
/** Real pages have up to 15,000 elements; what comes after is left out. */
const MOST_ELEMENTS = 20_000;
/** Of `meta` and `link`; real pages have up to 200. */
const MOST_DATA = 1000;

/**
 * The tree of a page, in one pass over its markup: time is linear in its length whatever it holds, and the tree's depth
 * and size are bounded. Tags are closed where HTML closes them unsaid (`p`, `li`, `td` …); an end tag without a beginning
 * goes.
 */
export function parsePage(html: string): Page {
  const { decodeHTML, decodeHTMLAttribute } = require("entities/decode") as Decoders;
  const scan = new Scan(html, {
    decodeHTML: (words) => (words.includes("&") ? decodeHTML(words) : words),
    decodeHTMLAttribute: (value) => (value.includes("&") ? decodeHTMLAttribute(value) : value),
  });
  scan.run();
  return {
    document: scan.document,
    jsonLd: scan.jsonLd,
    cut: scan.elements >= MOST_ELEMENTS,
    weight: scan.weight,
  };
}

/** Loaded for the first page: most runs read none. */
const require = createRequire(import.meta.url);

interface Decoders {
  decodeHTML(words: string): string;
  decodeHTMLAttribute(value: string): string;
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements of which nothing is text of the page. */
const DROPPED = new Set(
  "script style svg math template noscript iframe object canvas audio video select textarea noembed noframes xmp applet datalist map".split(
    " ",
  ),
);
/** Void elements that say something. */
const KEPT_VOID = new Set(["br", "hr", "img", "meta", "link"]);
const INLINE = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var".split(
    " ",
  ),
);
/** What ends an open paragraph, and what tags of inline elements do not reach beyond; elements of no known name are inline. */
const BLOCK = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** What a start tag ends where it is the innermost open element. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li"])],
  ["dt", new Set(["dt", "dd"])],
  ["dd", new Set(["dt", "dd"])],
  ["tr", new Set(["tr", "td", "th"])],
  ["td", new Set(["td", "th"])],
  ["th", new Set(["td", "th"])],
  ["tbody", new Set(["tr", "td", "th", "thead", "tbody"])],
]);

/** What every page has once: another start tag only adds to it. */
const FRAME = new Set(["html", "head", "body"]);
/** Belongs to the head as long as nothing of the body has come. */
const OF_HEAD = new Set(["title", "meta", "link"]);

class Scan {
  readonly document = new Document();
  readonly jsonLd: string[] = [];
  elements = 0;
  weight = 0;
  private data = 0;
  private readonly open: Element[] = [];
  /** Dropped elements that are not closed any more: looked for once. */
  private readonly unclosed = new Set<string>();
  private readonly html: string;
  private readonly decoders: Decoders;

  constructor(html: string, decoders: Decoders) {
    this.html = html;
    this.decoders = decoders;
  }

  run(): void {
    let at = 0;
    while (at < this.html.length && this.elements < MOST_ELEMENTS) {
      const next = this.html.indexOf("<", at);
      const end = next < 0 ? this.html.length : next;
      if (end > at) this.text(this.html.slice(at, end));
      if (next < 0) break;
      at = this.markup(next);
    }
  }

  /** Reads what begins at the `<` and returns where it ends. */
  private markup(at: number): number {
    const next = this.html.charAt(at + 1);
    if (this.html.startsWith("<!--", at)) return this.after("-->", at + 4);
    if (next === "!" || next === "?") return this.after(">", at + 2);
    if (next === "/" && /[a-z]/i.test(this.html.charAt(at + 2))) return this.endTag(at);
    const tag = readOpenTag(this.html, at);
    if (tag !== null) return this.startTag(tag);
    this.text("<");
    return at + 1;
  }

  private after(mark: string, from: number): number {
    const found = this.html.indexOf(mark, from);
    return found < 0 ? this.html.length : found + mark.length;
  }

  private get holder(): Element {
    return this.open.at(-1) ?? this.document.body;
  }

  /** Nothing of the body has come yet. */
  private get isInHead(): boolean {
    return this.open.length === 0 && this.document.body.firstChild === null;
  }

  private text(raw: string): void {
    if (this.isInHead && raw.trim() === "") return;
    const words = this.decoders.decodeHTML(raw);
    const last = this.holder.lastChild;
    if (last instanceof Text) last.data += words;
    else {
      this.weight += this.open.length;
      this.holder.appendChild(new Text(words));
    }
  }

  private startTag(tag: OpenTag): number {
    const { name, end } = tag;
    if (DROPPED.has(name) && !tag.selfClosing) return this.dropped(tag);
    if (FRAME.has(name)) return this.frame(tag);
    if (name === "title") return this.title(end);
    if (BLOCK.has(name) || name === "hr") this.endOf("p");
    else if (name === "a") this.endOf("a");
    const ends = ENDS.get(name);
    while (ends?.has(this.open.at(-1)?.localName ?? "") === true) this.open.pop();
    if (VOID.has(name)) {
      const isData = name === "meta" || name === "link";
      if (KEPT_VOID.has(name) && !(isData && ++this.data > MOST_DATA)) this.add(tag);
      return end;
    }
    if (this.open.length < DEEPEST) this.open.push(this.add(tag));
    else if (!INLINE.has(name)) this.add({ ...tag, name: "br", attributes: [] });
    return end;
  }

  private add({ name, attributes }: Pick<OpenTag, "name" | "attributes">): Element {
    this.elements++;
    this.weight += this.open.length;
    const holder = OF_HEAD.has(name) && this.isInHead ? this.document.head : this.holder;
    const element = new Element(
      name,
      attributes.map(([key, value]) => new Attribute(key, this.decoders.decodeHTMLAttribute(value))),
    );
    holder.appendChild(element);
    return element;
  }

  private frame({ name, attributes, end }: OpenTag): number {
    const { documentElement, head, body } = this.document;
    const element = name === "html" ? documentElement : name === "head" ? head : body;
    for (const [key, value] of attributes)
      if (!element.hasAttribute(key)) element.setAttribute(key, this.decoders.decodeHTMLAttribute(value));
    return end;
  }

  private dropped({ name, end, attributes }: OpenTag): number {
    const close = this.unclosed.has(name) ? null : this.closingOf(name, end);
    if (close === null) {
      this.unclosed.add(name);
      return name === "script" || name === "style" ? this.html.length : end;
    }
    const isData =
      name === "script" && attributes.some(([key, value]) => key === "type" && /ld\+json/i.test(value));
    if (isData && this.jsonLd.length < 50) this.jsonLd.push(this.html.slice(end, close));
    return this.after(">", close);
  }

  private title(end: number): number {
    const close = this.unclosed.has("title") ? null : this.closingOf("title", end);
    if (close === null) {
      this.unclosed.add("title");
      return end;
    }
    const title = this.add({ name: "title", attributes: [] });
    const words = this.html.slice(end, Math.min(close, end + 1000));
    title.appendChild(new Text(this.decoders.decodeHTML(words)));
    return this.after(">", close);
  }

  private closingOf(name: string, from: number): number | null {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = from;
    return closing.exec(this.html)?.index ?? null;
  }

  private endTag(at: number): number {
    const name = /[^\s/>]{1,40}/y;
    name.lastIndex = at + 2;
    this.endOf(name.exec(this.html)![0].toLowerCase());
    return this.after(">", at + 2);
  }

  /** Closes the innermost open element of the name; an inline one, or a paragraph, only inside its block. */
  private endOf(name: string): void {
    if (name === "br") this.add({ name, attributes: [] });
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
}
