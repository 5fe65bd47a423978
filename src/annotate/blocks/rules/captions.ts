import { type BlockRule, type Mark, perParagraph, whole } from "../page.ts";

/** How captions begin: agencies' "FILE - In this …", page furniture glued to them. */
const BEGINNINGS: readonly RegExp[] = [
  /^FILE ?(?:PHOTO)?(?: ?[-–—:]|\s)/,
  /^(?:In this|This) (?:\p{L}+ ){0,4}(?:file |handout |undated |aerial |combination )?(?:photo|photograph|image|picture|frame grab|video grab|satellite image|handout)\b/iu,
  /^(?:Enlarge this image|toggle caption|Hide caption|Image copyright|Image caption|Media caption)\b/i,
  /^Facebook Twitter Pinterest\s/,
  /^Image\s.{10,400}\bCredit\b/,
  /^Photos: /,
  /^(?:Pictured|Above|Photo|Video|Caption)(?:, [a-z ]+)?: /,
];

/** Words that only a caption has, at its end. */
const ENDS: readonly RegExp[] = [
  /\((?:File|file) (?:photo|image|picture)\)\.?$/,
  /\(Photo(?:graph)?(?: by|:)[^)]{2,100}\)\.?$/,
  /\bHide Caption \d+ of \d+$/i,
];

const LONGEST = 700;

/** Captions that show by how they begin or end. */
export const captions: BlockRule = {
  id: "blocks/caption",
  find: perParagraph((paragraph): readonly Mark[] => {
    const { words } = paragraph;
    if (words.length > LONGEST && !/^Photos: /.test(words)) return [];
    if (!BEGINNINGS.some((pattern) => pattern.test(words)) && !ENDS.some((pattern) => pattern.test(words)))
      return [];
    return isTold(words) ? [] : whole("caption", paragraph);
  }),
};

/** "In this video, the minister said …" is prose about a picture, not its caption. */
const isTold = (words: string): boolean =>
  /^In this\b/i.test(words) &&
  !/\b(?:file|provided|released|taken|made|combination|handout|from video|shows?)\b.{0,200}/.test(
    words.slice(0, 120),
  );
