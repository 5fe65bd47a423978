import { createRequire } from "node:module";
import { Attribute } from "./attribute.ts";
import { KEPT, LONGEST_KEPT } from "./kept.ts";

/** What stands on a page, in its order. */
export interface Handler {
  /** What comes now is looked through for one end tag, and nothing else in it is worth reading. */
  readonly skips: boolean;
  /** HTML reads what comes now without its rules for scripts, styles and titles. */
  readonly isForeign: boolean;
  /** Nothing of the rest is wanted. */
  readonly isFull: boolean;
  startTag(tag: StartTag): void;
  /** `at` is where its `</` stands. */
  endTag(name: string, at: number): void;
  text(words: string): void;
}

export interface StartTag {
  /** In small letters, as are those of attributes. */
  readonly name: string;
  /** Those of `KEPT`; none while the handler skips. */
  readonly attributes: Attribute[];
  /** Written with `/>`. */
  readonly selfClosing: boolean;
  /** Where it ends, after its `>`. */
  readonly end: number;
}

/** Longer names are no element's; what follows is cut off. */
const LONGEST_NAME = 60;

/**
 * Tells the handler what stands on a page. Entities are decoded in what is kept, and not looked for in all the rest. Returns
 * where the value begins whose quote is never closed; null where none is.
 */
export function readEvents(html: string, handler: Handler): number | null {
  const { Tokenizer } = require("htmlparser2") as Library;
  const events = new Events(html, handler, require("entities/decode") as Decoders, () => tokenizer.pause());
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true, decodeEntities: false }, events);
  // Outside of drawings HTML ends a CDATA section at the next `>`, the tokenizer only at `]]>`, if ever.
  tokenizer.write(html.replaceAll("<![CDATA[", "<!?CDATA["));
  tokenizer.end();
  return events.unfinished;
}

/** Loaded for the first page: most runs read none. */
const require = createRequire(import.meta.url);

type Library = typeof import("htmlparser2");
type Callbacks = ConstructorParameters<Library["Tokenizer"]>[1];
type Decoders = Pick<typeof import("entities/decode"), "decodeHTML" | "decodeHTMLAttribute">;

/** Takes from the page what the tokenizer points at: no more of an attribute than is kept, and nothing that is skipped. */
class Events implements Callbacks {
  /** Where the value of an attribute begins that has no end yet. */
  unfinished: number | null = null;
  private readonly html: string;
  private readonly handler: Handler;
  private readonly decoders: Decoders;
  private readonly stop: () => void;
  private name = "";
  private attributes: Attribute[] = [];
  /** Of the attribute that is being read; 0 where it is not kept. */
  private most = 0;
  private key = "";
  private value = "";

  constructor(html: string, handler: Handler, decoders: Decoders, stop: () => void) {
    this.html = html;
    this.handler = handler;
    this.decoders = decoders;
    this.stop = stop;
  }

  isInForeignContext(): boolean {
    return this.handler.isForeign;
  }

  ontext(start: number, end: number): void {
    if (this.handler.skips) return;
    const words = this.html.slice(start, end);
    this.handler.text(words.includes("&") ? this.decoders.decodeHTML(words) : words);
  }

  onopentagname(start: number, end: number): void {
    this.name = this.nameAt(start, end);
    this.attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.most = 0;
    if (this.handler.skips || end - start > LONGEST_KEPT) return;
    this.key = this.html.slice(start, end).toLowerCase();
    const isNew = !this.attributes.some(({ name }) => name === this.key);
    if (isNew) this.most = KEPT.get(this.key) ?? 0;
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.unfinished = start;
    if (this.most > 0) this.value = this.html.slice(start, Math.min(end, start + this.most));
  }

  onattribend(): void {
    this.unfinished = null;
    if (this.most === 0) return;
    const { key, value, decoders } = this;
    this.attributes.push(
      new Attribute(key, value.includes("&") ? decoders.decodeHTMLAttribute(value) : value),
    );
  }

  onopentagend(at: number): void {
    this.startTag(at, false);
  }

  onselfclosingtag(at: number): void {
    this.startTag(at, true);
  }

  onclosetag(start: number, end: number): void {
    this.handler.endTag(this.nameAt(start, end), start - 2);
    if (this.handler.isFull) this.stop();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  onend(): void {}

  private startTag(at: number, selfClosing: boolean): void {
    const { name, attributes } = this;
    if (!this.handler.skips) this.handler.startTag({ name, attributes, selfClosing, end: at + 1 });
    if (this.handler.isFull) this.stop();
  }

  private nameAt(start: number, end: number): string {
    return this.html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
  }
}
