import { isPrompt } from "../../../text/lines/prompts.ts";
import { type BlockRule, perParagraph, whole } from "../page.ts";

/** Prompts to read, share, comment, subscribe, watch; adverts; timestamps: see data/lexicons/prompts.txt. */
export const prompts: BlockRule = {
  id: "blocks/prompt",
  find: perParagraph((paragraph) => (isPrompt(paragraph.words) ? whole("boilerplate", paragraph) : [])),
};
