/** How many columns a terminal gives a character: none to marks that combine or steer, two to wide scripts and emoji. */
const columns = (character: string): number =>
  /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u.test(character)
    ? 0
    : /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$|^\p{Emoji_Presentation}$/u.test(
          character,
        )
      ? 2
      : 1;

/** A text's width in columns. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
};

/**
 * Text from outside made safe for a terminal: what would steer it (escape sequences, changes of direction, bells) is
 * shown as `�`, line breaks become spaces.
 */
export const harmless = (text: string): string =>
  text
    .replace(/[\r\n\t\u2028\u2029]+/g, " ")
    .replace(/[\u200e\u200f\u061c]/g, "")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

/** As much of a text as fits, cut with "…". */
export const fitted = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  let [kept, used] = ["", 0];
  for (const character of text) {
    used += columns(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

/** Fills a text with spaces up to a width; a longer one stays whole. */
export const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)));

/** Breaks a text at spaces into lines of at most `width` columns; a longer word is broken where it must be. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/).flatMap((long) => chunks(long, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
};

const chunks = (word: string, width: number): string[] => {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let [part, used] = ["", 0];
  for (const character of word) {
    if (used + columns(character) > width && part !== "") {
      parts.push(part);
      [part, used] = ["", 0];
    }
    part += character;
    used += columns(character);
  }
  return [...parts, part];
};

/** A stretch of a line in one style; `paint` adds what has no width. */
export interface Run {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

interface Word extends Run {
  /** Stands right against the word before it. */
  readonly glued: boolean;
}

const wordsOf = (runs: readonly Run[], width: number): Word[] => {
  let glued = true;
  return runs.flatMap((run) => {
    const words: Word[] = [];
    for (const [i, piece] of run.text.split(/ +/).entries()) {
      if (i > 0) glued = false;
      if (piece === "") continue;
      for (const text of chunks(piece, width)) {
        words.push({ ...run, text, glued });
        glued = true;
      }
    }
    return words;
  });
};

/** Like `wrapped`, for a line of several styles: painted lines, and the width of the last. */
export const wrappedRuns = (runs: readonly Run[], width: number): { lines: string[]; last: number } => {
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const { text, paint = (same: string) => same, glued } of wordsOf(runs, width)) {
    const gap = glued || used === 0 ? 0 : 1;
    if (used > 0 && used + gap + widthOf(text) > width) {
      lines.push(line);
      [line, used] = ["", 0];
    }
    line += (used === 0 ? "" : " ".repeat(gap)) + paint(text);
    used += (used === 0 ? 0 : gap) + widthOf(text);
  }
  return { lines: used === 0 ? lines : [...lines, line], last: used };
};
