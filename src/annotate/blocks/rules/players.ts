import { type BlockRule, type Mark, perParagraph, whole } from "../page.ts";

/** A video player's texts: "JUST WATCHED … Replay More Videos … MUST WATCH … 02:38", "CLOSE … VPC", "… Listen · 3:03 3:03". */
const PLAYER =
  /^JUST WATCHED\b|\bReplay More Videos\b|^CLOSE (?=\p{Lu})|\bListen(?: Loading\.\.\.)? · \d{1,2}:\d{2}(?: \d{1,2}:\d{2})?$/u;
/** "Play Video 0:22 Footage from the hall – video": the words are a caption. */
const CAPTIONED =
  /^Play Video(?: \d{1,2}:\d{2})?\s|^Media caption\s|^Video caption\s|\s[–-]\svideo(?: report| explainer)?$/u;
/** Players have a length and a name; a paragraph longer than this only happens to hold the words. */
const LONGEST = 500;

export const players: BlockRule = {
  id: "blocks/player",
  find: perParagraph((paragraph): readonly Mark[] => {
    if (paragraph.words.length > LONGEST) return [];
    if (PLAYER.test(paragraph.words)) return whole("boilerplate", paragraph);
    return CAPTIONED.test(paragraph.words) ? whole("caption", paragraph) : [];
  }),
};
