import { datelineOf } from "../../../text/lines/dateline.ts";
import type { Draft, Page } from "../page.ts";

/** "LUNDA (Norpress) — [Two people fell], police said.": what is said begins behind a dateline. */
export function dateline(drafts: readonly Draft[], { text, sentences }: Page): Draft[] {
  const opens = new Map<number, number>();
  let paragraph = -1;
  for (const { start, end, paragraph: own } of sentences) {
    if (own !== paragraph) {
      const found = datelineOf(text.slice(start, end));
      const length = found?.length ?? AGENCY.exec(text.slice(start, end))?.[0].length;
      if (length !== undefined) opens.set(start, start + length);
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

/** "Lund, Norland (NPA) The river …": an agency in brackets without a dash behind it. */
const AGENCY = /^(?:\p{Lu}[\p{L}. ]{1,25}(?:, \p{Lu}[\p{L}. ]{1,20})? )?\(\p{Lu}{2,5}\)\s+(?=\p{Lu})/u;
