import { type BlockRule, type Mark, perParagraph, whole } from "../page.ts";

/** How captions begin: agencies' "FILE - In this …", page furniture glued to them. */
const BEGINNINGS: readonly RegExp[] = [
  /^FILE ?(?:PHOTO)?(?: ?[-–—:]|\s)/,
  /^(?:In this|This(?! is\b| was\b)) (?:\p{L}+ ){0,4}(?:file |handout |undated |aerial |combination )?(?:photo|photograph|image|picture|frame grab|video grab|satellite image|handout)\b/iu,
  /^(?:Enlarge this image|toggle caption|Hide caption|Image copyright|Image caption|Media caption)\b/i,
  /^Facebook Twitter Pinterest\s/,
  /^Image\s.{10,400}\bCredit\b/,
  /^Photos: /,
  /^\p{Lu}[\p{L}.'’ -]{2,40}\/(?:AP|Reuters|REUTERS|AFP|EPA|Getty Images|File)\s\p{Lu}/u,
  /^(?:Pictured|Above|Photo|Video|Caption)(?:, [a-z ]+)?: /,
];

/** Words that only a caption has, at its end. */
const ENDS: readonly RegExp[] = [
  /\((?:File|file) (?:photo|image|picture)\)\.?$/,
  /\(Photo(?:graph)?(?: by|:)[^)]{2,100}\)\.?$/,
  /\bHide Caption \d+ of \d+$/i,
];

const MONTH =
  "(?:Jan\\.|Feb\\.|March|April|May|June|July|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.|January|February|August|September|October|November|December)";

/** One sentence that ends in place and day, ", Libya, May 23.", as captions do; prose has "on May 23". */
const DAYED = new RegExp(
  `^\\p{Lu}[^“”"\\n]{20,300}[\\p{L}.], (?:\\p{Lu}[a-z]{2,5}day, )?${MONTH} \\d{1,2}(?:, \\d{4})?\\.$`,
  "u",
);

const SIGNS = [...BEGINNINGS, ...ENDS];

/** Few paragraphs end in a digit and a stop: the others are not searched for a day. */
const isDayed = (words: string): boolean => /\d\./.test(words.slice(-2)) && DAYED.test(words);

const LONGEST = 700;

/** Captions that show by how they begin or end. */
export const captions: BlockRule = {
  id: "blocks/caption",
  find: perParagraph((paragraph): readonly Mark[] => {
    const { words } = paragraph;
    if (words.length > LONGEST && !/^Photos: /.test(words)) return [];
    if (!isDayed(words) && !SIGNS.some((pattern) => pattern.test(words))) return [];
    return isTold(words) ? [] : whole("caption", paragraph);
  }),
};

/** "In this video, the minister said …" is prose about a picture, not its caption. */
const isTold = (words: string): boolean =>
  /^In this\b/i.test(words) &&
  !/\b(?:file|provided|released|taken|made|combination|handout|from video|shows?)\b.{0,200}/.test(
    words.slice(0, 120),
  );
