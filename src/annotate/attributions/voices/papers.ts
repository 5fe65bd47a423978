import { isMinded } from "../draft.ts";
import { phraseAt } from "../extent.ts";
import { DOCUMENTS } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import { CARRYING } from "../relays.ts";
import { OWN_PAPER_VERBS, speakingHead } from "../speaker.ts";
import type { Tree } from "../tree.ts";
import type { Appearance } from "./cast.ts";

/** What speaks for whoever made it, as papers do, but only where its maker stands right before it or behind "by" or "from". */
const OF_SOMEBODY =
  /^(?:count|tally|estimate|figure|calculation|analysis|assessment|summary|readout|transcript|dispatch|bulletin|account|feed|page|story|article|column|editorial|op-ed|affidavit|footage|video|image|picture|photo|photograph|broadcast|reporting|coverage)s?$/;

/** Where something stands is not who says it. */
const NETWORK = /^(?:twitter|facebook|instagram|telegram|youtube|tiktok|whatsapp|x|weibo|vk|truth social)$/i;

/** "a statement from the ministry", "the ministry's letter": a paper speaks for whose it is. */
export function documentOwner(tree: Tree, phrase: Phrase, inside: readonly Appearance[]): Appearance | null {
  const noun = tree.lower(phrase.head);
  const isPaper = DOCUMENTS.test(noun);
  if (!isPaper && !OF_SOMEBODY.test(noun)) return null;
  const owners = inside.filter(
    (a) => !isReader(tree, a) && !NETWORK.test(a.name.text) && (isPaper || isBound(tree, phrase, a)),
  );
  return owners.find((a) => a.type !== "place") ?? owners.find((a) => a.owner) ?? null;
}

/** "[Norpress]'s count", "a [Norpress] count", "a count by [Norpress]". */
function isBound(tree: Tree, { head }: Phrase, { head: at }: Appearance): boolean {
  if (tree.head(at) !== head) return false;
  return at < head || /^(?:by|from)$/.test(tree.lower(tree.child(at, "case")));
}

/**
 * "a statement from [the ministry]", "[the company]'s letter": of a paper that no name stands by, the noun for whose it
 * is; else the phrase.
 */
export function issuerOf(page: Page, given: Phrase): Phrase {
  const phrase = wholeOf(page, given);
  const tree = page.trees[phrase.sentence];
  if (!tree || !DOCUMENTS.test(tree.lower(phrase.head))) return phrase;
  const issuer = tree.children(phrase.head).find((c) => {
    const isBy = /^(?:by|from)$/.test(tree.lower(tree.child(c, "case"))) && tree.relation(c) === "nmod";
    return (isBy || tree.relation(c) === "nmod:poss") && /^NNS?$/.test(tree.tag(c)) && isMinded(tree, c);
  });
  if (issuer === undefined) return broughtOutBy(page, tree, phrase) ?? phrase;
  if (tree.token(issuer)!.start < phrase.start) return phrase;
  const isNamed = page.namesAt
    .meeting(phrase)
    .some(({ start }) => !isBehindReading(tree, phrase.head, start));
  return isNamed ? phrase : withoutReading(tree, phraseAt(tree, phrase.sentence, issuer, -1));
}

function withoutReading(tree: Tree, phrase: Phrase): Phrase {
  const reading = tree.tokens.findIndex(
    (t, i) => i > phrase.head && t.end <= phrase.end && tree.tag(i) === "VBN" && CARRYING.test(tree.lower(i)),
  );
  return reading < 0 ? phrase : { ...phrase, end: tree.token(reading - 1)!.end };
}

/** "a statement by the ministry [quoted by the Post]": a name there is of who read the paper. */
const isBehindReading = (tree: Tree, from: number, start: number): boolean =>
  tree.tokens.some(
    (t, i) => i > from && t.end <= start && tree.tag(i) === "VBN" && CARRYING.test(tree.lower(i)),
  );

/** "part of [the statement]", "a copy of [the letter]": a piece of a paper says what the paper does. */
function wholeOf(page: Page, phrase: Phrase): Phrase {
  const tree = page.trees[phrase.sentence];
  if (!tree || !PIECE.test(tree.lower(phrase.head))) return phrase;
  const paper = tree
    .children(phrase.head)
    .find((c) => /^(?:of|from)$/.test(tree.lower(tree.child(c, "case"))) && DOCUMENTS.test(tree.lower(c)));
  return paper === undefined ? phrase : phraseAt(tree, phrase.sentence, paper, -1);
}

const PIECE =
  /^(?:parts?|portions?|passages?|sections?|excerpts?|copy|copies|drafts?|transcripts?|summary|versions?)$/;

/**
 * «[The union] condemned it in a statement. … The statement said»: whose paper it was, where one of the two sentences
 * before tells.
 */
export function issuerBefore(page: Page, { sentence, head }: Phrase): Phrase | null {
  const noun = page.trees[sentence]?.lower(head);
  for (let at = sentence - 1; at >= Math.max(0, sentence - 2); at--) {
    const tree = page.trees[at]!;
    const paper = tree.tokens.findLastIndex(
      (t, i) => tree.lower(i) === noun && /^(?:obj|obl|nmod)$/.test(t.relation) && !page.quoted(t.start),
    );
    const phrase = paper < 0 ? null : phraseAt(tree, at, paper, -1);
    const issuer = phrase && issuerOf(page, phrase);
    if (issuer && (issuer !== phrase || hasIssuer(page, phrase))) return issuer;
  }
  return null;
}

/** "a statement by [Ada Nyberg]": a name behind "by" or "from". */
const hasIssuer = (page: Page, { start, end }: Phrase): boolean =>
  page.namesAt
    .meeting({ start, end })
    .some((n) => /\s(?:by|from)\s(?:[\p{L}.-]+\s){0,4}$/u.test(page.text.slice(start, n.start)));

/**
 * "[The union] released a statement that said …", "[The union] condemned it in a letter that …": the subject of the verb
 * that a paper hangs on.
 */
function broughtOutBy(page: Page, tree: Tree, { sentence, head, start }: Phrase): Phrase | null {
  const isWithin =
    /^(?:obl|nmod)$/.test(tree.relation(head)) && tree.lower(tree.child(head, "case")) === "in";
  let verb = tree.head(head);
  for (let steps = 0; isWithin && steps < 4 && verb >= 0 && !tree.isVerb(verb); steps++)
    verb = tree.head(verb);
  const isObject = tree.relation(head) === "obj" && OWN_PAPER_VERBS.has(tree.token(verb)?.lemma ?? "");
  if (verb < 0 || verb > head || !(isObject || isWithin) || tree.child(verb, "nsubj:pass") >= 0) return null;
  const isOfOthers = tree
    .children(head)
    .some((c) => /^(?:by|from|of|to)$/.test(tree.lower(tree.child(c, "case"))));
  if (isOfOthers || page.namesAt.meeting({ start, end: tree.token(head)!.end }).length > 0) return null;
  const subject = speakingHead(tree, verb);
  return subject === null || subject > verb ? null : phraseAt(tree, sentence, subject, verb);
}

/** "a letter seen by [the Post]": who read a paper does not speak in it. */
const isReader = (tree: Tree, { head }: Appearance): boolean =>
  tree.lower(tree.head(head)) === "received" || CARRYING.test(tree.lower(tree.head(head)));
