import { explain } from "../brief/explain.ts";
import type { Story } from "../model/story.ts";
import { EXIT } from "./exit.ts";
import { openStory } from "./open.ts";
import { columns, complain, print } from "./output.ts";

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
    print(contents(story, width));
    return EXIT.done;
  }
  const explanation = explain(story, id);
  if (explanation.found) {
    print(explanation.lines);
    return EXIT.done;
  }
  complain(
    explanation.why === "ambiguous"
      ? `${id} could be ${explanation.candidates.join(", ")}`
      : `nothing in ${path} has the id "${id}", or alone begins with three or more of its characters`,
  );
  return EXIT.failed;
}

/** Every line of the brief and every claim with its id, a line each, cut to the width. */
function contents(story: Story, width: number): string[] {
  const lines = story.brief.sections.flatMap((section, s) =>
    section.lines.map((line, l) => [`b${s + 1}.${l + 1}`, line.text] as const),
  );
  const reports = story.reports.map((report, r) => [`r${r + 1}`, report.title ?? report.input] as const);
  const claims = story.claims.map((claim) => [claim.id, claim.text] as const);
  const disputes = story.disputes.map((dispute) => [dispute.id, dispute.reason] as const);
  return [...reports, ...lines, ...claims, ...disputes].map(([id, words]) => {
    const line = `${id.padEnd(10)} ${words.replace(/\s+/g, " ")}`;
    return line.length > width ? `${line.slice(0, width - 1)}…` : line;
  });
}
