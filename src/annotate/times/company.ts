import type { Item, ItemKind } from "./item.ts";
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

const isNamed = (item: Item): boolean => item.kind === "month" || item.kind === "weekday";

/** Words that are a time only in the right company lose their class elsewhere: "may", "March", "Sun", "fall", "second". */
export function settleWord(items: readonly Item[], at: number): Item {
  const item = items[at]!;
  const before = items[at - 1];
  const counted = before?.lower === "-" ? items[at - 2] : before;
  if (item.lower === "second" && counted?.kind === "number") return { ...item, kind: "unit" };
  return item.kind === "word" || isInCompany(items, at) ? item : { ...item, kind: "word" };
}

function isInCompany(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  const [before, after] = [items[at - 1], items[at + 1]];
  if (isNamed(item) && DOUBTFUL.has(item.lower)) return isDateWord(items, at) || isHyphened(items, at);
  // "an august body"
  if (isNamed(item) && !item.capital && (item.lower.length < 5 || item.lower === "august")) return false;
  if (item.kind === "season") return isSeason(items, at);
  if (item.lower === "some" && after?.kind === "number") return false;
  return item.kind !== "zone" || ["ampm", "clock", "number", "part", "year"].includes(before?.kind ?? "");
}

/** "8-May-2006". */
const isHyphened = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.lower === "-" &&
  items[at - 2]?.kind === "number" &&
  items[at + 1]?.lower === "-" &&
  items[at + 2]?.kind === "year";

/** "January and March", "January-March". */
const JOINTS = new Set(["and", "or", "to", ",", "-", "–"]);

function isDateWord(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  const [previous, before, after] = [items[at - 2], items[at - 1], items[at + 1]];
  if (!item.capital) return false;
  if (after && DATE_COMPANY.has(after.kind)) return true;
  if (before && (before.kind === "number" || before.kind === "ordinal")) return true;
  if (item.tag === "MD" || item.tag.startsWith("V")) return false;
  const short = item.lower.length < 4 && item.lower !== "may";
  const name = after?.capital && after.kind === "word";
  if (short || before === undefined || name) return false;
  if (JOINTS.has(before.lower) && previous?.kind === "month") return true;
  return TIME_PREPOSITIONS.has(before.lower) || (isAttribute(before) && /^NN|^JJ/.test(after?.tag ?? ""));
}

/** "a March speech", "its May report", "the coldest March night". */
const isAttribute = ({ tag, capital }: Item): boolean =>
  tag === "DT" || (!capital && /^(?:PRP\$|POS|JJS?)$/.test(tag));

const SEASON_CUE = /^(?:last|this|next|each|every|early|late|mid|previous|coming|past|in|by|since|until)$/;

/** "the spring of last year". */
const WHICH_YEAR = /^(?:last|this|next|that)$/;

/** "fall" and "spring" are mostly verbs, falls and wells: only a cue or a year makes them seasons. */
function isSeason(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  const [before, after] = [items[at - 1], items[at + 1]];
  // "the Winter Olympics", "the Lunda Spring", "Anna Winter"
  if (item.capital && after?.capital && after.kind === "word") return false;
  if (item.capital && before?.capital && before.tag.startsWith("NNP")) return false;
  const [of, next] = [after?.lower === "of", items[at + 2]];
  const away = WHICH_YEAR.test(next?.lower ?? "") && items[at + 3]?.lower === "year";
  const year = after?.kind === "year" || (of && (next?.kind === "year" || away));
  if (item.lower !== "fall" && item.lower !== "spring")
    return !item.capital || year || before === undefined || SEASON_CUE.test(before.lower);
  const stretch = before?.lower === "the" && SEASON_CUE.test(items[at - 2]?.lower ?? "");
  const cue = before !== undefined && (SEASON_CUE.test(before.lower) || stretch);
  return year || (cue && !item.tag.startsWith("V") && after?.lower !== "of");
}
