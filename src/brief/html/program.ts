import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { packagedText } from "../../text/packaged.ts";

let program: string | null = null;
let style: string | null = null;

/** In a checkout the program is TypeScript and its types are taken away here; a published build has it compiled. */
const source = (): string => {
  const here = import.meta.url;
  return here.endsWith(".ts")
    ? stripTypeScriptTypes(readFileSync(new URL("./client.ts", here), "utf8"))
    : readFileSync(new URL("./client.js", here), "utf8");
};

/** Indentation, comments of their own and the space that types leave behind serve nobody in a page. */
const trimmed = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n");

/** The page's program as plain JavaScript; it is part of this program, so it may be read unasked. */
export const pageProgram = (): string => {
  program ??= trimmed(source());
  return program;
};

/** The page's style sheet, from data/page/. */
export const pageStyle = (): string => {
  style ??= trimmed(packagedText("page/page.css"));
  return style;
};
