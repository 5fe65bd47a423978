import type { NameMention } from "../../../model/annotations.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import { behindComma } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import { BODIES } from "./bodies.ts";
import type { Appearance, Cast } from "./cast.ts";
import { documentOwner } from "./papers.ts";

/**
 * The name that a phrase is about: the one at its head ("Mayor Ada Nyberg"), or a person beside the head ("the mayor, Ada
 * Nyberg", "spokesman Jon Lind"). Not an owner, and not a name that only describes the head ("Kursk officials").
 */
export function nameOf(page: Page, phrase: Phrase, cast: Cast): Appearance | null {
  const tree = page.trees[phrase.sentence];
  const inside = namesIn(cast, phrase);
  if (!tree) return null;
  if (inside.length === 0) return oneOf(page, phrase, cast);
  const headAt = tree.token(phrase.head)?.start ?? -1;
  const atHead = inside.find((a) => a.name.start <= headAt && headAt < a.name.end);
  const person = inside.find(
    (a) => a.type === "person" && !a.owner && isBeside(tree, phrase, a) && !isTold(tree, phrase, a),
  );
  if (atHead && !(atHead.type === "place" && person)) return atHead;
  return (
    person ??
    bodyBehind(tree, phrase, inside) ??
    bodyBeside(tree, phrase, inside) ??
    bodyAfter(page, tree, phrase, inside) ??
    documentOwner(tree, phrase, inside)
  );
}

/** "said one of them, [Ann Lee of the union]": the one of several who is named behind it. */
function oneOf(page: Page, { start, end, sentence }: Phrase, cast: Cast): Appearance | null {
  if (!/^(?:one|another) (?:of\s|\S+$)/i.test(page.text.slice(start, end))) return null;
  const from = behindComma(page.text, end);
  const named = cast.at.meeting({ start: from, end: from + 1 });
  return named.find((a) => a.sentence === sentence && a.type === "person" && a.name.start === from) ?? null;
}

/** "the operator, [Blue Lines]", "a group calling itself [the Free Front]": a body by its description and its name. */
function bodyBeside(tree: Tree, { head }: Phrase, inside: readonly Appearance[]): Appearance | null {
  if (!/^NN$/.test(tree.tag(head)) || isPerson(tree.token(head)!.lemma)) return null;
  const isNamed = ({ name, head: at }: Appearance): boolean => {
    const first = tree.tokens.findIndex((t) => t.start >= name.start);
    const from = tree.lower(first - 1) === "the" ? first - 1 : first;
    return (
      CALLED.test(tree.lower(from - 1)) ||
      (tree.lower(from - 1) === "," && tree.relation(at) === "appos" && tree.head(at) === head)
    );
  };
  return (
    inside.find((a) => /^(?:organization|group)$/.test(a.type) && !a.owner && a.head > head && isNamed(a)) ??
    null
  );
}

/** What stands right before the name that a body goes by. */
const CALLED = /^(?:itself|themselves|called|named|as)$/;

/** "the Lund Institute nonprofit", "Norsk state news agency": a body's name with a noun for bodies behind it. */
function bodyBehind(tree: Tree, phrase: Phrase, inside: readonly Appearance[]): Appearance | null {
  if (!BODIES.has(tree.lower(phrase.head))) return null;
  return (
    inside.find(
      (a) => a.type === "organization" && !a.owner && a.name.end <= tree.token(phrase.head)!.start,
    ) ?? null
  );
}

/** "the state broadcaster [Lund Radio]", "the semi-official news agency [MNB]": a body's name right behind the noun for it. */
function bodyAfter(
  page: Page,
  tree: Tree,
  { head }: Phrase,
  inside: readonly Appearance[],
): Appearance | null {
  if (!BODIES.has(tree.lower(head))) return null;
  const { end } = tree.token(head)!;
  return (
    inside.find((a) => a.type !== "person" && !a.owner && page.text.slice(end, a.name.start) === " ") ?? null
  );
}

function namesIn(cast: Cast, { start, end, sentence }: Phrase): Appearance[] {
  return cast.at.meeting({ start, end }).filter((a) => a.sentence === sentence);
}

/** A title before it or an apposition: not governed by a preposition, not before another noun. */
function isBeside(tree: Tree, phrase: Phrase, { name }: Appearance): boolean {
  let first = tree.tokens.findIndex((t) => t.start >= name.start);
  while (ADDRESS.test(tree.lower(first - 1))) first--;
  const after = tree.tokens.findIndex((t) => t.start >= name.end);
  if (/^(?:IN|TO)$/.test(tree.tag(first - 1)) || isOfTitled(tree, phrase, name)) return false;
  return !/^(?:NNS?|POS)$/.test(tree.tag(after));
}

const ADDRESS = /^(?:mr|mrs|ms|dr|sir|dame|prof)\.?$/;
const RANK = /^(?:gen|adm|lt|col|maj|capt|sgt|cmdr|brig|sen|rep|gov|rev)\.?$/;

/** "an aide [to] Prime Minister Ada Nyberg": behind a preposition within the phrase the one with the title is another. */
function isOfTitled(tree: Tree, phrase: Phrase, { start, roles }: NameMention): boolean {
  const title = roles.find((role) => role.end <= start && start - role.end <= 2);
  const last = tree.tokens.findLastIndex((t) => t.end <= start);
  if (!title || RANK.test(tree.lower(last))) return false;
  const before = tree.tokens.findLastIndex((t) => t.end <= title.start);
  return (
    before >= 0 &&
    tree.token(before)!.start > phrase.start &&
    /^(?:of|to|for|under|with|except|near|behind)$/.test(tree.lower(before))
  );
}

/** "two students of the school [where Jon Lind taught]": a name in a clause that tells of the head is another's. */
function isTold(tree: Tree, { head }: Phrase, { head: at }: Appearance): boolean {
  for (let i = head + 1; i < at; i++)
    if (/^W/.test(tree.tag(i)) || /^(?:including|like)$/.test(tree.lower(i)) || isSuchAs(tree, i))
      return true;
  return false;
}

/** "several voices, such as Jon Lind's": an example of them is not all of them. */
const isSuchAs = (tree: Tree, i: number): boolean => tree.lower(i) === "such" && tree.lower(i + 1) === "as";

/** The phrase's words without article, apposition and relative clause. */
export function wordsOf(page: Page, phrase: Phrase): string {
  const words = page.text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
  const core =
    /^(.+?)(?:,(?!\d{3})|;|:|\(| —| –| - |[”"]?\s(?:who|whom|whose|which|that|speaking|describing)(?:\s|$)|$)/.exec(
      words,
    )?.[1] ?? words;
  return withoutReader(core)
    .replace(/^(?:[-–—•]\s+)?(?:(?:the|a|an)\s+)?/i, "")
    .replace(/['’]s$/, "")
    .replace(/^["“‘']|["”’']$/g, "")
    .slice(0, 80)
    .trim();
}

/** "a report [seen by the Post]": who had it is a voice of its own. */
const withoutReader = (words: string): string => (words.includes(" by ") ? words.replace(READER, "") : words);

const READER = / (?:seen|obtained|reviewed|viewed|quoted|cited|interviewed) by .*$/;
