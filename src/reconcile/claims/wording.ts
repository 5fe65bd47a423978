import type { Located } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { type Context, sentenceAt } from "./context.ts";

/**
 * The words that a place of the reports is told in, in order: people by who they are, numbers by their values, other
 * words by their lemmas; without articles, marks, a "was" or "has" beside a verb, and what ties it to what stands before.
 * None where the report prints the sentence again.
 */
export function wordingOf(
  sentences: readonly ClaimSentence[],
  { reports }: Pick<Context, "reports">,
): (span: Located) => readonly string[] {
  const known = new Map(sentences.map((sentence) => [sentence.sentence, sentence]));
  return (span) => {
    const sentence = sentenceAt(span, reports);
    const read = sentence === undefined ? undefined : known.get(sentence);
    return read === undefined ? [] : wordsIn(read, span);
  };
}

function wordsIn({ sentence: { tokens }, words }: ClaimSentence, { start, end }: Located): readonly string[] {
  const told: string[] = [];
  let next = 0;
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place]!;
    if (token.start < start || token.end > end) continue;
    while (next < words.length && words[next]!.to < place) next++;
    const word = words[next];
    if (word === undefined || word.from > place) {
      if (!isLight(token, told.length === 0)) told.push(token.lemma.toLowerCase());
    } else if (word.from === place || told.length === 0) told.push(word.key);
  }
  return told;
}

const isLight = ({ text, tag, lemma, relation }: Token, isFirst: boolean): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  /^(?:an?|the)$/i.test(text) ||
  (/^(?:aux|cop)/.test(relation) && /^(?:be|have)$/.test(lemma)) ||
  (isFirst && /^(?:that|and|but|so)$/i.test(text) && /^(?:IN|CC|RB)$/.test(tag));

/** "I", "your": another's where somebody else speaks. */
export const isSpeakers = (word: string): boolean =>
  /^(?:i|we|you|me|us|my|our|your|mine|ours|yours)$/.test(word);

/** Words for somebody or something named elsewhere. */
export const isPronoun = (word: string): boolean =>
  /^(?:s?he|it|they|him|hers?|his|its|them|theirs?|this|that|these|those)$/.test(word);
