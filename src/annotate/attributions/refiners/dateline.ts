import { datelineOf } from "../../../text/lines/dateline.ts";
import type { Draft, Page } from "../page.ts";

/** "LUNDA (Norpress) — [Two people fell], police said.": what is said begins behind a dateline. */
export function dateline(drafts: readonly Draft[], { text, sentences }: Page): Draft[] {
  const opens = new Map<number, number>();
  let paragraph = -1;
  for (const { start, end, paragraph: own } of sentences) {
    if (own !== paragraph) {
      const found = datelineOf(text.slice(start, end));
      if (found !== null) opens.set(start, start + found.length);
    }
    paragraph = own;
  }
  return drafts.map((draft) => {
    const start = opens.get(draft.content.start);
    return start === undefined || start >= draft.content.end
      ? draft
      : { ...draft, content: { start, end: draft.content.end } };
  });
}
