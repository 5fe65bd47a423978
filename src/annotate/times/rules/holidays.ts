import type { TimeForm } from "../../../model/annotations.ts";
import type { Item } from "../item.ts";
import { lexicon } from "../lexicon.ts";
import { type Candidate, whichOf } from "../rule.ts";

/** Feasts by their first word, longest first. Apostrophes count as plain ones. */
const byFirstWord = Map.groupBy(
  Object.entries(lexicon.holidays)
    .map(([name, rule]) => ({ words: name.split(" "), rule }))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!.replace(/['’]s?$/, ""),
);

const plain = (word: string): string => word.replaceAll("’", "'");

/** How many items the words take, 0 where they are not there: "New Year's Day" has four items and three words. */
function lengthAt(items: readonly Item[], at: number, words: readonly string[]): number {
  let i = at;
  for (const word of words) {
    const item = items[i];
    if (!item) return 0;
    const joined =
      items[i + 1]?.lower === "'s"
        ? `${plain(item.lower)}'${word.endsWith("s'") ? "" : "s"}`
        : plain(item.lower);
    if (plain(item.lower) === word) i += 1;
    else if (joined === word || joined === word.replace(/s'$/, "'")) i += 2;
    else return 0;
  }
  return i - at;
}

/** "The Chinese New Year", "Orthodox Christmas", "Rory Christmas": on another day, or no feast. */
function isNamed(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1];
  if (previous?.kind !== "word" || !previous.capital || whichOf(previous) !== "this") return false;
  return previous.lower !== "this" && /^(?:JJ|NNP)/.test(previous.tag);
}

/** "Easter week", "the Labor Day holiday weekend": the week or weekend that begins at an item. */
function stretchAt(items: readonly Item[], at: number): { unit: "week" | "weekend"; last: number } | null {
  const last = items[at]?.lower === "holiday" ? at + 1 : at;
  const word = items[last]?.lower;
  return word === "week" || word === "weekend" ? { unit: word, last } : null;
}

/** "The Good Friday Agreement". */
const isAccord = (next: Item | undefined): boolean =>
  next?.capital === true && /^(?:accords?|agreements?|peace)$/.test(next.lower);

/** "Christmas Day", "last Thanksgiving", "Easter 2016", "Labor Day weekend". */
export function holidays(items: readonly Item[]): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!items[i]!.capital) continue;
    for (const { words, rule } of byFirstWord.get(plain(items[i]!.lower)) ?? []) {
      const length = lengthAt(items, i, words);
      if (length === 0 || isNamed(items, i) || isAccord(items[i + length])) continue;
      const modified = /^(last|this|next)$/.test(items[i - 1]?.lower ?? "") ? items[i - 1] : undefined;
      const comma = items[i + length]?.lower === "," ? 1 : 0;
      const year = items[i + length + comma]?.kind === "year" ? items[i + length + comma] : undefined;
      const day = { is: "holiday", rule, year: year?.value ?? null, which: whichOf(modified) } as const;
      const last = i + length - 1 + (year ? 1 + comma : 0);
      const stretch = stretchAt(items, last + 1);
      const form: TimeForm = stretch ? { is: "around", unit: stretch.unit, day } : day;
      found.push({ first: modified ? i - 1 : i, last: stretch?.last ?? last, form });
      i += length - 1;
      break;
    }
  }
  return found;
}
