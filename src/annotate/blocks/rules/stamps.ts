import { type BlockRule, type Mark, type Paragraph, perParagraph } from "../page.ts";

const ZONE = String.raw`\s(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]DT|[CEMP]T|CET|EET|MSK)\b\.?`;

/** A clock time at the head of a paragraph, without a colon behind it, before a capital; or all that the paragraph has. */
const STAMP = new RegExp(
  String.raw`^(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)(?:${ZONE}|(?!${ZONE}))(?:\s?[-–—|])?(?=\s+[\p{Lu}“"‘]|$)`,
  "u",
);

/** A page with so many of them is a log of posts, and no timetable of one sentence. */
const FEWEST = 3;

/** The times of a live blog: when a post was written is no part of what it tells. */
export const stamps: BlockRule = {
  id: "blocks/stamp",
  find: (page) =>
    page.paragraphs.filter(({ words }) => STAMP.test(words)).length < FEWEST
      ? []
      : perParagraph(stampOf)(page),
};

function stampOf({ start, words }: Paragraph): Mark[] {
  const stamp = STAMP.exec(words);
  return stamp === null ? [] : [{ kind: "credit", start, end: start + stamp[0].length }];
}
