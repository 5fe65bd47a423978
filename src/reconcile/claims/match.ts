import type { ClaimSentence, ClaimWord, WordIndex } from "./words.ts";

/** Two words, one of each sentence, that say the same: `likeness` 1 for equal keys, less for related words. */
export interface WordMatch {
  /** Places in the two sentences' `words`. */
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  /** What the match is worth: the geometric mean of the words' weights, times the likeness. */
  readonly worth: number;
}

/** Words of one stem ("evacuate", "evacuation") match almost as well as equal ones, synonyms half. */
const SAME_STEM = 0.9;
const SYNONYM = 0.5;

/** One number of different things ("four missiles", "four weeks") is hardly a match. */
const OTHER_THING = 0.4;

function likeness(one: ClaimWord, other: ClaimWord): number {
  if (one.key === other.key) {
    const differ = one.unit !== null && other.unit !== null && one.unit !== other.unit;
    return differ ? OTHER_THING : 1;
  }
  return one.stem === other.stem ? SAME_STEM : SYNONYM;
}

/** Places of the words of the index that share the word's stem or a concept with it, each once. */
function partnersOf(word: ClaimWord, { stems, concepts }: WordIndex): readonly number[] {
  const byStem = stems.get(word.stem) ?? NONE;
  let partners: number[] | null = null;
  for (const concept of word.concepts)
    for (const place of concepts.get(concept) ?? NONE) {
      if ((partners ?? byStem).includes(place)) continue;
      partners ??= [...byStem];
      partners.push(place);
    }
  return partners ?? byStem;
}

const NONE: readonly number[] = [];

/** Pairs up the words of two sentences that share a stem or a concept, the most telling first, each at most once. */
export function matchWords(a: ClaimSentence, b: ClaimSentence): readonly WordMatch[] {
  const all: WordMatch[] = [];
  const index = b.index();
  for (let i = 0; i < a.words.length; i++) {
    const one = a.words[i]!;
    for (const j of partnersOf(one, index)) {
      const other = b.words[j]!;
      const alike = likeness(one, other);
      all.push({ a: i, b: j, likeness: alike, worth: alike * Math.sqrt(one.weight * other.weight) });
    }
  }
  if (all.length < 2) return all;
  const [usedA, usedB] = [new Uint8Array(a.words.length), new Uint8Array(b.words.length)];
  return all
    .sort((x, y) => y.worth - x.worth || x.a - y.a || x.b - y.b)
    .filter((match) => {
      if (usedA[match.a] === 1 || usedB[match.b] === 1) return false;
      usedA[match.a] = usedB[match.b] = 1;
      return true;
    });
}
