import { checkStory } from "../model/invariants.ts";
import { EXIT } from "./exit.ts";
import { openStory } from "./open.ts";

/** `variorum check STORY`: says nothing more than "sound" for a file that keeps the contract. */
export function check(path: string): number {
  const story = openStory(path);
  if (!story) return EXIT.failed;
  const breaches = checkStory(story);
  if (breaches.length === 0) process.stdout.write(`${path}: sound\n`);
  for (const breach of breaches) process.stderr.write(`variorum: ${path}: ${breach}\n`);
  return breaches.length === 0 ? EXIT.done : EXIT.failed;
}
