import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/model/span.ts";

/** An attribution of PolNeAR 1.0; each role may stand in several pieces. */
export interface GoldAttribution {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** The articles of one part, by name, with code points turned into UTF-16 offsets. */
export function readArticles(folder: string): GoldArticle[] {
  const first = new Map<string, string>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    const name = file.replace(/_[^_]*\.ann$/, "");
    if (!first.has(name)) first.set(name, file);
  }
  return [...first].map(([name, file]) => {
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    return {
      name,
      text,
      attributions: readStandoff(readFileSync(join(folder, "attributions", file), "utf8"), text),
    };
  });
}

function readStandoff(standoff: string, text: string): GoldAttribution[] {
  const toUtf16 = codePointOffsets(text);
  const spans = new Map<string, Span[]>();
  const events: string[] = [];
  for (const line of standoff.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T") && body) spans.set(id, readSpans(body, text, toUtf16));
    else if (id.startsWith("E")) events.push(body);
  }
  return events.map((event) => {
    const role = (name: string): Span[] =>
      event
        .split(" ")
        .filter((part) => part.replace(/\d*:.*/, "") === name)
        .flatMap((part) => spans.get(part.split(":")[1] ?? "") ?? []);
    return { content: role("Content"), cue: role("Cue"), source: role("Source") };
  });
}

/** "Content 10 20;31 40": pieces with only white space between them are one. */
function readSpans(body: string, text: string, toUtf16: (codePoint: number) => number): Span[] {
  const pieces = body
    .replace(/^\S+ /, "")
    .split(";")
    .map((piece) => piece.split(" ").map(Number))
    .map(([start = 0, end = 0]) => ({ start: toUtf16(start), end: toUtf16(end) }))
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, piece.start).trim() === "")
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

function codePointOffsets(text: string): (codePoint: number) => number {
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    at.push(offset);
    offset += character.length;
  }
  at.push(offset);
  return (codePoint) => at[codePoint] ?? text.length;
}
