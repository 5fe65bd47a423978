import type { Item } from "./item.ts";

const FRACTION = /^(?:(\d)\/(\d)|[½¼¾])$/;
const VULGAR: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** "1/2" and "½" as a number below one; null where it is none. */
function fractionOf({ lower }: Item): number | null {
  const found = FRACTION.exec(lower);
  if (!found) return null;
  const value = found[1] ? Number(found[1]) / Number(found[2]) : VULGAR[lower]!;
  return value < 1 ? value : null;
}

const isPlainNumber = (item: Item | undefined): item is Item =>
  item?.kind === "number" && item.value !== null && /^\d{1,3}$/.test(item.lower);

/** Joins "twenty" + "-" + "four", "two" + "hundred", "2" + "1/2"; "one" + "and a half" is left to the rules. */
export function joinNumbers(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const dash = last?.lower === "-" ? joined.at(-2) : undefined;
    const fraction = fractionOf(item);
    const whole = dash ?? last;
    if (fraction !== null && isPlainNumber(whole)) {
      const value = whole.value! + fraction;
      joined.splice(dash ? -2 : -1, dash ? 2 : 1, {
        ...whole,
        end: item.end,
        value,
        lower: `${whole.lower} ${item.lower}`,
      });
    } else if (last?.kind === "number" && isNumberWord(item) && isNumberWord(last))
      joined.splice(-1, 1, sum(last, item));
    else if (last && isSpokenDecade(dash ?? last, item))
      joined.splice(dash ? -2 : -1, dash ? 2 : 1, decadeOf(dash ?? last, item));
    else if (last && isUnfinishedYear(last) && isNumberWord(item) && item.value! > 0 && item.value! < 10)
      joined.splice(-1, 1, sum(last, item));
    else if (
      dash &&
      isNumberWord(item) &&
      (isNumberWord(dash) || (dash.kind === "year" && /^\p{L}/u.test(dash.lower))) &&
      dash.value! % 10 === 0 &&
      dash.value! >= 20 &&
      item.value! < 10
    )
      joined.splice(-2, 2, sum(dash, item));
    else joined.push(item);
  }
  return joined;
}

const isNumberWord = (item: Item): boolean =>
  (item.kind === "number" || item.kind === "ordinal") && item.value !== null && /^\p{L}/u.test(item.lower);

/** "nineteen sixty", and perhaps "eight" after it. */
const isUnfinishedYear = ({ kind, lower, value }: Item): boolean =>
  kind === "year" && /^\p{L}/u.test(lower) && value! % 10 === 0 && value! % 100 >= 20;

/** "the nineteen sixties", "the eighteen-nineties". */
const isSpokenDecade = (century: Item, decade: Item): boolean =>
  isNumberWord(century) &&
  decade.kind === "decade" &&
  /^\p{L}/u.test(decade.lower) &&
  century.value! >= 13 &&
  century.value! <= 20;

const decadeOf = (century: Item, decade: Item): Item => ({
  ...decade,
  start: century.start,
  value: 100 * century.value! + (decade.value! % 100),
  lower: `${century.lower} ${decade.lower}`,
  capital: century.capital,
});

function sum(a: Item, b: Item): Item {
  const times = b.value === 100 || b.value === 1000;
  // "nineteen ninety-six" is a year
  const century = a.value! >= 13 && a.value! <= 20 && b.value! >= 10 && b.value! < 100;
  const value =
    times || century ? a.value! * (century ? 100 : b.value!) + (century ? b.value! : 0) : a.value! + b.value!;
  const kind = value >= 1200 && value < 2100 && (century || a.kind === "year") ? "year" : b.kind;
  return { ...a, end: b.end, kind, value, lower: `${a.lower} ${b.lower}` };
}
