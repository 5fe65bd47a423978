import { type BlockRule, plainly, whole } from "../page.ts";

/** The title that came with the report; reading in has put it first in the text. */
export const givenTitle: BlockRule = {
  id: "blocks/given-title",
  find: ({ given, paragraphs }) => {
    const [first] = paragraphs;
    if (given.title === null || first === undefined) return [];
    return plainly(first.words) === plainly(given.title) ? whole("title", first) : [];
  },
};
