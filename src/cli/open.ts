import { readFileSync } from "node:fs";
import { NotAStory, parseStory } from "../export/storyfile/schema.ts";
import type { Story } from "../model/story.ts";

/** Reads a story file that a user names; what is wrong with it goes to standard error, and null comes back. */
export function openStory(path: string): Story | null {
  try {
    return parseStory(readFileSync(path === "-" ? 0 : path, "utf8"));
  } catch (error) {
    if (error instanceof NotAStory)
      process.stderr.write(`variorum: ${path} is no story file:\n${error.message}\n`);
    else process.stderr.write(`variorum: cannot read ${path}: ${(error as Error).message}\n`);
    return null;
  }
}
