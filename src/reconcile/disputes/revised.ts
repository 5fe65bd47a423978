import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { packagedKinds } from "../../text/packaged.ts";
import type { Account } from "../ledger/account/account.ts";
import { countSame, incompatible, sizeOf } from "../ledger/compare.ts";
import { holds } from "../sentences/spans.ts";
import { ofOneSize } from "./counterparts.ts";

const words = packagedKinds("lexicons/revision-words.txt");
const any = (kind: string): string => [...words(kind)].join("|");

/** Whatever stands before a number and belongs to it: "to an estimated", "from the earlier". */
const ON = `(?: (?:${any("beside")}))* ?$`;
const FROM = new RegExp(String.raw`\bfrom${ON}`, "i");
const TO = new RegExp(String.raw`\bto${ON}`, "i");
const REVISING = new RegExp(String.raw`\b(?:${any("revising")})\b`, "i");
/** "The coastguard had earlier said that 180 people were aboard": a value that was replaced. */
const FORMER = new RegExp(String.raw`\b(?:${any("former")})\b`, "i");
/** "Raised it from an earlier figure of 61": the number behind it is the former one, wherever the new one stands. */
const FORMER_FIGURE = new RegExp(
  String.raw`\b(?:earlier|previous|initial|original|prior) (?:\p{L}+ )?(?:${any("counting")}) of${ON}`,
  "iu",
);
/** "The toll rose from 61 to 80" tells what is known; "cut the stock from 900 to 30" what was done. */
const COUNTING = new RegExp(String.raw`\b(?:${any("counting")})\b`, "i");
/** A revision is told within so many characters. */
const NEAR = 160;

/** What the reports of a story tell of counts that were revised. */
export interface Revisions {
  /** Of two values of one count the one that the other took the place of; null where no report says so. */
  readonly former: (one: Figure, other: Figure) => Figure | null;
  /** Whether a figure is itself told as one that another took the place of: it stands against nothing else. */
  readonly isOutdated: (figure: Figure) => boolean;
  /** Whether a figure gives a value that was revised, or that took the place of another. */
  readonly holds: (figure: Figure) => boolean;
  /** Whether a figure is one end of a change that was made or is planned: how much there was, or is to be. */
  readonly isLevel: (figure: Figure) => boolean;
}

/**
 * The values of one count that some report itself tells as revised: "raised the toll from 61 to 2,915", "put at 13, later
 * revised to 11", "had earlier said that 180 were aboard". Elsewhere they are then rivals however far apart, though one
 * report gives both.
 */
export function toldAsRevised({ figures }: Reading, accountOf: (figure: Figure) => Account): Revisions {
  const levels = new Set<Figure>();
  const isOfLevels = ([was, is]: Pair): boolean => {
    const { place, words } = accountOf(was).scene();
    return place >= 0 && (accountOf(is).isPlan() || !COUNTING.test(words));
  };
  const pairs = [...Map.groupBy(figures, ({ report }) => report).values()].flatMap((told) => {
    const within = told.flatMap((first, at) => {
      const second = told.slice(at + 1).find((next) => next.si.unit === first.si.unit);
      const found = second === undefined ? null : revision(accountOf, first, second);
      if (found === null || !isOfLevels(found)) return found === null ? [] : [found];
      for (const level of found) levels.add(level);
      return [];
    });
    return [...within, ...replaced(told.map(accountOf))];
  });
  const isOf = (figure: Figure, told: Figure): boolean =>
    sizeOf(figure) === sizeOf(told) && (figure === told || countSame(figure, told));
  // figures are many, and asked about in pairs: only revisions of these two values are gone through
  const bySizes = Map.groupBy(pairs, ([was, is]) => sizesOf(was, is));
  return {
    former: (one, other) => {
      for (const [was, is] of bySizes.get(sizesOf(one, other)) ?? []) {
        if (isOf(one, was) && isOf(other, is)) return one;
        if (isOf(other, was) && isOf(one, is)) return other;
      }
      return null;
    },
    isOutdated: (figure) => pairs.some(([was]) => was === figure),
    isLevel: (figure) => levels.has(figure),
    holds: (figure) => pairs.some(([was, is]) => isOf(figure, was) || isOf(figure, is)),
  };
}

/** Two values, whichever comes first. */
const sizesOf = (one: Figure, other: Figure): string => {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
};

type Pair = readonly [was: Figure, is: Figure];

/** The former value and the one that took its place, of two that follow each other in a sentence. */
function revision(accountOf: (figure: Figure) => Account, first: Figure, second: Figure): Pair | null {
  if (second.start - first.end > NEAR || !countSame(first, second) || !incompatible(first, second))
    return null;
  const { text } = accountOf(first).scene().report;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const between = text.slice(first.end, second.start);
  if (/[.!?]\s|\n/.test(between)) return null;
  if (FROM.test(before) && TO.test(between)) return [first, second];
  if (FROM.test(between) && (TO.test(before) || /\b(?:up|down)\b/i.test(between))) return [second, first];
  return REVISING.test(between) ? [first, second] : null;
}

/**
 * Of the values that a report gives as those of before, each with the value of the same count that
 * the report, of one voice if it can be, gives nearest to it.
 */
function replaced(told: readonly Account[]): readonly Pair[] {
  const current = told.filter((one) => !isFormer(one) && one.figure.scope !== "new");
  return told.filter(isFormer).flatMap((was) => {
    const off = (one: Account): number => Math.abs(one.figure.start - was.figure.start);
    const [is] = current
      .filter((one) => was.figure.event !== null && areTwoValues(one, was) && ofOneSize(one, was))
      .toSorted((x, y) => Number(y.voice === was.voice) - Number(x.voice === was.voice) || off(x) - off(y));
    return is === undefined ? [] : [[was.figure, is.figure] as const];
  });
}

/** Of two values in a sentence that gives a former one it is the one nearer to the words that say so. */
function isFormer(account: Account): boolean {
  const { report, sentence, words } = account.scene();
  if (FORMER_FIGURE.test(report.text.slice(sentence.start, account.figure.start))) return true;
  const at = words.search(FORMER);
  if (at < 0) return false;
  const away = ({ figure }: Account): number => Math.abs(figure.start - sentence.start - at);
  return !account
    .told()
    .some((one) => holds(sentence, one.figure) && areTwoValues(one, account) && away(one) < away(account));
}

const areTwoValues = ({ figure: one }: Account, { figure: other }: Account): boolean =>
  countSame(one, other) && incompatible(one, other);
