import { askable } from "../brief/askable.ts";
import { explain } from "../brief/explain/explain.ts";
import { fitted, harmless, wrapped } from "../brief/terminal/layout.ts";
import { EXIT } from "./exit.ts";
import { namedInput, openStory } from "./inputs/open-story.ts";
import { columns, complain, oneLine, print } from "./output.ts";

/** `variorum explain STORY [ID]`: the chain from a thing down to the words; without ID, what can be asked about. */
export async function explainStory(
  path: string,
  id: string | undefined,
  options: { readonly width?: string },
): Promise<number> {
  const width = columns(options.width);
  const story = await openStory(path);
  if (!story) return EXIT.failed;
  if (id === undefined) {
    print(askable(story).map(({ id, words }) => fitted(`${id.padEnd(10)} ${oneLine(words)}`, width)));
    return EXIT.done;
  }
  const explanation = explain(story, id);
  if (explanation.found) {
    const isFitted = options.width !== undefined || process.stdout.isTTY;
    print(isFitted ? explanation.lines.flatMap((line) => hanging(line, width)) : explanation.lines);
    return EXIT.done;
  }
  complain(
    explanation.why === "ambiguous"
      ? `${id} could be ${explanation.candidates.join(", ")}`
      : `nothing in ${namedInput(path)} has the id "${id}"${id.length < 3 ? ", and a beginning of one is three characters or more" : ""}; without an id, explain lists them all`,
  );
  return EXIT.failed;
}

/** A line broken at spaces, what goes on below two columns further in; in a pipe a line stays one. */
function hanging(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)![0];
  const [first = "", ...rest] = wrapped(harmless(line.trim()), width - indent.length - 2);
  return [`${indent}${first}`, ...rest.map((words) => `${indent}  ${words}`)];
}
