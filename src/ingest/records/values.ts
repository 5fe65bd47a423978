import { fragmentText } from "../formats/html/fragment.ts";

/** Where an object that stands for a value keeps its words: `{"rendered": "<p>…"}`, `{"id": null, "name": "Lunda Post"}`. */
const INSIDE = ["rendered", "name", "text", "value", "title"];

/** The words of a field; a number counts as its digits, an object as what it is called. Null: none. */
export function wordsIn(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  const words = typeof value === "string" ? value : insideOf(value);
  if (words === null || words.trim() === "") return null;
  return hasMarkup(words) || /&#?\w{2,8};/.test(words) ? fragmentText(words) || null : words.trim();
}

/** The text of a field, of its paragraphs where it is a list of them, without the markup that some records keep in it. */
export function textIn(value: unknown): string | null {
  const words = Array.isArray(value)
    ? value.filter((one) => typeof one === "string").join("\n\n")
    : typeof value === "string"
      ? value
      : insideOf(value, ["rendered", "value"]);
  if (words === null || words.trim() === "") return null;
  return hasMarkup(words) ? fragmentText(words) || null : words;
}

function insideOf(value: unknown, keys: readonly string[] = INSIDE): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const key = keys.find((one) => typeof fields[one] === "string");
  return key === undefined ? null : (fields[key] as string);
}

/** Tags that a text of HTML has; a single `<` or a name between angle brackets makes none. */
const hasMarkup = (words: string): boolean =>
  /<\/(?:p|div|li|h[1-6]|a|em|strong|b|i|span)>|<br\s?\/?>/i.test(words);
