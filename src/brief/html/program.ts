import { packagedText } from "../../text/packaged.ts";
import { client } from "./client.ts";

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

/** The page's program as plain JavaScript: the text of a function that was loaded, so without types. */
export const pageProgram = (): string => {
  program ??= trimmed(`(${client})();`);
  return program;
};

/** The page's style sheet, from data/page/. */
export const pageStyle = (): string => {
  style ??= trimmed(packagedText("page/page.css"));
  return style;
};
