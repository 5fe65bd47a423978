/** Text that is markup already. Only `html` and `raw` make it, so that whatever else is written into a page is escaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser folds CR LF and drops NUL: written like this, every UTF-16 unit of a report stays one unit in the page.
  "\r": "&#13;",
  "\0": "\ufffd",
};

/** A text made safe inside an element or a quoted attribute. Its length in a browser is that of the text. */
const escaped = (text: string): string => text.replace(/[&<>"'\r\0]/g, (character) => ESCAPES[character]!);

const written = (content: Content): string => {
  if (content instanceof Markup) return content.html;
  if (Array.isArray(content)) return content.map(written).join("");
  return content === null || content === undefined || content === false ? "" : escaped(String(content));
};

/**
 * Markup with its values escaped; lists are joined, null, undefined and false left out.
 * @example html`<p>${words}</p>`
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(strings.map((string, i) => string + (i < values.length ? written(values[i]) : "")).join(""));

/** Markup from trusted text: the page's own style sheet and program. */
export const raw = (text: string): Markup => new Markup(text);

/** JSON inside a script element: nothing in it can end the element or the line. */
export const json = (value: unknown): Markup =>
  raw(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
