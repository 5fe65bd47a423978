import type { Draft, Page } from "../../page.ts";
import { inherit } from "./inherited.ts";
import { placeQuotations } from "./places.ts";
import { signature, type Tag, tagBefore, tagBehind, tagsBySentence } from "./tags.ts";

/**
 * Words between quotation marks with their speaker: the tag right behind or before them, else the tag of a neighbour in
 * the paragraph or of the same run, else the last speaker of the paragraph before. Short stretches in marks (titles,
 * nicknames, scare quotes) need a tag of their own.
 */
export function quoted(page: Page): Draft[] {
  const places = placeQuotations(page);
  const tags = tagsBySentence(page);
  const found: (Tag | null)[] = places.map(
    (place) => tagBehind(page, place, tags) ?? signature(page, place) ?? tagBefore(page, place, tags),
  );
  inherit(page, places, found, tags);
  return places.flatMap(({ quotation }, i) => {
    const tag = found[i];
    if (!tag) return [];
    const { cue, speaker, stance } = tag;
    return [
      {
        content: { start: quotation.start, end: quotation.end },
        cue,
        speaker,
        relays: [],
        stance,
        hedge: "none",
        attitude: false,
        verbatim: true,
        by: tag.by,
        anchor: tag.anchor,
      },
    ];
  });
}
