export interface OpenTag {
  /** In small letters. */
  readonly name: string;
  /** Those worth keeping, names in small letters, values as written. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly selfClosing: boolean;
  /** Where the tag ends, after its `>`. */
  readonly end: number;
}

/** What tells an element's part on the page, and what metadata is written in; with the most characters of each. */
const KEPT: ReadonlyMap<string, number> = new Map([
  ["class", 400],
  ["id", 200],
  ["role", 60],
  ["href", 1000],
  ["rel", 100],
  ["type", 60],
  ["itemprop", 100],
  ["itemtype", 200],
  ["property", 100],
  ["name", 100],
  ["content", 3000],
  ["datetime", 60],
  ["pubdate", 60],
  ["hidden", 20],
  ["aria-hidden", 10],
  ["aria-label", 100],
  ["style", 200],
  ["lang", 20],
  ["charset", 40],
  ["http-equiv", 40],
  ["data-testid", 100],
  ["data-component", 100],
  ["data-component-name", 100],
]);

const NAME = /<([a-z][^\s/>]{0,60})/iy;
/** A quote that is never closed makes its rest a bare value; only the last one of a page can have to be looked for. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const REST = /[\s/=]*>?/y;

/** The start tag at `at`, where a `<` stands; null where it begins none. */
export function readOpenTag(html: string, at: number): OpenTag | null {
  NAME.lastIndex = at;
  const name = NAME.exec(html);
  if (name === null) return null;
  const attributes = new Map<string, string>();
  let end = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(html);
    if (found === null) break;
    end = ATTRIBUTE.lastIndex;
    const key = found[1]!.length > 20 ? "" : found[1]!.toLowerCase();
    const most = KEPT.get(key);
    if (most === undefined || attributes.has(key)) continue;
    attributes.set(key, (found[2] ?? found[3] ?? found[4] ?? "").slice(0, most));
  }
  REST.lastIndex = end;
  const rest = REST.exec(html)![0];
  end += rest.length;
  return {
    name: name[1]!.toLowerCase(),
    attributes: [...attributes],
    selfClosing: html.slice(end - 2, end) === "/>",
    end,
  };
}
