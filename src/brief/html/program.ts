import { packagedText } from "../../text/packaged.ts";
import * as dom from "./client/dom.ts";
import * as filter from "./client/filter.ts";
import * as keys from "./client/keys.ts";
import * as marks from "./client/marks.ts";
import * as page from "./client/page.ts";
import * as reader from "./client/reader.ts";
import * as report from "./client/report.ts";
import * as start from "./client/start.ts";
import * as theme from "./client/theme.ts";
import * as ways from "./client/ways.ts";

/**
 * The modules of the page's program. What they export are functions alone, each under a name of its own, and they use
 * nothing else of their modules: so their texts, one after another, are the program (program.test.ts holds them to it).
 */
export const MODULES: readonly Readonly<Record<string, unknown>>[] = [
  ...[dom, page, marks, report, reader, ways, filter, keys, theme, start],
];

let program: string | null = null;
let style: string | null = null;

/** Indentation, comments of their own and the space that types leave behind serve nobody in a page. */
const trimmed = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n");

/** The page's program as plain JavaScript: the texts of functions that were loaded, so without types. */
export const pageProgram = (): string => {
  program ??= trimmed(
    [
      "(() => {",
      ...MODULES.flatMap((functions) => Object.values(functions).map(String)),
      "start();",
      "})();",
    ].join("\n"),
  );
  return program;
};

/** The page's style sheet, and the tokens that it shares with the desk. */
export const pageStyle = (): string => {
  style ??= trimmed(packagedText("page/tokens.css") + packagedText("page/page.css"));
  return style;
};
