import { Element, Text } from "./tree.ts";

/** Always with `html`, `head` and `body`. */
export class Document {
  readonly nodeType = 9;
  readonly documentElement = new Element("html");
  readonly head = new Element("head");
  readonly body = new Element("body");
  /** Relative links are left relative to nowhere; nobody follows them. */
  readonly baseURI = "http://page.invalid/";
  readonly documentURI = "http://page.invalid/";

  constructor() {
    this.documentElement.appendChild(this.head);
    this.documentElement.appendChild(this.body);
  }

  get firstChild(): Element {
    return this.documentElement;
  }

  get title(): string {
    return this.querySelectorAll("title")[0]?.textContent ?? "";
  }

  createElement(name: string): Element {
    return new Element(name.toLowerCase());
  }

  createTextNode(data: string): Text {
    return new Text(data);
  }

  getElementsByTagName(name: string): Element[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(selector: string): Element[] {
    return this.documentElement.querySelectorAll(selector);
  }
}
