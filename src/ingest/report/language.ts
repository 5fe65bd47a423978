import { packagedLines } from "../../text/packaged.ts";

/** Scripts that one language (or one more than the others) writes news in. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu],
];

const WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = packagedLines(
  "lexicons/language-words.txt",
).map((line) => {
  const [language, ...words] = line.split(" ") as [string, ...string[]];
  return [language, new Set(words)] as const;
});

/** Share of function words below which nothing is said; English news has about 35 %. */
const LEAST = 0.12;
/** Share of English ones above which no other language needs to be asked. */
const SURE = 0.22;

/**
 * A rough guess at a text's language, as a BCP 47 code: by script, and in Latin letters by the share of each
 * language's commonest words. "und": too little to tell. Good for telling English from the rest; between close
 * relatives (Norwegian and Danish, Russian and Bulgarian) it may err.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 6000);
  return byScript(sample) ?? byWords(sample);
}

function byScript(sample: string): string | null {
  if (isPlain(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if ((sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters) return null;
  for (const [language, pattern] of SCRIPTS) {
    // Japanese is told by its kana, a third or so of its letters; the rest are Chinese.
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(letters, 1);
    if (share > (language === "ja" ? 0.15 : 0.5))
      return language === "ru" && /[іїєґ]/u.test(sample) ? "uk" : language;
  }
  return null;
}

/** Whether more than half of it is letters without accents: Latin for sure, and no pattern needs to be asked. */
function isPlain(sample: string): boolean {
  let plain = 0;
  for (let at = 0; at < sample.length; at++) {
    const small = sample.charCodeAt(at) | 0x20;
    if (small >= 0x61 && small <= 0x7a) plain++;
  }
  return plain * 2 > sample.length;
}

function byWords(sample: string): string {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 8) return "und";
  let best = "und";
  let most = LEAST;
  for (const [language, common] of WORDS) {
    const share = words.filter((word) => common.has(word)).length / words.length;
    if (language === "en" && share > SURE) return "en";
    // English comes first in the list; a report that quotes another language at length is English still.
    if (share > (best === "en" ? 2 * most : most)) [best, most] = [language, share];
  }
  return best;
}
