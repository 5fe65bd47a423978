import type { Span } from "../../../model/span.ts";
import { packagedLines } from "../../../text/packaged.ts";

export interface Outlet {
  readonly kind: "agency" | "outlet" | "pictures";
  /** One name for all its forms: "AP" and "The Associated Press" are "Associated Press". */
  readonly name: string;
}

/** An outlet as a text names it, `text.slice(start, end)`, an article "The" of its name included. */
export interface OutletMention extends Outlet, Span {}

interface Form extends Outlet {
  readonly form: string;
}

const FORMS: readonly Form[] = packagedLines("lexicons/outlets.txt").flatMap((line) => {
  const [kind, name, ...others] = line.split("|") as [Outlet["kind"], string, ...string[]];
  return [name, ...others].map((form) => ({ kind, name, form }));
});

/** By the letters that a form begins with; longest first, so that "CNN Turk" is not "CNN". */
const BY_FIRST: ReadonlyMap<string, readonly Form[]> = Map.groupBy(
  FORMS.toSorted((a, b) => b.form.length - a.form.length),
  ({ form }) => /^\p{L}+/u.exec(form)![0],
);

/** The first form of each spelling in small letters. */
const BY_LOWER: ReadonlyMap<string, Form> = new Map(
  FORMS.map((form): [string, Form] => [form.form.toLowerCase(), form]).reverse(),
);

/** The two letters that the first words of some forms begin with; one letter by itself. */
const BEGINNINGS = [
  ...Map.groupBy(
    [...BY_FIRST.keys()].map((word) => [...word]),
    ([first]) => first,
  ),
].map(([first, words]) => `${first}(?:[${words.map(([, second]) => second ?? "").join("")}]|(?!\\p{L}))`);

/** Words that may be the first of a form, by their first two letters: all others are passed over in the pattern. */
const FIRST_WORD = new RegExp(String.raw`(?<![\p{L}\p{N}@#-])(?:${BEGINNINGS.join("|")})\p{L}*`, "gu");

/** All mentions of known agencies and outlets, in order; none overlap. Case counts: "reason" is no magazine. */
export function findOutlets(text: string): OutletMention[] {
  const found: OutletMention[] = [];
  let last = 0;
  FIRST_WORD.lastIndex = 0; // `matchAll` makes a copy of the pattern for every paragraph
  for (let match = FIRST_WORD.exec(text); match !== null; match = FIRST_WORD.exec(text)) {
    const { index } = match;
    if (index < last) continue;
    const form = BY_FIRST.get(match[0])?.find((candidate) => standsAt(text, index, candidate.form));
    if (form === undefined) continue;
    last = index + form.form.length;
    found.push({ kind: form.kind, name: form.name, start: index, end: last });
  }
  return found;
}

const standsAt = (text: string, at: number, form: string): boolean =>
  text.startsWith(form, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length, at + form.length + 2));

const SPELLINGS: ReadonlySet<string> = new Set(FORMS.map(({ form }) => form));

/** Whether a line is the name of a known outlet or agency and nothing else. */
export const isOutletName = (words: string): boolean => SPELLINGS.has(words);

/** The known outlet that a name given from outside stands for ("Guardian", "CNN (Web News)"), or null. */
export function outletNamed(name: string): Outlet | null {
  const plain = name.trim();
  const exact = BY_LOWER.get(plain.toLowerCase());
  if (exact !== undefined) return exact;
  const [first] = findOutlets(plain);
  return first?.start === 0 ? first : null;
}

/** Names that stand in picture credits, as patterns, longest first. */
export const pictureNames = (): string[] =>
  [...FORMS.filter(({ kind }) => kind !== "outlet").map(({ form }) => form), ...OTHER_SOURCES]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));

/** Who else is credited with pictures. */
const OTHER_SOURCES = packagedLines("lexicons/picture-sources.txt");
