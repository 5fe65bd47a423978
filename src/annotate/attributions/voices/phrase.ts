import { isMinded } from "../draft.ts";
import { DAY } from "../edges.ts";
import { phraseAt } from "../extent.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Page, Phrase } from "../page.ts";
import { nameBeforeParty } from "../party.ts";
import { CARRYING } from "../relays.ts";
import { ISSUING, speakingHead } from "../speaker.ts";
import { behindComma } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import { BODIES } from "./bodies.ts";
import type { Appearance, Cast } from "./cast.ts";

/** "who", "which" and "that" stand for the noun whose relative clause they open. */
export function antecedent(page: Page, phrase: Phrase): Phrase {
  const tree = page.trees[phrase.sentence];
  if (!tree || (!/^W/.test(tree.tag(phrase.head)) && tree.lower(phrase.head) !== "that")) return phrase;
  const isSetOff = tree.tag(phrase.head - 1) === ",";
  const ofParty = isSetOff ? nameBeforeParty(tree, phrase.head - 1) : -1;
  const name = ofParty >= 0 ? ofParty : phrase.head - (isSetOff ? 2 : 1);
  if (/^NNP/.test(tree.tag(name)) && !DAY.test(tree.lower(name)))
    return phraseAt(tree, phrase.sentence, name, phrase.head);
  for (let at = tree.head(phrase.head), steps = 0; at >= 0 && steps < 5; at = tree.head(at), steps++)
    if (tree.relation(at) === "acl:relcl") {
      const noun = described(tree, tree.head(at), phrase.head);
      const isWho = tree.lower(phrase.head) === "who" && isMinded(tree, noun);
      const named = tree.relation(noun) === "appos" ? tree.head(noun) : -1;
      if (isWho && named >= 0 && named < noun && /^NNP/.test(tree.tag(named)))
        return phraseAt(tree, phrase.sentence, named, phrase.head);
      return phraseAt(tree, phrase.sentence, noun, isWho ? -1 : at);
    }
  const before = nounBefore(tree, phrase.head);
  return before < 0 ? phrase : phraseAt(tree, phrase.sentence, before, phrase.head);
}

/** "frustration among [some voters] who": of a thing and those named behind it "who" means the latter. */
function described(tree: Tree, noun: number, pronoun: number): number {
  if (tree.lower(pronoun) !== "who" || isMinded(tree, noun)) return noun;
  for (let at = pronoun - 1; at > noun; at--) if (/^NN/.test(tree.tag(at)) && isMinded(tree, at)) return at;
  return noun;
}

function nounBefore(tree: Tree, i: number): number {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) if (/^NN/.test(tree.tag(at))) return at;
  return -1;
}

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
    (a) => a.type === "person" && !a.owner && isBeside(tree, a) && !isTold(tree, phrase, a),
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

/** Papers and messages speak for whoever wrote them. */
export const DOCUMENTS =
  /^(?:statement|release|letter|memo|e?-?mail|post|tweet|report|survey|poll|communique|announcement|message|filing|website)s?$/;

/** So do these where whose they are stands right before them or behind "by" or "from". */
const OF_SOMEBODY =
  /^(?:count|tally|estimate|figure|calculation|analysis|assessment|summary|readout|transcript|dispatch|bulletin|account|feed|page|story|article|column|editorial|op-ed|affidavit|footage|video|image|picture|photo|photograph|broadcast|reporting|coverage)s?$/;

/** Where something stands is not who says it. */
const NETWORK = /^(?:twitter|facebook|instagram|telegram|youtube|tiktok|whatsapp|x|weibo|vk|truth social)$/i;

/** "a statement from the ministry", "the ministry's letter": a paper speaks for whose it is. */
function documentOwner(tree: Tree, phrase: Phrase, inside: readonly Appearance[]): Appearance | null {
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

/** "a statement from [the ministry]", "[the company]'s letter": of a paper that no name stands by, the noun for whose it is; else the phrase. */
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

/** «[The union] condemned it in a statement. … The statement said»: whose paper it was, where one of the two sentences before tells. */
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

/** "[The union] released a statement that said …", "[The union] condemned it in a letter that …": the subject of the verb that a paper hangs on. */
function broughtOutBy(page: Page, tree: Tree, { sentence, head, start }: Phrase): Phrase | null {
  const isWithin =
    /^(?:obl|nmod)$/.test(tree.relation(head)) && tree.lower(tree.child(head, "case")) === "in";
  let verb = tree.head(head);
  for (let steps = 0; isWithin && steps < 4 && verb >= 0 && !tree.isVerb(verb); steps++)
    verb = tree.head(verb);
  const isObject = tree.relation(head) === "obj" && ISSUING.has(tree.token(verb)?.lemma ?? "");
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

function namesIn(cast: Cast, { start, end, sentence }: Phrase): Appearance[] {
  return cast.at.meeting({ start, end }).filter((a) => a.sentence === sentence);
}

/** A title before it or an apposition: not governed by a preposition, not before another noun. */
function isBeside(tree: Tree, { name }: Appearance): boolean {
  let first = tree.tokens.findIndex((t) => t.start >= name.start);
  while (/^(?:mr|mrs|ms|dr|sir|dame|prof)\.?$/.test(tree.lower(first - 1))) first--;
  const after = tree.tokens.findIndex((t) => t.start >= name.end);
  return !/^(?:IN|TO)$/.test(tree.tag(first - 1)) && !/^(?:NNS?|POS)$/.test(tree.tag(after));
}

/** "two students of the school [where Jon Lind taught]": a name in a clause that tells of the head is another's. */
function isTold(tree: Tree, { head }: Phrase, { head: at }: Appearance): boolean {
  for (let i = head + 1; i < at; i++) if (/^W/.test(tree.tag(i))) return true;
  return false;
}

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
