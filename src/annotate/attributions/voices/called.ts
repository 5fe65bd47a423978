import { isOutlet } from "../../../text/names/outlets.ts";
import { packagedLines } from "../../../text/packaged.ts";
import type { Page, Phrase } from "../page.ts";
import { namesOutlet } from "../relays.ts";
import { PRESS } from "./bodies.ts";
import type { Appearance, Cast } from "./cast.ts";
import { describedAs } from "./described.ts";
import { contentWords, coreOf, onlyOne, window } from "./roles.ts";

/** How a noun calls a body again. */
interface BodyNoun {
  readonly whom: string;
  readonly inNames: ReadonlySet<string>;
  readonly descriptions: ReadonlySet<string>;
}

const NOUNS: ReadonlyMap<string, BodyNoun> = new Map(
  packagedLines("lexicons/body-nouns.txt").flatMap((line) => {
    const [nouns = [], [whom = ""] = [], inNames = [], more = []] = line
      .split("|")
      .map((cell) => cell.split(" ").filter((word) => word !== ""));
    return nouns.map((noun): [string, BodyNoun] => [
      noun,
      { whom, inNames: new Set(inNames), descriptions: new Set([noun, ...more]) },
    ]);
  }),
);

/** Whether a noun may call a body that has been named. */
export const callsBodies = (noun: string): boolean => NOUNS.has(noun) || PRESS.has(noun);

/**
 * The body that "the airline", "the seismological institute" stands for: the latest before the phrase that bears the noun; for
 * the press, the latest outlet; else the one that is described by the noun or has a word of its kind in its name; else, for nouns
 * that any body goes by, the one that spoke or stood near. Null where two might be meant.
 */
export function bodyCalled(page: Page, phrase: Phrase, head: string, cast: Cast): Appearance | null {
  const own = coreOf(page.text.slice(phrase.start, phrase.end));
  const words = contentWords(own);
  const before = window(cast, phrase).filter((a) => a.name.end <= phrase.start);
  const bodies = before.filter((a) => a.type === "organization");
  if (NEWS_BODY.test(own)) return outletCalled(phrase, bodies);
  const named = bodies.filter((a) => contentWords(a.name.text).includes(head));
  const exact = named.filter((a) => words.every((w) => hasAlike(contentWords(a.name.text), w)));
  if (exact.length) return exact.at(-1)!;
  if (words.length > 1 || /^(?:his|her|their)\s/i.test(own)) return null;
  if (named.length) return named.at(-1)!;
  if (PRESS.has(head) && head !== "agency") return outletCalled(phrase, bodies);
  const noun = NOUNS.get(head);
  return noun
    ? (bodyOfKind(page, phrase, before, noun) ?? bodyNear(phrase, bodies, head, noun.whom, cast))
    : null;
}

/** "the wire service", "the news agency". */
const NEWS_BODY =
  /^(?:(?:the|that) )?(?:news|wire) (?:agency|service|outlet|organi[sz]ation|channel|network|site|website)$/i;

/** "seismological" in the Institute of Seismology. */
const hasAlike = (all: readonly string[], word: string): boolean =>
  all.some((other) => other === word || (word.length > 7 && other.startsWith(word.slice(0, 6))));

function outletCalled(phrase: Phrase, bodies: readonly Appearance[]): Appearance | null {
  const outlets = bodies.filter((a) => namesOutlet(a.name));
  return onlyOne(outlets) ?? outlets.findLast((a) => phrase.sentence - a.sentence <= NEAR) ?? null;
}

/**
 * The body described by the noun ("Clear Lake, a charity"), or with a word of its kind in its name, where there is but
 * one, or but one near.
 */
function bodyOfKind(
  page: Page,
  phrase: Phrase,
  before: readonly Appearance[],
  { descriptions, inNames }: BodyNoun,
): Appearance | null {
  const described = new Set(
    before
      .filter((a) => describedAs(page.trees[a.sentence]!, a.name).some((d) => descriptions.has(d)))
      .map((a) => a.key),
  );
  const isOf = (a: Appearance): boolean =>
    described.has(a.key) ||
    (/^(?:organization|place)$/.test(a.type) && contentWords(a.name.text).some((w) => inNames.has(w)));
  const kin = before.filter((a) => a.type !== "person" && isOf(a));
  const near = kin.filter((a) => phrase.sentence - a.sentence <= NEAR);
  return onlyOne(kin) ?? onlyOne(near) ?? null;
}

function bodyNear(
  phrase: Phrase,
  bodies: readonly Appearance[],
  head: string,
  whom: string,
  cast: Cast,
): Appearance | null {
  if (whom === "kin") return null;
  const fit = bodies.filter((a) => whom === "any" || mayBeCalled(a));
  const near = fit.filter((a) => phrase.sentence - a.sentence <= NEAR);
  const subject = near.findLast((a) => a.subject && (head === "agency" || !isOutlet(a.name.text)));
  if (subject) return subject;
  const beside = near.filter((a) => phrase.sentence - a.sentence <= 1 && !isOutlet(a.name.text));
  return (
    onlyOne(beside) ??
    (whom === "firm"
      ? theOne(
          fit.filter((a) => !isAcronym(a)),
          cast,
        )
      : null)
  );
}

/** Sentences within which a body that was the subject is still spoken of. */
const NEAR = 3;

/** A company or a group is no ministry and no outlet. */
const mayBeCalled = ({ name }: Appearance): boolean =>
  !isOutlet(name.text) && !contentWords(name.text).some((word) => OF_STATE.test(word));

const isAcronym = ({ name }: Appearance): boolean => /^\p{Lu}{2,5}$/u.test(name.text);

const OF_STATE =
  /^(?:ministry|department|police|court|army|force|forces|office|agency|council|commission|committee|university|hospital|institute|school|parliament|congress|senate|government|nations|house|bureau|service|services|board|guard|inspectorate|authority|administration|pentagon)$/;

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
