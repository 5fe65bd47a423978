import type { Story } from "../../model/story.ts";

/** The story as the bytes of a story file: the same story gives the same text. Two spaces, one newline at the end. */
export const writeStory = (story: Story): string => `${JSON.stringify(story, null, 2)}\n`;
