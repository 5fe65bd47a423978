import { checkStory } from "../model/invariants.ts";
import { EXIT } from "./exit.ts";
import { namedInput, openStory } from "./inputs/open-story.ts";
import { complain } from "./output.ts";

/** `variorum check STORY`: says nothing more than "sound" for a file that keeps the contract. */
export async function check(path: string): Promise<number> {
  const story = await openStory(path);
  if (!story) return EXIT.failed;
  const breaches = checkStory(story);
  if (breaches.length === 0) process.stdout.write(`${namedInput(path)}: sound\n`);
  for (const breach of breaches) complain(`${namedInput(path)}: ${breach}`);
  return breaches.length === 0 ? EXIT.done : EXIT.failed;
}
