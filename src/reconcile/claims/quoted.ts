import type { Attribution } from "../../model/story.ts";
import { foldWord } from "../../text/words/content-words.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import type { Link } from "./links.ts";
import { linkParts, partOf, type SentencePart } from "./parts.ts";

/** What a sentence holds of what somebody says. */
export interface Saying extends SentencePart {
  readonly said: Attribution;
}

/** A stretch of a sentence in quotation marks. */
interface Quotation {
  readonly sentence: ClaimSentence;
  /** Places in the sentence's `words`. */
  readonly words: readonly number[];
  /** How many words it has, function words too, and these in a row, with a space around each. */
  readonly length: number;
  readonly text: string;
}

/** A quotation of fewer words that carry content is a piece of another where it has so many words in all ("a stab in the back"). */
const FEWEST_TELLING = 2;
const FEWEST_WORDS = 4;

/**
 * A link of two sayings of one voice where the quoted words of one, however few, stand in a row in a quotation of the other;
 * null where they do not.
 *
 * @param most the most that a word of the story can weigh
 */
export function linkQuoted(a: Saying, b: Saying, most: number): Link | null {
  for (const one of quotationsIn(a))
    for (const other of quotationsIn(b)) {
      const [piece, whole] = one.length <= other.length ? [one, other] : [other, one];
      if (!says(piece) || !whole.text.includes(piece.text)) continue;
      const [mine, its] = [partOf(one.sentence, one.words), partOf(other.sentence, other.words)];
      const link = linkParts(mine, its, most, [{ fewest: 1, alike: 0 }]);
      if (link !== null) return link;
    }
  return null;
}

const says = ({ words, length }: Quotation): boolean =>
  words.length >= FEWEST_TELLING || (words.length > 0 && length >= FEWEST_WORDS);

/** A saying is laid beside many others: what of it is quoted is found once. */
const known = new WeakMap<Saying, readonly Quotation[]>();

function quotationsIn(saying: Saying): readonly Quotation[] {
  const before = known.get(saying);
  if (before !== undefined) return before;
  const found = readQuotations(saying);
  known.set(saying, found);
  return found;
}

const MARK = /^(?:["“”]|``|'')$/;
const OPENS = /^(?:“|``)$/;
const CLOSES = /^(?:”|'')$/;

/** What is said without other words is quoted as a whole; else what stands between marks. */
function readQuotations({ sentence, words, said: { kind, content } }: Saying): readonly Quotation[] {
  if (kind === "indirect") return [];
  const { tokens } = sentence.sentence;
  const found: Quotation[] = [];
  let [from, isQuoted] = [0, kind === "direct"];
  const close = (to: number): void => {
    const inside = tokens.slice(from, to).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    if (!isQuoted || inside.length === 0) return;
    const own = words.filter((word) => sentence.words[word]!.from >= from && sentence.words[word]!.to < to);
    const text = ` ${inside.map((token) => foldWord(token.text)).join(" ")} `;
    found.push({ sentence, words: own, length: inside.length, text });
  };
  const first = tokens.findIndex(({ start }) => start >= content.start);
  const end = tokens.findLastIndex((token) => token.end <= content.end) + 1;
  from = Math.max(0, first);
  for (let at = from; at < end; at++) {
    const mark = tokens[at]!.text;
    if (!MARK.test(mark)) continue;
    // what a mark closes that nothing opened here was opened in a sentence before
    if (CLOSES.test(mark)) isQuoted = true;
    close(at);
    from = at + 1;
    isQuoted = kind === "direct" || (CLOSES.test(mark) ? false : OPENS.test(mark) || !isQuoted);
  }
  close(end);
  return found;
}
