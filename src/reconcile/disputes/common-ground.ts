import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import type { Token } from "../../model/syntax.ts";
import { contentWords } from "../../text/words/content-words.ts";
import { sameEvent } from "../../text/words/events.ts";
import { sentenceOf } from "../sentences/places.ts";

/** The stems of the telling words that stand beside the counts in a figure's sentence, or in its part of the sentence. */
export interface Grounds {
  readonly sentence: (figure: Figure) => ReadonlySet<string>;
  readonly part: (figure: Figure) => ReadonlySet<string>;
}

/** A sentence that says less than this beside its figures names no site to be told apart by. */
const FEWEST = 6;

/** What the sentences of figures say beside their counts; the words of a sentence are looked at once. */
export function grounds(reading: Reading): Grounds {
  const byReport = Map.groupBy(reading.figures, (figure) => figure.report);
  const sentenceAround = sentenceOf(reading);
  const sentences = new Map<Figure, ReadonlySet<string>>();
  const parts = new Map<Figure, ReadonlySet<string>>();
  const look = (figure: Figure): void => {
    const counted = (byReport.get(figure.report) ?? []).filter((one) => one === figure || !isLength(one));
    const tokens = sentenceAround(figure)?.tokens ?? [];
    const words = contentWords(tokens).filter(
      (word) => !word.isNumber && word.stem !== figure.event && !counted.some((other) => holds(other, word)),
    );
    const part = partOf(figure, counted, tokens);
    sentences.set(figure, new Set(words.map(({ stem }) => stem)));
    parts.set(figure, new Set(words.filter((word) => holds(part, word)).map(({ stem }) => stem)));
  };
  const known = (found: Map<Figure, ReadonlySet<string>>) => (figure: Figure) => {
    if (!found.has(figure)) look(figure);
    return found.get(figure)!;
  };
  return { sentence: known(sentences), part: known(parts) };
}

/** "Eight days of fighting" counts nothing that "six soldiers" could be: it says when they died. */
const isLength = ({ si }: Figure): boolean => si.unit === "s";

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What of a sentence goes with a figure: up to the "and" or semicolon that parts it from another count of the same. */
function partOf(figure: Figure, figures: readonly Figure[], tokens: readonly Token[]): Span {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return figure;
  const border = (from: number, to: number): number =>
    tokens.find(({ start, end, text }) => start >= from && end <= to && PARTING.test(text))?.start ?? to;
  let [start, end] = [first.start, last.end];
  for (const other of figures) {
    if (!holds({ start: first.start, end: last.end }, other) || !sameEvent(other.event, figure.event))
      continue;
    if (other.end <= figure.start) start = Math.max(start, border(other.end, figure.start));
    if (other.start >= figure.end) end = Math.min(end, border(figure.end, other.start));
  }
  return { start, end };
}

const PARTING = /^(?:and|but|while|whereas|;)$/i;

/**
 * Whether two counts are told with any telling word in common beside the counts themselves: "49 people were killed in the
 * harbour" and "107 people were killed on the plain" are tolls of two sites. A sentence of few words has nothing to share.
 */
export function onCommonGround({ sentence }: Grounds, one: Figure, other: Figure): boolean {
  const [a, b] = [sentence(one), sentence(other)];
  return Math.min(a.size, b.size) < FEWEST || shared(a, b) > 0;
}

/** So many telling words two counts of things must share beside the counts; of money, which is paid for all sorts of things, more. */
const THING = { money: 3, other: 2 };
const MONEY = new Set(["USD", "EUR", "GBP"]);

/**
 * Whether two counts of things, lengths or money are told with enough in common: the same pass, fall or payment. Things
 * of one name are counted all over a story ("eight passes" of one player, "52 passes" of another), people less so.
 */
export const shareThing = ({ sentence }: Grounds, one: Figure, other: Figure): boolean =>
  shared(sentence(one), sentence(other)) >= (MONEY.has(one.si.unit) ? THING.money : THING.other);

/** How many things two sets share. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length;
