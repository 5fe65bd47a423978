import { isOutlet } from "../../../text/outlets.ts";
import type { Page, Phrase } from "../page.ts";
import { BODIES, PRESS } from "./bodies.ts";
import type { Appearance, Cast } from "./cast.ts";
import { contentWords, onlyOne, roleHolder, window } from "./roles.ts";
import type { Spoken } from "./salience.ts";

/**
 * The name of the report that "the institute", "the president", "the U.N. agency chief" stands for: a person of that role, or
 * a body that has the noun in its name or is the only one that can be so called. Null for anything indefinite or plural, and
 * where nothing fits.
 */
export function holderOf(
  page: Page,
  phrase: Phrase,
  cast: Cast,
  spoken: readonly Spoken[],
): Appearance | null {
  const tree = page.trees[phrase.sentence];
  const head = tree?.lower(phrase.head) ?? "";
  if (tree?.tag(phrase.head) !== "NN" || !isDefinite(page, phrase)) return null;
  return (
    roleHolder(page, phrase, head, cast, spoken.at(-1)?.key ?? null) ??
    (BODIES.has(head) ? bodyCalled(page, phrase, head, cast) : null)
  );
}

const isDefinite = (page: Page, { start, end }: Phrase): boolean =>
  /^(?:the|that|this|its|his|her|their|\p{Lu})/u.test(page.text.slice(start, end)) &&
  !/^(?:an?|another|one)\s/i.test(page.text.slice(start, end));

/** The latest body before the phrase that bears the noun; for the press, the latest outlet; else the body that spoke of late. */
function bodyCalled(page: Page, phrase: Phrase, head: string, cast: Cast): Appearance | null {
  const own = page.text.slice(phrase.start, phrase.end);
  const words = contentWords(own);
  const before = window(cast, phrase).filter((a) => a.type === "organization" && a.name.start < phrase.start);
  const named = before.filter((a) => contentWords(a.name.text).includes(head));
  const exact = named.filter((a) => words.every((w) => contentWords(a.name.text).includes(w)));
  if (exact.length) return exact.at(-1)!;
  if (words.length > 1 || /^(?:his|her|their)\s/i.test(own)) return null;
  if (named.length) return named.at(-1)!;
  const near = before.filter((a) => phrase.sentence - a.sentence <= NEAR);
  if (PRESS.has(head) && head !== "agency") {
    const outlets = before.filter((a) => isOutlet(a.name.text));
    return onlyOne(outlets) ?? outlets.findLast((a) => phrase.sentence - a.sentence <= NEAR) ?? null;
  }
  const called = before.filter((a) => mayBeCalled(head, a));
  return (
    near.findLast((a) => a.subject && (head === "agency" || !isOutlet(a.name.text))) ?? theOne(called, cast)
  );
}

/** Sentences within which a body that was the subject is still spoken of. */
const NEAR = 3;

/** Bodies that the noun may stand for: a company is no ministry. */
function mayBeCalled(noun: string, { name }: Appearance): boolean {
  if (!FIRMS.has(noun) || isOutlet(name.text)) return false;
  return !contentWords(name.text).some((word) => OF_STATE.test(word)) && !/^\p{Lu}{2,5}$/u.test(name.text);
}

const FIRMS: ReadonlySet<string> = new Set("company firm".split(" "));

const OF_STATE =
  /^(?:ministry|department|police|court|army|force|forces|office|agency|council|commission|committee|university|hospital|institute|school|parliament|congress|senate|government|party|union|nations|house|bureau|service|services|board|guard|inspectorate|authority|administration|center|centre)$/;

/** The only body of these, or the one of which the report speaks most by far. */
function theOne(bodies: readonly Appearance[], cast: Cast): Appearance | null {
  const keys = [...new Set(bodies.map((a) => a.key))].sort(
    (a, b) => cast.counts.get(b)! - cast.counts.get(a)!,
  );
  const [first, second] = keys;
  if (first === undefined) return null;
  const isPlain = second === undefined || cast.counts.get(first)! >= 2 * cast.counts.get(second)!;
  return isPlain ? bodies.findLast((a) => a.key === first)! : null;
}
