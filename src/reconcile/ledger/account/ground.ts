import type { Span } from "../../../model/span.ts";
import type { Figure } from "../../../model/story.ts";
import type { Token } from "../../../model/syntax.ts";
import { contentWords } from "../../../text/words/content-words.ts";
import { sameEvent } from "../../../text/words/events.ts";
import { holds } from "../../sentences/spans.ts";
import type { Scene } from "./scene.ts";

/** The stems of the telling words that stand beside the counts in a figure's sentence, and in its part of the sentence. */
export interface Ground {
  readonly sentence: ReadonlySet<string>;
  readonly part: ReadonlySet<string>;
}

/** What the sentence of a figure says beside its counts. */
export function groundOf({ figure, sentence: { tokens }, told }: Scene): Ground {
  const counted = told.filter((one) => one === figure || !isLength(one));
  const words = contentWords(tokens).filter(
    (word) => !word.isNumber && word.stem !== figure.event && !counted.some((other) => holds(other, word)),
  );
  const part = partOf(figure, counted, tokens);
  return {
    sentence: new Set(words.map(({ stem }) => stem)),
    part: new Set(words.filter((word) => holds(part, word)).map(({ stem }) => stem)),
  };
}

/** "Eight days of fighting" counts nothing that "six soldiers" could be: it says when they died. */
const isLength = ({ si }: Figure): boolean => si.unit === "s";

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
