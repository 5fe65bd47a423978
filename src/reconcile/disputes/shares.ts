import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { readNumbers } from "../../text/numbers/numbers.ts";
import { eventNamed, sameEvent } from "../../text/words/events.ts";
import { sizeOf } from "../ledger/compare.ts";
import { sentenceOf } from "../sentences/places.ts";
import { treeOf, under } from "../sentences/tree.ts";
import { remembered } from "./remembered.ts";

/** What a figure is told as a share of. */
interface Share {
  /** How many the whole is; null where that is not said. */
  readonly whole: number | null;
  /** What is counted happened to the whole: of "ten of the wounded" it is not ten who were wounded. */
  readonly isOfCounted: boolean;
}

export interface Shares {
  /** Whether one is told as a share of so many as the other counts: "10 of the 20 crew", "20 crew". */
  readonly areShareAndWhole: (one: Figure, other: Figure) => boolean;
  /** Whether what a figure counts happened to the whole that it is a share of: it counts nothing of that kind. */
  readonly isOfCounted: (figure: Figure) => boolean;
}

/** The figures of a story that are told as shares: "10 of the 20 crew", "of the 12 defendants, 11 were charged". */
export function sharesIn({ reports }: Pick<Reading, "reports">): Shares {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const sentenceAround = sentenceOf({ reports });
  const shareOf = remembered((figure): Share | null => {
    const sentence = sentenceAround(figure);
    const text = texts.get(figure.report);
    if (sentence === undefined || text === undefined) return null;
    return behind(figure, sentence, text) ?? before(figure, sentence, text);
  });
  return {
    areShareAndWhole: (one, other) =>
      shareOf(one)?.whole === sizeOf(other) || shareOf(other)?.whole === sizeOf(one),
    isOfCounted: (figure) => shareOf(figure)?.isOfCounted ?? false,
  };
}

/** "Of the", "of its", "of those": what follows is a whole that is known. */
const KNOWN = /^(?:the|its|their|his|her|our|those|these)$/i;
/** So many words after such a word its number stands. */
const NEAR = 4;

/** Its "of" stands right behind the number. */
function behind(figure: Figure, { tokens }: Sentence, text: string): Share | null {
  const at = tokens.findIndex(
    ({ tag, start, end }) => tag === "CD" && start < figure.end && end > figure.start,
  );
  if (at < 0 || !isOf(tokens[at + 1]?.text) || !KNOWN.test(tokens[at + 2]?.text ?? "")) return null;
  // "all three of the victims" are the whole
  if (/^(?:all|both)$/i.test(tokens[at - 1]?.text ?? "")) return null;
  const tree = treeOf(tokens);
  const happened = under(tree, at, null)
    .filter((place) => place > at + 1 && !/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[place]!.tag))
    .map((place) => eventNamed(tokens[place]!.lemma));
  return {
    whole: numberNear(tokens, at + 3, text),
    isOfCounted:
      figure.event !== null && happened.some((event) => event !== null && sameEvent(event, figure.event)),
  };
}

/** The sentence opens with it: "Of the 12 defendants, 11 were charged". */
function before(figure: Figure, { tokens }: Sentence, text: string): Share | null {
  if (!isOf(tokens[0]?.text) || !KNOWN.test(tokens[1]?.text ?? "")) return null;
  const whole = tokens.slice(2, 2 + NEAR).find(({ tag }) => tag === "CD");
  if (whole === undefined || figure.start < whole.end) return null;
  return { whole: numberNear(tokens, 2, text), isOfCounted: false };
}

const isOf = (word: string | undefined): boolean => word?.toLowerCase() === "of";

function numberNear(tokens: Sentence["tokens"], from: number, text: string): number | null {
  const number = tokens.slice(from, from + NEAR).find(({ tag }) => tag === "CD");
  if (number === undefined) return null;
  return readNumbers(text, number.start, number.end)[0]?.value ?? null;
}
