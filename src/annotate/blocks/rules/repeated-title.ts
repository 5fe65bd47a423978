import { type BlockRule, plainly, whole } from "../page.ts";

/** The title again, in one of the paragraphs right after it (page title and headline). */
export const repeatedTitle: BlockRule = {
  id: "blocks/repeated-title",
  find: ({ given, paragraphs, free }) => {
    const titles = new Set(
      [given.title ?? "", paragraphs[0]?.words ?? ""].filter((title) => title !== "").map(plainly),
    );
    return free
      .filter(
        ({ place, words }) => place > 0 && place < 5 && words.length < 300 && titles.has(plainly(words)),
      )
      .flatMap((paragraph) => whole("title", paragraph));
  },
};
