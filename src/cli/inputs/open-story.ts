import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { NotAStory, parseStory } from "../../export/storyfile/schema.ts";
import type { Story } from "../../model/story.ts";
import { complain } from "../output.ts";
import { reasonOf } from "../reason.ts";

/** A story file as messages name it. */
export const namedInput = (path: string): string => (path === "-" ? "standard input" : path);

/** Reads a story file that a user names (`-` is standard input); what is wrong with it is told, and null comes back. */
export async function openStory(path: string): Promise<Story | null> {
  const json = await contentOf(path);
  if (json === null) return null;
  try {
    return parseStory(json);
  } catch (error) {
    if (!(error instanceof NotAStory)) throw error;
    for (const problem of error.message.split("\n"))
      complain(`${namedInput(path)} cannot be read as a story file: ${problem}`);
    return null;
  }
}

async function contentOf(path: string): Promise<string | null> {
  try {
    // Standard input may come from a program that is still at work: it is awaited, and not read at once.
    return path === "-" ? await text(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    complain(`cannot read ${path}: ${reasonOf(error)}`);
    return null;
  }
}
