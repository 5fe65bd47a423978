import { type BlockRule, type Mark, type Paragraph, perParagraph, whole } from "../page.ts";

/** Paragraphs that credit people, agencies, owners; each is at most this long, in characters. */
const LONGEST = 400;

const LINES: readonly RegExp[] = [
  /\bcontributed to (?:this|the) (?:report|story|article|post|piece|developing story)\b/i,
  /\bcontributed (?:reporting|to the reporting|additional reporting)\b/i,
  /^(?:Contributing|Contributors?)\s?:/i,
  /^(?:Additional |Writing and )?(?:reporting|editing|writing) (?:and \p{L}+ )?by\b/iu,
  /^\((?:Additional |With )?(?:Reporting|Writing|Editing) (?:and \p{L}+ )?by\b/iu,
  /^With (?:files|reporting|reports|additional reporting|(?:\p{L}+ )?wires?|(?:\p{L}+ )?wire (?:services|reports))\b/iu,
  /^(?:Copyright|©|\(c\)\s)/i,
  /\ball rights reserved\b\.?/i,
  /^(?:This|The) (?:article|story|report|post|column|piece)\b.{0,60}\b(?:originally |first )?(?:appeared|published|ran)\b/i,
  /^(?:Source|Via|Credit|Credits)\s?: [^.!?]{2,80}$/,
  /^\p{Lu}[\p{L}.'’ -]{2,60} reported from \p{Lu}.{0,200}$/u,
  /^From (?:The )?\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,4}$/u,
  /^(?:Associated Press|Agence France-Presse|The Associated Press|Reuters|AFP|AP)\.?$/,
];

/** A credit at the end of the last sentence's paragraph: "(Reporting by A. Bell; editing by C. Doe)". */
const TAILS: readonly RegExp[] = [
  /\((?:Additional )?(?:Reporting|Writing|Editing) (?:and \p{L}+ )?by [^)]{3,300}\)\s*$/u,
  /(?<=[.!?”"]\s{0,2})(?:Additional )?(?:Reporting|Writing) by \p{Lu}[^.]{3,200};\s?(?:[Ee]diting|[Ww]riting) by [^.]{3,120}\.?$/u,
];

/** "(Reuters)" after the very last sentence. */
const SIGNATURE = /(?<=[.!?”"]\s)\((?:AP|AFP|Reuters|REUTERS|UPI|ANI|PTI|IANS|Xinhua)\)\s*$/;

/** "The Associated Press contributed to this report.", "Copyright © …", "(Reporting by …)". */
export const creditLines: BlockRule = {
  id: "blocks/credit",
  find: perParagraph((paragraph, { paragraphs }): readonly Mark[] => {
    if (
      paragraph.words.length <= LONGEST &&
      LINES.some((line) => line.test(paragraph.words)) &&
      !isQuoted(paragraph.words)
    ) {
      return whole("credit", paragraph);
    }
    return tailOf(paragraph, paragraph.place === paragraphs.length - 1 ? [...TAILS, SIGNATURE] : TAILS);
  }),
};

/** Somebody's words that only sound like a credit. */
const isQuoted = (words: string): boolean => /[“"]/.test(words) && /\b(?:said|says|told)\b/.test(words);

function tailOf({ start, end, words }: Paragraph, tails: readonly RegExp[]): readonly Mark[] {
  const from = Math.max(0, words.length - 400);
  for (const tail of tails) {
    const found = tail.exec(words.slice(from));
    if (found !== null) return [{ kind: "credit", start: start + from + found.index, end }];
  }
  return [];
}
