import type { Reading } from "../../model/reading.ts";
import type { Attribution } from "../../model/story.ts";
import { placeAt } from "../sentences/places.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import type { Link } from "./links.ts";
import { type Enough, linkParts, partOf, type SentencePart } from "./parts.ts";
import { linkQuoted, type Saying } from "./quoted.ts";

/** A word that more of a speaker's sayings have than this is what he is asked about, and says little of any one of them. */
const COMMON = 40;
/** So many words of two sayings must be the same by their stem, not only by what they can mean. */
const FEWEST_ALIKE = 2;
/** What two sayings must share: two words that are nearly half of what is said, or one more and somewhat less of it. */
const ENOUGH: readonly Enough[] = [
  { fewest: 2, alike: 0.45 },
  { fewest: 3, alike: 0.36 },
];

/**
 * What one named voice is told by different reports to have said, where it says one thing: of what a report lets somebody
 * say another lets him say three words, or the same in others, and around both stand other things. Between two sentences of
 * one speaker so much in common tells more than between any two; so does a quotation that is a piece of another.
 *
 * @returns links that just hold, matched by the words of what is said only
 */
export function findSayings(sentences: readonly ClaimSentence[], reading: Reading): readonly Link[] {
  const most = Math.log(sentences.length + 1);
  const found = new Map<number, Link>();
  for (const sayings of byVoice(sentences, reading))
    for (const [a, b, stems] of withWordsInCommon(sayings)) {
      const alike = stems < FEWEST_ALIKE ? null : linkParts(a, b, most, ENOUGH);
      const link = alike ?? linkQuoted(a, b, most);
      if (link === null) continue;
      const pair = a.sentence.place * sentences.length + b.sentence.place;
      const before = found.get(pair);
      if (before === undefined || before.matches.length < link.matches.length) found.set(pair, link);
    }
  return [...found.values()];
}

/** What each named voice says that several reports let speak, in the order of the sentences. */
function byVoice(
  sentences: readonly ClaimSentence[],
  { entities, attributions }: Reading,
): readonly (readonly Saying[])[] {
  const named = new Set<string>(entities.map(({ id }) => id));
  const told = attributions.filter(
    ({ voices, stance }) => stance === "says" && named.has(voices.at(-1) ?? ""),
  );
  const byReport = Map.groupBy(sentences, ({ report }) => report);
  return [...Map.groupBy(told, ({ voices }) => voices.at(-1)!).values()]
    .filter((said) => said.some(({ report }) => report !== said[0]!.report))
    .map((said) =>
      said
        .flatMap((one) => sayingsIn(byReport.get(one.report) ?? [], one))
        .toSorted((x, y) => x.sentence.place - y.sentence.place || x.words[0]! - y.words[0]!),
    );
}

/** What is said, by the sentences that it runs over. */
function sayingsIn(sentences: readonly ClaimSentence[], said: Attribution): readonly Saying[] {
  const sayings: Saying[] = [];
  for (let at = placeAt(sentences, said.content.start); at < sentences.length; at++) {
    const sentence = sentences[at]!;
    if (sentence.start >= said.content.end) break;
    const words = wordsOf(sentence, said);
    if (words.length > 0) sayings.push({ ...partOf(sentence, words), said });
  }
  return sayings;
}

/** The words of what is said, without its days and the speaker's own name. */
function wordsOf({ words }: ClaimSentence, { content, voices }: Attribution): readonly number[] {
  const speaker = `@${voices.at(-1)}`;
  return [...words.keys()].filter((at) => {
    const { start, end, dated, key } = words[at]!;
    return start >= content.start && end <= content.end && !dated && key !== speaker;
  });
}

/** Pairs of sayings of different reports with words in common, and how many by their stems. */
function* withWordsInCommon(sayings: readonly Saying[]): Generator<readonly [Saying, Saying, number]> {
  const index = new Map<number, number[]>();
  for (const [place, saying] of sayings.entries()) {
    const shared = new Map<number, number>();
    for (const stem of stemsOf(saying)) {
      const others = index.get(stem) ?? [];
      if (others.length === 0) index.set(stem, others);
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others.length < COMMON) others.push(place);
    }
    for (const [other, count] of shared) {
      const before = sayings[other]!;
      if (before.sentence.report !== saying.sentence.report) yield [before, saying, count];
    }
  }
}

const stemsOf = ({ sentence, words }: SentencePart): ReadonlySet<number> =>
  new Set(words.map((word) => sentence.words[word]!.stemNumber));
