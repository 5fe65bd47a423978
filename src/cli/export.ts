import { FORM_NAMES, handOver, isForm } from "../server/handover.ts";
import { EXIT, UsageError } from "./exit.ts";
import { openStory } from "./inputs/open-story.ts";
import { writeOut } from "./output.ts";

/** `variorum export STORY --as FORM`: the story in a form that other tools read. */
export async function exportStory(
  path: string,
  options: { readonly as: string; readonly out: string },
): Promise<number> {
  const { as: form, out } = options;
  if (!isForm(form)) throw new UsageError(`--as ${form}: one of ${FORM_NAMES.join(", ")}`);
  const story = await openStory(path);
  if (!story) return EXIT.failed;
  writeOut(out, handOver(story, form).bytes);
  return EXIT.done;
}
