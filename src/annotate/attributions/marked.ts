import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AttributionMention, Voice } from "../../model/annotations.ts";
import type { Block } from "../../model/report.ts";
import { recogniseNames } from "../names/recognise.ts";
import { readSyntax } from "../syntax/read.ts";
import type { AttributionOptions } from "./recognise.ts";
import { recogniseAttributions } from "./recognise.ts";

/**
 * Cases in marked text, for tests: `[Police|source] [said|cue] [the ferry had sunk|content].` Nobody counts offsets.
 * A content may name its voices: `[…|content: TASS > ministry]`, `[…|content: nobody]`, and `%denies`, `%unverified`, `%direct` what it is.
 */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly role: "source" | "cue" | "content";
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly voices: string | null;
  readonly traits: readonly string[];
}

function unmark(marked: string): Marked {
  let text = "";
  const marks: Mark[] = [];
  let from = 0;
  for (const match of marked.matchAll(/\[([^[\]|]+)\|(source|cue|content)(?::([^\]%]*))?((?:\s*%\w+)*)\]/g)) {
    text += marked.slice(from, match.index);
    const [whole, words = "", role = "content", voices, traits = ""] = match;
    marks.push({
      role: role as Mark["role"],
      words,
      start: text.length,
      end: text.length + words.length,
      voices: voices?.trim() || null,
      traits: traits
        .split("%")
        .map((t) => t.trim())
        .filter((t) => t !== ""),
    });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), marks };
}

/** What the recognisers make of a text that is all body. */
export function read(
  text: string,
  options?: AttributionOptions,
): { found: AttributionMention[]; chain: (a: AttributionMention) => string } {
  const blocks: Block[] = [{ kind: "body", by: "test", start: 0, end: text.length }];
  const sentences = readSyntax(text, blocks);
  const names = recogniseNames(text, sentences, blocks);
  const name = (voice: Voice): string =>
    voice.is === "words" ? voice.words : (names[voice.name]?.text ?? "?");
  return {
    found: recogniseAttributions(text, sentences, names, blocks, options),
    chain: (a) => a.voices.map(name).join(" > ") || "nobody",
  };
}

/** Every marked content is found, with the marked sources and cues among those found, and nothing else is. */
export function expect(marked: string, options?: AttributionOptions): void {
  const { text, marks } = unmark(marked);
  const { found, chain } = read(text, options);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const wanted = marks.filter((m) => m.role === "content");
  assert.deepEqual(
    [...new Set(found.map((a) => words(a.content)))],
    wanted.map((m) => m.words),
    text,
  );
  for (const role of ["source", "cue"] as const)
    for (const mark of marks.filter((m) => m.role === role))
      assert.ok(
        found.some((a) => a[role]?.start === mark.start && a[role]?.end === mark.end),
        `${role} "${mark.words}" in ${text}, not ${found.map((a) => a[role] && words(a[role]))}`,
      );
  for (const mark of wanted) {
    const own = found.filter((a) => words(a.content) === mark.words);
    if (mark.voices)
      assert.ok(
        own.map(chain).includes(mark.voices),
        `voices ${mark.voices} of "${mark.words}", not ${own.map(chain)}`,
      );
    for (const trait of mark.traits)
      assert.ok(
        own.some((a) => [a.stance, a.hedge, a.mode].includes(trait as never)),
        `${trait} "${mark.words}"`,
      );
  }
}

/** A rule with its cases; a case without marks says that nothing is to be found. */
export const cases = (rule: string, marked: readonly string[]): void => {
  describe(rule, () => {
    for (const text of marked) it(text, () => expect(text));
  });
};
