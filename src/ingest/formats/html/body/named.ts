import { packagedLines } from "../../../../text/packaged.ts";
import { remembering } from "../../../../text/remember.ts";
import type { Element } from "../page/tree.ts";
import type { Removal } from "./removal.ts";

const LANDMARKS = new Set([
  "nav",
  "aside",
  "form",
  "button",
  "dialog",
  "footer",
  "input",
  "fieldset",
  "menu",
  "address",
]);
const ROLES = new Set([
  "navigation",
  "complementary",
  "banner",
  "contentinfo",
  "search",
  "dialog",
  "alertdialog",
  "alert",
  "menu",
  "menubar",
  "toolbar",
  "button",
  "tablist",
]);
/** The frame of a page and of its article: their classes tell of all they hold. */
const FRAMES = new Set(["html", "body", "main", "article"]);

/** What the markup of an element itself says it is, if that is no part of an article. */
export function ruleFor(element: Element): Removal["rule"] | null {
  const { localName } = element;
  if (localName === "figcaption" || (localName === "figure" && !holdsText(element))) return "html/caption";
  if (LANDMARKS.has(localName) || ROLES.has(element.getAttribute("role") ?? "")) return "html/landmark";
  if (isHidden(element) && !reveal(element)) return "html/hidden";
  if (FRAMES.has(localName)) return null;
  const part = partOf(namesOf(element));
  return part !== null && OF_PROSE.has(part) && standsInProse(element) ? null : part;
}

/** Parts whose names are also given to words of a paragraph: its place and date, a name in it, a term that is explained. */
const OF_PROSE: ReadonlySet<string> = new Set(["html/date", "html/author", "html/tags", "html/aside"]);
const INLINE = new Set(["a", "span", "b", "strong", "i", "em", "abbr", "cite", "u", "mark"]);
/** Characters of the rest of a paragraph. */
const FEWEST_AROUND = 60;

function standsInProse(element: Element): boolean {
  if (!INLINE.has(element.localName)) return false;
  let around = element.parentElement;
  while (around !== null && INLINE.has(around.localName)) around = around.parentElement;
  return around?.localName === "p" && around.textContent.length - element.textContent.length >= FEWEST_AROUND;
}

/** A figure can also frame a table, a quotation or a listing. */
const holdsText = (figure: Element): boolean =>
  figure.querySelectorAll("table,blockquote,pre,ul,ol").length > 0;

const isHidden = (element: Element): boolean =>
  element.hasAttribute("hidden") ||
  element.getAttribute("aria-hidden") === "true" ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "");

/** A long paragraph that is hidden by itself is shown later: at a click, to subscribers. */
function reveal(element: Element): boolean {
  if (element.localName !== "p" || element.textContent.length <= 100) return false;
  for (const attribute of ["hidden", "aria-hidden", "style"]) element.removeAttribute(attribute);
  return true;
}

const namesOf = (element: Element): string =>
  ["class", "id", "data-testid", "data-component", "data-component-name", "itemprop"]
    .map((attribute) => element.getAttribute(attribute) ?? "")
    .join(" ")
    .trim();

const PARTS: readonly (readonly [rule: Removal["rule"], names: RegExp])[] = packagedLines(
  "lexicons/page-parts.txt",
).map((line) => {
  const [part, words] = line.split(": ") as [string, string];
  return [
    `html/${part}`,
    new RegExp(`(?<!-(?:no|has|with|without))-(?:${words.split(" ").join("|")})-`),
  ] as const;
});

/** What part of a page an element is by its names; pages repeat few names often. */
const partOf = remembering((names): Removal["rule"] | null => {
  if (names === "") return null;
  const hyphened = `-${names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, "-")
    .replaceAll(" ", "--")}-`;
  return PARTS.find(([, pattern]) => pattern.test(hyphened))?.[0] ?? null;
}, 10_000);
