import type { Item, ItemKind } from "./items.ts";
import { lexicon } from "./lexicon.ts";

const DOUBTFUL = new Set([...lexicon.doubtfulMonths, ...lexicon.doubtfulWeekdays]);
const DATE_COMPANY = new Set<ItemKind>(["number", "ordinal", "year", "month"]);
const TIME_PREPOSITIONS = new Set([
  "in",
  "on",
  "since",
  "until",
  "till",
  "by",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "every",
  "of",
  "from",
  "through",
  "during",
  "between",
  "before",
  "after",
]);

/** Words that are a time only in the right company lose their class elsewhere: "may", "March", "Sun", "fall", "second". */
export function settleWord(item: Item, before: Item | undefined, after: Item | undefined): Item {
  const plain: Item = { ...item, kind: "word" };
  if ((item.kind === "month" || item.kind === "weekday") && DOUBTFUL.has(item.lower))
    return isDateWord(item, before, after) ? item : plain;
  if ((item.kind === "month" || item.kind === "weekday") && !item.capital && item.lower.length < 5)
    return plain;
  if (item.kind === "season" && !isSeason(item, before, after)) return plain;
  if (item.kind === "some" && item.lower === "some" && after?.kind === "number") return plain;
  if (item.lower === "second" && before?.kind === "number") return { ...item, kind: "unit" };
  if (item.kind === "zone" && !["ampm", "clock", "number", "part"].includes(before?.kind ?? "")) return plain;
  return item;
}

function isDateWord(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (!item.capital) return false;
  if (after && DATE_COMPANY.has(after.kind)) return true;
  if (before && (before.kind === "number" || before.kind === "ordinal")) return true;
  if (item.tag === "MD" || item.tag.startsWith("V")) return false;
  const short = item.lower.length < 4 && item.lower !== "may";
  return (
    !short &&
    before !== undefined &&
    TIME_PREPOSITIONS.has(before.lower) &&
    !(after?.capital && after.kind === "word")
  );
}

function isSeason(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (item.lower !== "fall" && item.lower !== "spring")
    return !item.capital || after?.kind === "year" || before?.lower !== "the";
  const cue =
    before !== undefined &&
    /^(last|this|next|each|every|early|late|mid|previous|coming|past|in|by|since|until)$/.test(before.lower);
  return (
    (cue || before?.lower === "the" || after?.kind === "year") &&
    !item.tag.startsWith("V") &&
    after?.lower !== "of" &&
    (cue || after?.kind === "year")
  );
}
