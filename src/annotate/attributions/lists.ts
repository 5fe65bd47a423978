import type { NameMention } from "../../model/annotations.ts";
import type { Draft, Page, Phrase } from "./page.ts";
import type { Tree } from "./tree.ts";

/** Fewer than these are a couple, which the tree shows. */
const SHORTEST = 3;

/** A name of a sentence by the places of its first and last token. */
interface Named {
  readonly name: NameMention;
  readonly from: number;
  readonly to: number;
}

/**
 * «[Ada Nyberg, Jon Lind and Mayor Per Holm] said»: three or more of one kind, each behind no more than a title and
 * before no more than "of Lund", with "and" before the last, right before the verb. A phrase for each, with the words of
 * the whole list; none where no such list stands there. Read off the words, for the parser hangs such names every which
 * way.
 */
export function listed(page: Page, { speaker, anchor }: Draft): Phrase[] {
  const tree = anchor && page.trees[anchor.sentence];
  if (!tree || !speaker || speaker.sentence !== anchor.sentence || speaker.head > anchor.token) return [];
  const kept: Named[] = [];
  let end = behindNames(tree, anchor.token);
  for (const named of namesBefore(page, tree, end)) {
    const next = kept[0];
    if (isOfPlace(page, tree, named) || (next && isOfTitle(tree, named, next))) continue;
    const isOfKind = !next || isPerson(named) === isPerson(next);
    if (!isOfKind || !isJoint(tree, named.to + 1, end - 1, kept.length)) break;
    kept.unshift(named);
    end = named.from;
  }
  if (kept.length < SHORTEST) return [];
  const first = titleStart(tree, kept[0]!.from);
  if (tree.tag(first - 1) === "IN") return [];
  const words = tree.span(first, behindNames(tree, anchor.token) - 1);
  return kept.map(({ to }) => ({ ...words, sentence: anchor.sentence, head: to }));
}

const isPerson = ({ name }: Named): boolean => name.type === "person";

/** The names of the sentence that end before a token, the last first. */
function namesBefore(page: Page, tree: Tree, before: number): Named[] {
  const { start } = tree.sentence;
  const end = tree.token(before)?.start ?? start;
  return page.namesAt
    .meeting({ start, end })
    .filter((name) => name.start >= start && name.end <= end)
    .sort((a, b) => b.start - a.start)
    .map((name) => ({
      name,
      from: tree.tokens.findIndex((t) => t.start >= name.start),
      to: tree.tokens.findLastIndex((t) => t.end <= name.end),
    }));
}

/** The place behind the last name of a list: of the verb, or of what may stand between ("[all] said", "[have also] said"). */
function behindNames(tree: Tree, verb: number): number {
  let place = verb;
  while (
    place > 0 &&
    (/^(?:all|both|each|also|alike)$/.test(tree.lower(place - 1)) || isAuxiliary(tree, place - 1))
  )
    place--;
  return place;
}

const isAuxiliary = (tree: Tree, at: number): boolean =>
  /^(?:MD|VB)/.test(tree.tag(at)) && /^aux/.test(tree.relation(at));

/** "Ada Nyberg of [Lund]". */
const isOfPlace = (page: Page, tree: Tree, { name, from }: Named): boolean =>
  name.type === "place" &&
  tree.lower(from - 1) === "of" &&
  page.namesAt.meeting(tree.span(from - 2, from - 2)).some((n) => n.type === "person");

/** "[Lund] Mayor Ada Nyberg". */
function isOfTitle(tree: Tree, { to }: Named, next: Named): boolean {
  if (next.name.type !== "person") return false;
  for (let at = to + 1; at < next.from; at++) if (!isTitle(tree, at)) return false;
  return true;
}

const isTitle = (tree: Tree, at: number): boolean =>
  /^(?:DT|JJ.?|NN.*|POS|HYPH|PRP\$)$/.test(tree.tag(at)) || tree.lower(at) === "of";

function titleStart(tree: Tree, from: number): number {
  let start = from;
  while (start > 0 && isTitle(tree, start - 1) && tree.lower(start - 1) !== "of") start--;
  return start;
}

/** So many tokens at most of a title. */
const LONGEST_TITLE = 7;

/**
 * What may stand between a name and the next of its list: a comma, before the last an "and", then a title. Behind the last name
 * nothing but "of Lund".
 */
function isJoint(tree: Tree, first: number, last: number, kept: number): boolean {
  let at = first;
  if (tree.lower(at) === "of") while (at <= last && /^(?:IN|NNP.*|DT)$/.test(tree.tag(at))) at++;
  if (kept === 0) return at > last;
  const comma = tree.tag(at) === ",";
  if (comma) at++;
  const and = /^(?:and|or)$/.test(tree.lower(at));
  if (and) at++;
  if ((kept === 1) !== and || !(comma || and) || last - at >= LONGEST_TITLE) return false;
  for (; at <= last; at++) if (!isTitle(tree, at)) return false;
  return true;
}
