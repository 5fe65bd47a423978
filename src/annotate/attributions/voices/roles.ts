import type { Page, Phrase } from "../page.ts";
import type { Tree } from "../tree.ts";
import { BODIES, PRESS } from "./bodies.ts";
import type { Appearance, Cast } from "./cast.ts";
import { lastBefore } from "./salience.ts";

/** Nouns that stand for each other where a person is meant. */
const SAME: readonly (readonly string[])[] = [
  ["head", "chief", "boss", "leader", "director", "chair", "chairman", "chairwoman"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["premier", "minister"],
  ["adviser", "advisor", "aide"],
  ["policeman", "policewoman", "officer"],
];

const twins = (noun: string): readonly string[] => SAME.find((set) => set.includes(noun)) ?? [noun];

/**
 * The name of the report that "the institute", "the president", "the U.N. agency chief" stands for: a person of that role, or
 * a body that has the noun in its name. Null for anything indefinite or plural, and where nothing fits.
 */
export function holderOf(
  page: Page,
  phrase: Phrase,
  cast: Cast,
  isOutlet: (name: string) => boolean,
): Appearance | null {
  const tree = page.trees[phrase.sentence];
  const head = tree?.lower(phrase.head) ?? "";
  if (tree?.tag(phrase.head) !== "NN" || !isDefinite(page, phrase)) return null;
  const words = contentWords(page.text.slice(phrase.start, phrase.end));
  return (
    roleHolder(page, phrase, head, words, cast) ??
    (BODIES.has(head) ? bodyCalled(phrase, head, words, cast, isOutlet) : null)
  );
}

const isDefinite = (page: Page, { start, end }: Phrase): boolean =>
  /^(?:the|that|this|its|his|her|their|\p{Lu})/u.test(page.text.slice(start, end)) &&
  !/^(?:an?|another|one)\s/i.test(page.text.slice(start, end));

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}.]+/gu) ?? [])
    .map((w) => w.replace(/\.$|^s$/g, "").replace(/^u\.n$/, "un"))
    .filter(
      (w) =>
        w.length > 1 &&
        !/^(?:the|an?|of|for|and|in|to|his|her|its|their|former|acting|then|country|nation|state)$/.test(w),
    );

/** Of those who hold the role before the phrase, the latest whose role has all its words; else the only one of the report. */
function roleHolder(
  page: Page,
  phrase: Phrase,
  head: string,
  words: readonly string[],
  cast: Cast,
): Appearance | null {
  const holders = window(cast, phrase).filter(
    (a) =>
      a.type === "person" &&
      !isOfOtherGender(head, cast.genders.get(a.key) ?? null) &&
      rolesOf(page, a).some((r) => twins(head).some((t) => r.includes(t))),
  );
  if (holders.length === 0) return null;
  const rest = words.filter((w) => w !== head);
  const kind = kindOf(page.trees[phrase.sentence]!, phrase.head);
  const full = holders.filter((a) => rolesOf(page, a).some((r) => rest.every((w) => r.includes(w))));
  const before = full.filter((a) => a.name.start < phrase.start);
  if (before.length) return before.at(-1) ?? null;
  if (holders.every((a) => rolesOf(page, a).every((r) => isOtherOffice(r, head, kind)))) return null;
  const keys = new Set(holders.map((a) => a.key));
  return keys.size === 1 && holders[0]!.name.start < phrase.start ? holders[0]! : null;
}

const isOfOtherGender = (noun: string, gender: "f" | "m" | null): boolean =>
  (gender === "f" && /[^o]man$/.test(noun)) || (gender === "m" && /woman$/.test(noun));

/** "the district attorney" is no defence attorney: one noun, and right before it on either side a word that the other lacks. */
const isOtherOffice = (role: readonly string[], head: string, kind: string | null): boolean =>
  kind !== null && role.includes(head) && !role.includes(kind) && role.some((w) => w !== head);

/** "the [district] attorney", "the [Turkish] official"; no name and no owner. */
const kindOf = (tree: Tree, head: number): string | null =>
  /^(?:JJ|NN)$/.test(tree.tag(head - 1)) ? (contentWords(tree.lower(head - 1))[0] ?? null) : null;

/** Appearances looked at: so many before the phrase and as many after it. */
const REACH = 300;

function window(cast: Cast, phrase: Phrase): readonly Appearance[] {
  const last = lastBefore(cast.appearances, phrase.start);
  return cast.appearances.slice(Math.max(0, last - REACH), last + REACH);
}

const rolesOf = (page: Page, { name }: Appearance): string[][] => {
  const all = name.roles.map((r) => contentWords(page.text.slice(r.start, r.end)));
  return all.length > 1 ? [...all, all.flat()] : all;
};

/** The latest body before the phrase that bears the noun; for the press, the latest outlet; else the body that spoke of late. */
function bodyCalled(
  phrase: Phrase,
  head: string,
  words: readonly string[],
  cast: Cast,
  isOutlet: (name: string) => boolean,
): Appearance | null {
  const before = window(cast, phrase).filter((a) => a.type === "organization" && a.name.start < phrase.start);
  const named = before.filter((a) => contentWords(a.name.text).includes(head));
  const exact = named.filter((a) => words.every((w) => contentWords(a.name.text).includes(w)));
  if (exact.length) return exact.at(-1)!;
  if (named.length && words.length === 1) return named.at(-1)!;
  if (PRESS.has(head) && words.length === 1) return before.findLast((a) => isOutlet(a.name.text)) ?? null;
  if (words.length > 1) return null;
  return before.findLast((a) => a.subject && phrase.sentence - a.sentence <= 3) ?? null;
}
