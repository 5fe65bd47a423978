import { type BlockRule, isSentence, whole } from "../page.ts";

const HEAD = /^(?:story highlights|key points|highlights|at a glance|what you need to know)\b:?/i;

/** A list of highlights at the top: its heading and the lines below it that end without a full stop. */
export const highlights: BlockRule = {
  id: "blocks/highlights",
  find: ({ free }) => {
    const head = free.find(
      ({ place, words }) => place < 6 && words.length < 250 && HEAD.test(words) && !isSentence(words),
    );
    if (head === undefined) return [];
    const marks = whole("boilerplate", head);
    for (const { place, words, start, end } of free.filter((paragraph) => paragraph.place > head.place)) {
      if (place !== head.place + marks.length || marks.length > 8 || isSentence(words) || words.length > 200)
        break;
      marks.push({ kind: "boilerplate", start, end });
    }
    return marks;
  },
};
