import anyAscii from "any-ascii";
import { remembering } from "../remember.ts";

/**
 * A name in the form in which spellings are compared: ASCII, lower case, one space between words, no marks but the
 * hyphen and the apostrophe inside a word; no closing 's.
 *
 * @example foldName("Gérard  d’Estaing’s") // "gerard d'estaing"
 */
export const foldName: (name: string) => string = remembering((name) =>
  anyAscii(name)
    .toLowerCase()
    .replace(/'s?$/, "")
    .replace(/[^a-z0-9' -]+/g, " ")
    .replace(/ +/g, " ")
    .trim(),
);

/** Pairs of letters and letters that romanisations of one sound write differently; applied in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|ad|ar|as|at|ul)[- ]/, ""],
  [/sch/g, "sh"],
  [/tch|cz/g, "ch"],
  [/ph/g, "f"],
  [/kh/g, "h"],
  [/[dt]h/g, "d"],
  [/gh/g, "g"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/ts|tz/g, "z"],
  [/w/g, "v"],
  [/ou|oo/g, "u"],
  [/oe/g, "o"],
  [/ae/g, "a"],
  [/ie|yi|iy|yy|ij|ii|j|y/g, "i"],
  [/ee/g, "i"],
  [/['-]/g, ""],
  [/(.)\1+/g, "$1"],
  [/ii+/g, "i"],
];

/**
 * A key that spellings of one name in several romanisations share: Zelenskyy, Zelenskiy, Zelensky; Aleksei, Alexey.
 * For one folded word; it says less than equality and more than a sound code.
 */
export const soundKey: (word: string) => string = remembering((word) =>
  SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word),
);

/** Endings that romanisations of Slavic names write differently, with the one that stands for all. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:iyy|yy|iy|ij)$/, "y"],
  [/(?<=..)skii?$/, "sky"],
  [/(?<=[grvx])ei$/, "ey"],
];

/**
 * A folded word with the ending that other romanisations of it are given here, too: Zelenskyy, Zelenskiy and Zelensky are
 * "zelensky", Sergei is "sergey". Unlike `soundKey` it stays a word that can be shown, and joins no others.
 */
export const oneEnding = (word: string): string =>
  /[ijy]$/.test(word)
    ? ENDINGS.reduce((ended, [pattern, ending]) => ended.replace(pattern, ending), word)
    : word;
