import type { FigureMention } from "../../model/annotations.ts";

/** Units that are told with their smaller ones, and how many of those make one. */
const PARTS: Readonly<Record<string, readonly [part: string, each: number]>> = {
  USD: ["cents", 100],
  EUR: ["cents", 100],
  AUD: ["cents", 100],
  CAD: ["cents", 100],
  GBP: ["pence", 100],
  ft: ["in", 12],
  lb: ["oz", 16],
};

/** Refiner: "5 feet 2 inches", "thirteen dollars and forty-five cents" are one amount, in the larger unit. */
export function joinParts(text: string, figures: readonly FigureMention[]): FigureMention[] {
  const joined: FigureMention[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const each = last === undefined ? null : partOf(text, last, figure);
    if (last === undefined || each === null) joined.push(figure);
    else joined[joined.length - 1] = together(last, figure, each);
  }
  return joined;
}

function partOf(text: string, whole: FigureMention, part: FigureMention): number | null {
  const [unit, each] = PARTS[whole.unit] ?? ["", 0];
  const simple = whole.value !== null && part.bound === "exact" && (part.value ?? each) < each;
  return part.unit === unit && simple && /^,? (?:and )?$/u.test(text.slice(whole.end, part.start))
    ? each
    : null;
}

function together(whole: FigureMention, part: FigureMention, each: number): FigureMention {
  const more = (part.value ?? 0) / each;
  const add = (value: number | null) => (value === null ? null : Number((value + more).toPrecision(12)));
  return {
    ...whole,
    end: part.end,
    number: { start: whole.number.start, end: part.number.end },
    value: add(whole.value),
    low: add(whole.low),
    high: add(whole.high),
  };
}
