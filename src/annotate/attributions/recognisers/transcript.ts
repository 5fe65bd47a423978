import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";

/** A label in capitals and a colon at the head of a paragraph. */
const LABEL = /^\s*(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}):\s+/u;

/** A transcript: «[TAPPER]: [We are back.]», where two paragraphs or more are labelled so. Quotation marks need none. */
export function transcript(page: Page): Draft[] {
  const found = page.trees.flatMap((tree, sentence): Draft[] => {
    const before = page.sentences[sentence - 1];
    if (before?.paragraph === tree.sentence.paragraph) return [];
    const { start } = tree.sentence;
    const label = LABEL.exec(page.text.slice(start, start + 60));
    const content =
      label && trim(page.text, { start: start + label[0].length, end: endOfParagraph(page, sentence) });
    const colon = start + (label?.[0].indexOf(":") ?? 0);
    const head = tree.tokens.findIndex((t) => t.end === colon);
    if (!content || head < 0) return [];
    const speaker = { start, end: colon, sentence, head };
    return [
      {
        content,
        cue: { start: colon, end: colon + 1 },
        speaker,
        relays: [],
        stance: "says",
        hedge: "none",
        attitude: false,
        verbatim: true,
        by: "attributions/transcript",
        anchor: null,
      },
    ];
  });
  return found.length > 1 ? found : [];
}

function endOfParagraph(page: Page, sentence: number): number {
  let last = sentence;
  while (page.sentences[last + 1]?.paragraph === page.sentences[sentence]!.paragraph) last++;
  return page.sentences[last]!.end;
}
