import { isMinded } from "../draft.ts";
import { phraseAt } from "../extent.ts";
import { DOCUMENTS, isPerson } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import { namesOutlet } from "../relays.ts";
import type { Tree } from "../tree.ts";
import { BODIES } from "./bodies.ts";
import type { Appearance, Cast } from "./cast.ts";
import { lastBefore } from "./salience.ts";
import type { Spoken } from "./spoken.ts";

/** Who has come to the fore since somebody last spoke: a name, or a noun without one. */
export type Fresh =
  | { readonly is: "name"; readonly who: Appearance }
  | { readonly is: "noun"; readonly phrase: Phrase };

/** Sentences before a pronoun's that are looked at, at most: a page without paragraphs is one. */
const REACH = 30;

/**
 * The subject of the nearest sentence before a pronoun's that has one person for a subject, in its paragraph and after
 * sentence `since`: "Lee spoke. Ada Nyberg had left. [She] said …" is Nyberg, whoever spoke before. Null where none has.
 */
export function personSince(
  page: Page,
  cast: Cast,
  phrase: Phrase,
  since: number,
  fits: (who: Appearance) => boolean,
): Fresh | null {
  const first = Math.max(since + 1, phrase.sentence - REACH);
  for (let at = phrase.sentence - 1; at >= first && isSameParagraph(page, at, phrase.sentence); at--) {
    const named = subjectsIn(page, cast, at).filter((a) => a.type === "person");
    const found = named.find((a) => fits(a));
    if (found) return { is: "name", who: found };
    const noun = named.length > 0 ? null : nounSubject(page, cast, at, Number.POSITIVE_INFINITY, isOnePerson);
    if (noun) return { is: "noun", phrase: noun };
  }
  return null;
}

/** "[Lee] broke his silence in a statement: he had left, he said": the person whose sentence it was before the colon. */
export function personBeforeColon(
  page: Page,
  cast: Cast,
  { sentence, start, head }: Phrase,
  fits: (who: Appearance) => boolean,
): Fresh | null {
  const tree = page.trees[sentence]!;
  const colon = tree.tokens.findIndex((_, i) => tree.lower(i) === ":");
  const root = tree.tokens.findIndex((t) => t.head < 0);
  if (colon < 0 || colon > head || root > colon || !DOCUMENTS.test(tree.lower(colon - 1))) return null;
  const named = subjectsIn(page, cast, sentence).find(
    (a) => a.type === "person" && a.name.end <= start && tree.head(a.head) === root && fits(a),
  );
  if (named) return { is: "name", who: named };
  const noun = nounSubject(page, cast, sentence, colon, isNameOrPerson);
  return noun && { is: "noun", phrase: noun };
}

/**
 * Several persons or a body's people as the subject before "they" in its own sentence: "[Villagers] shared a film that
 * they said …".
 */
export const manyWithin = (page: Page, cast: Cast, { sentence, head }: Phrase): Phrase | null =>
  nounSubject(page, cast, sentence, head, isSeveral);

/**
 * Several persons who came to the fore since one alone spoke: the subject of the sentence before "they", or what that one told
 * of: "Lee said [the drivers] were tired. They …". Null where several spoke last.
 */
export function manySince(page: Page, { sentence }: Phrase, last: Spoken | undefined): Phrase | null {
  const since = last?.sentence ?? -1;
  for (let at = sentence - 1; at >= Math.max(since, sentence - 2); at--) {
    if (at === since && (last?.plural || !isAlone(page, last))) return null;
    const tree = page.trees[at]!;
    const root = tree.tokens.findIndex((t) => t.head < 0);
    const heads = [...tree.tokens.keys()].filter(
      (i) =>
        /^nsubj/.test(tree.relation(i)) &&
        (at === since || tree.head(i) === root) &&
        isSeveralPersons(tree, i),
    );
    const head = heads.at(-1);
    const phrase = head === undefined ? null : phraseAt(tree, at, head, tree.head(head));
    if (phrase && !page.quoted(phrase.start)) return phrase;
  }
  return null;
}

/**
 * The body that is the subject before "which it said", "what it called" in their own sentence: "[The office] released
 * films which it said …".
 */
export function bodyWithin(page: Page, cast: Cast, { sentence, start, head }: Phrase): Fresh | null {
  const tree = page.trees[sentence]!;
  if (!/^(?:which|what|that)$/.test(tree.lower(head - 1)) || !/^W/.test(tree.tag(head - 1))) return null;
  const root = tree.tokens.findIndex((t) => t.head < 0);
  const named = subjectsIn(page, cast, sentence).find(
    (a) => a.type !== "person" && a.name.end <= start && tree.head(a.head) === root,
  );
  if (named) return { is: "name", who: named };
  const noun = nounSubject(page, cast, sentence, head, isOneBody);
  return noun && { is: "noun", phrase: noun };
}

const isSameParagraph = (page: Page, a: number, b: number): boolean =>
  page.sentences[a]?.paragraph === page.sentences[b]?.paragraph;

function subjectsIn(page: Page, cast: Cast, sentence: number): Appearance[] {
  const { start, end } = page.sentences[sentence]!;
  const found: Appearance[] = [];
  for (let i = lastBefore(cast.appearances, end); i >= 0 && cast.appearances[i]!.name.start >= start; i--) {
    const a = cast.appearances[i]!;
    if (a.subject && !a.quoted) found.push(a);
  }
  return found;
}

/** The main clause's subject before a token, where it is a noun of the kind, outside marks and without a name. */
function nounSubject(
  page: Page,
  cast: Cast,
  sentence: number,
  before: number,
  isKind: (tree: Tree, at: number) => boolean,
): Phrase | null {
  const tree = page.trees[sentence]!;
  const root = tree.tokens.findIndex((t) => t.head < 0);
  const subject = tree.child(root, "nsubj", "nsubj:pass");
  if (subject < 0 || subject >= before || subject > root || !isKind(tree, subject)) return null;
  const phrase = phraseAt(tree, sentence, subject, root);
  const isNamed = cast.at.meeting(isKind === isSeveral ? tree.token(subject)! : phrase).length > 0;
  return page.quoted(phrase.start) || isNamed ? null : phrase;
}

/** A name that nobody could tell the kind of, or one person. */
const isNameOrPerson = (tree: Tree, at: number): boolean => tree.tag(at) === "NNP" || isOnePerson(tree, at);

const isOnePerson = (tree: Tree, at: number): boolean =>
  tree.tag(at) === "NN" && isPerson(tree.token(at)!.lemma) && tree.child(at, "conj", "nmod:poss") < 0;

/** A noun for bodies, or a name that nobody could tell the kind of: "it" is no person. */
const isOneBody = (tree: Tree, at: number): boolean =>
  tree.tag(at) === "NNP" || (tree.tag(at) === "NN" && BODIES.has(tree.lower(at)));

const isSeveral = (tree: Tree, at: number): boolean => tree.tag(at) === "NNS" && isMinded(tree, at);

/** No papers, and nothing that only headlines capitalise. */
const isSeveralPersons = (tree: Tree, at: number): boolean =>
  (tree.tag(at) === "NNS" && isPerson(tree.token(at)!.lemma)) ||
  /^(?:people|police|authorities)$/.test(tree.lower(at));

/** One person, or an outlet: of "CNN reports that [officials] know more. They …" it is not the outlet that goes on. */
const isAlone = ({ names }: Page, last: Spoken | undefined): boolean =>
  last?.type === "person" || (last?.voice.is === "name" && namesOutlet(names[last.voice.name]!));
