import { type OpenTag, readOpenTag } from "./tag.ts";

export interface Markup {
  /** Well nested, without scripts, styles, drawings and comments, at most `DEEPEST` deep. */
  readonly html: string;
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
/** Each entity becomes a node; real pages have up to 5,000. Of those that come after, the letters stay. */
const MOST_ENTITIES = 20_000;

/**
 * What of a page's markup is worth building a tree of, in one pass over it: time is linear in its length whatever it
 * holds, and the tree's depth and size are bounded. Tags are closed where HTML closes them unsaid (`p`, `li`, `td` …);
 * an end tag without a beginning goes.
 */
export function tidyMarkup(html: string): Markup {
  const scan = new Scan(html);
  scan.run();
  return {
    html: scan.out.join(""),
    jsonLd: scan.jsonLd,
    cut: scan.elements >= MOST_ELEMENTS,
    weight: scan.weight,
  };
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
/** What a start tag ends where it is the innermost open element. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li", "p"])],
  ["dt", new Set(["dt", "dd", "p"])],
  ["dd", new Set(["dt", "dd", "p"])],
  ["tr", new Set(["tr", "td", "th", "p"])],
  ["td", new Set(["td", "th", "p"])],
  ["th", new Set(["td", "th", "p"])],
  ["tbody", new Set(["tr", "td", "th", "thead", "tbody", "p"])],
  ["body", new Set(["head", "title"])],
]);
const ENDS_OF_BLOCK: ReadonlySet<string> = new Set(["p"]);
const NOTHING: ReadonlySet<string> = new Set();

class Scan {
  readonly out: string[] = [];
  readonly jsonLd: string[] = [];
  elements = 0;
  weight = 0;
  private entities = 0;
  private data = 0;
  private readonly open: string[] = [];
  /** Dropped elements that are not closed any more: looked for once. */
  private readonly unclosed = new Set<string>();
  private readonly html: string;

  constructor(html: string) {
    this.html = html;
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
    while (this.open.length > 0) this.close();
  }

  /** Reads what begins at the `<` and returns where it ends. */
  private markup(at: number): number {
    const next = this.html.charAt(at + 1);
    if (this.html.startsWith("<!--", at)) return this.after("-->", at + 4);
    if (next === "!" || next === "?") return this.after(">", at + 2);
    if (next === "/" && /[a-z]/i.test(this.html.charAt(at + 2))) return this.endTag(at);
    const tag = readOpenTag(this.html, at);
    if (tag !== null) return this.startTag(tag);
    this.text("&lt;");
    return at + 1;
  }

  private text(words: string): void {
    for (let at = words.indexOf("&"); at >= 0; at = words.indexOf("&", at + 1)) this.entities++;
    this.weight += this.open.length;
    this.out.push(this.entities > MOST_ENTITIES ? words.replaceAll("&", " ") : words);
  }

  private after(mark: string, from: number): number {
    const found = this.html.indexOf(mark, from);
    return found < 0 ? this.html.length : found + mark.length;
  }

  private startTag(tag: OpenTag): number {
    const { name, end } = tag;
    if (DROPPED.has(name) && !tag.selfClosing) return this.dropped(tag);
    if (name === "title") return this.title(end);
    const ends = ENDS.get(name) ?? (INLINE.has(name) || VOID.has(name) ? NOTHING : ENDS_OF_BLOCK);
    while (this.open.length > 0 && ends.has(this.open.at(-1)!)) this.close();
    if (VOID.has(name)) {
      const isData = name === "meta" || name === "link";
      if (KEPT_VOID.has(name) && !(isData && ++this.data > MOST_DATA)) this.push(tag);
      return end;
    }
    if (this.open.length < DEEPEST) {
      this.push(tag);
      this.open.push(name);
    } else if (!INLINE.has(name)) this.push({ ...tag, name: "br", attributes: [] });
    return end;
  }

  private push({ name, attributes }: OpenTag): void {
    this.elements++;
    this.weight += this.open.length;
    this.out.push(`<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}>`);
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
    this.out.push(
      "<title>",
      this.html.slice(end, Math.min(close, end + 1000)).replaceAll("<", "&lt;"),
      "</title>",
    );
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
    if (name === "br") this.out.push("<br>");
    const within = INLINE.has(name) || name === "p";
    for (let i = this.open.length - 1; i >= 0; i--) {
      if (this.open[i] === name) {
        while (this.open.length > i) this.close();
        return;
      }
      if (within && !INLINE.has(this.open[i]!)) return;
    }
  }

  private close(): void {
    this.out.push(`</${this.open.pop()!}>`);
  }
}
