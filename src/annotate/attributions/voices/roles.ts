import { isPerson } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import type { Tree } from "../tree.ts";
import { type Appearance, type Cast, genderOf } from "./cast.ts";
import { lastBefore } from "./salience.ts";

/** A phrase without what a comma or a relative pronoun adds: "the mayor[, speaking in Lund,]". */
export const coreOf = (words: string): string =>
  /^.+?(?=,|;| \(| (?:who|whom|whose|which|that)\s|$)/s.exec(words)?.[0] ?? words;

/** Nouns that stand for each other where a person is meant. */
const SAME: readonly (readonly string[])[] = [
  ["head", "chief", "boss", "leader", "director", "chair", "chairman", "chairwoman"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["premier", "minister"],
  ["adviser", "advisor", "aide"],
  ["policeman", "policewoman", "officer"],
  ["senator", "sen"],
  ["congressman", "congresswoman", "representative", "rep"],
  ["governor", "gov"],
  ["general", "gen"],
  ["colonel", "col"],
  ["captain", "capt"],
  ["lieutenant", "lt"],
  ["sergeant", "sgt"],
  ["professor", "prof"],
];

const twins = (noun: string): readonly string[] => SAME.find((set) => set.includes(noun)) ?? [noun];

/** Words that make another office of it: a vice president is no president, a prime minister not “the minister”. */
const OTHER_OFFICE = /^(?:prime|vice|deputy|assistant|associate|former|ex|late|then|interim)$/;

/** A role as it stands beside a name: the noun that says what somebody is, and the words around it. */
interface Role {
  readonly noun: string;
  readonly words: readonly string[];
  /** Nothing but the title: "President", not "French President". */
  readonly isBare: boolean;
}

export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}.]+/gu) ?? [])
    .map((w) => w.replace(/\.$|^s$/g, "").replace(/^u\.n$/, "un"))
    .filter(
      (w) =>
        w.length > 1 &&
        !/^(?:the|an?|of|for|and|in|to|his|her|its|their|former|acting|then|country|nation|state)$/.test(w),
    );

/** The nouns of a role: "head" of "head of the agency", "spokeswoman" of "the ministry's spokeswoman". */
function roleOf(text: string): Role {
  const words = contentWords(text);
  const front = text.split(/\s(?:of|for|at|to|from|with|in|on|and)\s/)[0]!;
  const noun = contentWords(front).at(-1) ?? "";
  const other = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => OTHER_OFFICE.test(word));
  return { noun, words: [...words, ...other], isBare: words.length === 1 && other.length === 0 };
}

const rolesOf = (page: Page, { name }: Appearance): Role[] =>
  name.roles.map((r) => roleOf(page.text.slice(r.start, r.end)));

/**
 * The person whom "the president", "the U.N. agency chief", "her lawyer" stands for, by the roles beside the names before it. With
 * words of its own, the latest whose role has them all. A bare title is its only holder's; of several it is rather theirs who
 * bear it bare ("President Lee", not "French President Roy"), then the one who spoke or was named just before, then the one of
 * whom the report speaks most by far. Null where it is open.
 */
export function roleHolder(
  page: Page,
  phrase: Phrase,
  head: string,
  cast: Cast,
  last: string | null,
): Appearance | null {
  const tree = page.trees[phrase.sentence]!;
  if (!isPerson(tree.token(phrase.head)!.lemma) && !SAME[0]!.includes(head)) return null;
  const own = coreOf(page.text.slice(phrase.start, phrase.end));
  const before = window(cast, phrase).filter((a) => a.type === "person" && a.name.start < phrase.start);
  const near = /^(?:his|her|their|its)\s/i.test(own)
    ? before.filter((a) => phrase.sentence - a.sentence <= OWNERS_REACH)
    : before;
  const isPast = /\b(?:then|former|late|ex)\b/i.test(own);
  const rest = contentWords(own).filter((w) => w !== head);
  const holders = near.filter(
    (a) =>
      !isOfOtherGender(head, genderOf(cast, a)) &&
      rolesOf(page, a).some(
        (r) => twins(head).includes(r.noun) && !isOtherOffice(r, own) && (!isPast || !r.isBare),
      ),
  );
  if (holders.length === 0) return rest.length === 0 ? namedBehind(page, phrase, head, cast) : null;
  const full = holders.filter((a) => rest.every((w) => rolesOf(page, a).some((r) => r.words.includes(w))));
  if (rest.length > 0 && full.length > 0) return full.at(-1)!;
  if (
    rest.length > 0 &&
    holders.every((a) => rolesOf(page, a).every((r) => isOfOtherKind(r, head, kindOf(tree, phrase.head))))
  )
    return null;
  return rest.length > 0 ? onlyOne(holders) : bareHolder(page, phrase, holders, before, cast, last);
}

/**
 * "…, the mayor said. [Mayor Ada Nyberg] told reporters …": a bare title is theirs who bears it in the sentences behind, where the
 * report has no other that does.
 */
function namedBehind(page: Page, phrase: Phrase, head: string, cast: Cast): Appearance | null {
  if (!OFFICES.test(head)) return null;
  const bearers = cast.appearances.filter(
    (a) =>
      a.type === "person" &&
      !isOfOtherGender(head, genderOf(cast, a)) &&
      rolesOf(page, a).some((r) => twins(head).includes(r.noun)),
  );
  const next = onlyOne(bearers) && bearers[0]!;
  const isNear = next && next.sentence <= phrase.sentence + NAMED_WITHIN;
  return isNear && rolesOf(page, next).some((r) => r.isBare && r.noun === head) ? next : null;
}

/** Of which a town, a country or a house has one: of "the officer" a report may know several without a name. */
const OFFICES =
  /^(?:mayor|president|premier|chancellor|governor|king|queen|pope|archbishop|bishop|minister|prosecutor|speaker|commissioner|sheriff|ambassador|coroner|ombudsman|headmaster)$/;

/** Sentences behind a bare title within which its bearer is named. */
const NAMED_WITHIN = 3;

/** Sentences within which "his lawyer" was named. */
const OWNERS_REACH = 4;

function bareHolder(
  page: Page,
  phrase: Phrase,
  holders: readonly Appearance[],
  before: readonly Appearance[],
  cast: Cast,
  last: string | null,
): Appearance | null {
  const bare = holders.filter((a) => rolesOf(page, a).some((r) => r.isBare));
  const among = bare.length > 0 ? bare : holders;
  const only = onlyOne(among);
  const keys = new Set(holders.map((a) => a.key));
  const latest = before.findLast((a) => keys.has(a.key) && !a.owner);
  const isJustNow =
    latest !== undefined && phrase.sentence - latest.sentence <= 1 && (latest.subject || latest.key === last);
  if (isJustNow) return latest;
  if (only) return only;
  const byCount = [...new Set(among.map((a) => a.key))].sort(
    (a, b) => cast.counts.get(b)! - cast.counts.get(a)!,
  );
  const [first, second] = byCount;
  if (cast.counts.get(first!)! >= 2 * cast.counts.get(second!)!)
    return among.findLast((a) => a.key === first)!;
  const recent = before.findLast((a) => among.some((b) => b.key === a.key) && a.subject);
  return recent && phrase.sentence - recent.sentence <= 2 ? recent : null;
}

/** The last of these where all are one. */
export const onlyOne = (all: readonly Appearance[]): Appearance | null =>
  new Set(all.map((a) => a.key)).size === 1 ? all.at(-1)! : null;

const isOfOtherGender = (noun: string, gender: "f" | "m" | null): boolean =>
  (gender === "f" && /[^o]man$/.test(noun)) || (gender === "m" && /woman$/.test(noun));

const isOtherOffice = (role: Role, own: string): boolean => {
  const said: readonly string[] = own.toLowerCase().match(/\p{L}+/gu) ?? [];
  return role.words.some((word) => OTHER_OFFICE.test(word) && !said.includes(word));
};

/** "the district attorney" is no defence attorney: one noun, and right before it on either side a word that the other lacks. */
const isOfOtherKind = ({ words }: Role, head: string, kind: string | null): boolean =>
  kind !== null && words.includes(head) && !words.includes(kind) && words.some((w) => w !== head);

/** "the [district] attorney", "the [Turkish] official"; no name and no owner. */
const kindOf = (tree: Tree, head: number): string | null =>
  /^(?:JJ|NN)$/.test(tree.tag(head - 1)) ? (contentWords(tree.lower(head - 1))[0] ?? null) : null;

/** Appearances looked at: so many before the phrase. */
const REACH = 300;

/** The appearances before a phrase, the nearest last. */
export function window(cast: Cast, phrase: Phrase): readonly Appearance[] {
  const last = lastBefore(cast.appearances, phrase.start);
  return cast.appearances.slice(Math.max(0, last - REACH), last + 1);
}
