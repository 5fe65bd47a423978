/** Texts as long as news, of words drawn by the frequencies of a language (Zipf): the same ones each time. */
const VOCABULARY = 30_000;
const IN_A_SENTENCE = 20;

export interface Language {
  sentence(): string;
  text(words: number): string;
}

export function language(): Language {
  let state = 1;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  /** The k-th word of the language comes about 1/k as often as the first. */
  const word = (): string => `w${Math.floor(VOCABULARY ** random()).toString(36)}`;
  const sentence = (): string => `${Array.from({ length: IN_A_SENTENCE }, word).join(" ")}. `;
  return {
    sentence,
    text: (words) => Array.from({ length: words / IN_A_SENTENCE }, sentence).join(""),
  };
}
