import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BriefSection, Story } from "../../src/model/story.ts";
import { readStory } from "../../src/pipeline/read.ts";

/** The story told by the reports of a folder beside the tests: fictional, of our own writing. */
export function storyIn(name: string): Story {
  const folder = join(import.meta.dirname, name);
  return readStory(
    readdirSync(folder).map((input) => ({ name: input, bytes: readFileSync(join(folder, input)) })),
  );
}

/** The lines of one section of a story's brief; none where it is left out. */
export const linesOf = ({ brief }: Story, topic: BriefSection["topic"]): readonly string[] =>
  brief.sections.find((section) => section.topic === topic)?.lines.map(({ text }) => text) ?? [];

/** The input names of the reports in which each claim that several reports carry is found, with its words there. */
export const sharedClaims = ({ claims, reports }: Story): readonly ReadonlyMap<string, string>[] =>
  claims
    .map(
      ({ assertions }) =>
        new Map(
          assertions.map(({ report, start, end }) => {
            const { input, text } = reports.find(({ id }) => id === report)!;
            return [input, text.slice(start, end)] as const;
          }),
        ),
    )
    .filter(({ size }) => size > 1);
