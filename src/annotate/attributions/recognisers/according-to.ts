import { isAccordingTo } from "../edges.ts";
import { phraseAt } from "../extent.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { namesOutlet } from "../relays.ts";
import { behindComma, trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** «[Ten people died], [according to] [the mayor]», «[According to] [the mayor], [ten people died]». */
export function accordingTo(page: Page): Draft[] {
  const drafts: Draft[] = [];
  page.trees.forEach((tree, sentence) => {
    tree.tokens.forEach((token, i) => {
      const draft =
        isAccordingTo(tree, i) && !page.quoted(token.start) ? draftAt(page, tree, sentence, i) : null;
      if (draft) drafts.push(draft);
    });
  });
  return drafts;
}

function draftAt(page: Page, tree: Tree, sentence: number, i: number): Draft | null {
  const head = headBehind(tree, i + 2);
  if (head < 0) return null;
  const had = hadFrom(page, tree, sentence, i);
  const speaker =
    had?.speaker ??
    withName(
      page,
      upToNext(tree, i, {
        ...phraseAt(tree, sentence, head, i + 1),
        start: tree.token(i + 2)!.start,
      }),
    );
  const [from, to] = contentOf(tree, i, head, speaker.end);
  const content = to < from ? null : trim(page.text, tree.span(from, to));
  return (
    content && {
      content,
      cue: tree.span(i, i + 1),
      speaker,
      relays: had?.relays ?? [],
      stance: "says",
      hedge: "none",
      attitude: false,
      verbatim: false,
      by: "attributions/according-to",
      anchor: { sentence, token: i },
    }
  );
}

/**
 * "according to data that [the Post] obtained from [an official]", "according to papers [the Post] has seen": an outlet that had what
 * says it passes it on, and whoever gave it says it, where that is told.
 */
function hadFrom(
  page: Page,
  tree: Tree,
  sentence: number,
  cue: number,
): Pick<Draft, "speaker" | "relays"> | null {
  let paper = cue + 2;
  while (/^(?:DT|JJ.?|NNS?|HYPH|VBN)$/.test(tree.tag(paper + 1))) paper++;
  const first = tree.lower(paper + 1) === "that" ? paper + 2 : paper + 1;
  const from = tree.lower(first) === "the" ? first + 1 : first;
  const outlet = page.namesAt
    .meeting(tree.token(from) ?? { start: 0, end: 0 })
    .find((n) => n.start === tree.token(from)?.start && namesOutlet(n));
  const last = outlet ? tree.tokens.findLastIndex((t) => t.end <= outlet.end) : -1;
  if (!outlet || !/^NNS?$/.test(tree.tag(paper))) return null;
  let verb = last + 1;
  while (/^(?:has|have|had|also|exclusively)$/.test(tree.lower(verb))) verb++;
  if (!/^(?:obtained|received|reviewed|seen|saw|got|gathered|collected|viewed)$/.test(tree.lower(verb)))
    return null;
  const relay = { start: outlet.start, end: outlet.end, sentence, head: last, hears: true as const };
  const giver = giverBehind(tree, verb);
  const papers = { ...tree.span(cue + 2, paper), sentence, head: paper };
  return { speaker: giver < 0 ? papers : phraseAt(tree, sentence, giver, -1), relays: [relay] };
}

/** "obtained on Friday from [an official]": the noun, or -1. */
function giverBehind(tree: Tree, verb: number): number {
  for (let i = verb + 1; i < verb + 5; i++)
    if (tree.lower(i) === "from" && tree.head(i) > i && tree.isNominal(tree.head(i))) return tree.head(i);
  return -1;
}

/** "according to [the mayor], some dozens according to …": what the next source says is no part of the first. */
function upToNext(tree: Tree, cue: number, phrase: Phrase): Phrase {
  for (let i = cue + 3; i < tree.tokens.length && tree.token(i)!.start < phrase.end; i++) {
    if (!isAccordingTo(tree, i)) continue;
    let comma = i - 1;
    while (comma > cue + 2 && tree.tag(comma) !== ",") comma--;
    return comma > cue + 2 ? { ...phrase, end: tree.token(comma - 1)!.end } : phrase;
  }
  return phrase;
}

/** "according to the mayor[, Ann Lee,]": a person named behind a role is who holds it. */
function withName(page: Page, phrase: Phrase): Phrase {
  const tree = page.trees[phrase.sentence]!;
  if (!/^NNS?$/.test(tree.tag(phrase.head)) || !isPerson(tree.token(phrase.head)!.lemma)) return phrase;
  const start = behindComma(page.text, phrase.end);
  const name = page.namesAt
    .meeting({ start, end: start + 1 })
    .find((n) => n.start === start && n.type === "person");
  if (!name || !/^[,.]/.test(page.text.slice(name.end))) return phrase;
  return { ...phrase, end: name.end + (page.text[name.end] === "," ? 1 : 0) };
}

/** The noun that "to" governs: by the tree, or the last noun of the run behind it. */
function headBehind(tree: Tree, from: number): number {
  const own = tree.relation(from - 2) === "case" ? tree.head(from - 2) : -1;
  if (own >= from && tree.isNominal(own) && tree.first(own) <= from) return own;
  for (let i = from; i < Math.min(from + 10, tree.tokens.length); i++)
    if (tree.isNominal(i) && tree.head(i) < from && tree.first(i) <= from && !tree.isVerb(from)) return i;
  let last = -1;
  for (let i = from; /^(?:DT|JJ|NNP?S?|POS|CD|PRP\$?|VB)$/.test(tree.tag(i)); i++)
    if (tree.isNominal(i)) last = i;
  return last;
}

type Range = readonly [from: number, to: number];

function contentOf(tree: Tree, cue: number, head: number, end: number): Range {
  const relative = relativeBehind(tree, cue, end);
  if (relative) return relative;
  const left: Range = [clauseStart(tree, cue, head), cue - 1];
  const last = tree.tokens.findIndex((t) => t.end >= end);
  let from = Math.max(head, tree.tag(last) === "," ? last - 1 : last) + 1;
  if (hasFiniteVerb(tree, left) || tree.tag(from) === "." || otherBefore(tree, cue) >= 0) return left;
  while (from < tree.tokens.length && tree.tag(from) !== ",") from++;
  return [from, tree.tokens.length - 1];
}

/**
 * "A fire that according to the mayor [broke out on a ferry], spread to …", "the dam, which, according to Lee, [had
 * cracks], fell": what a relative clause says, up to its comma.
 */
function relativeBehind(tree: Tree, cue: number, end: number): Range | null {
  const pronoun = tree.tag(cue - 1) === "," ? cue - 2 : cue - 1;
  if (
    pronoun < 1 ||
    !/^(?:that|which|who|where)$/.test(tree.lower(pronoun)) ||
    !/^(?:NN.*|,|:)$/.test(tree.tag(pronoun - 1))
  )
    return null;
  let from = tree.tokens.findIndex((t) => t.end >= end) + 1;
  if (tree.tag(from) === ",") from++;
  let to = from;
  while (to + 1 < tree.tokens.length && !/^[,.]$/.test(tree.tag(to + 1))) to++;
  return hasFiniteVerb(tree, [from, to]) ? [from, to] : null;
}

/** "Yet by nightfall, according to Lee, …": what stands before is no clause, so what follows is meant. */
function hasFiniteVerb(tree: Tree, [from, to]: Range): boolean {
  for (let i = from; i <= to; i++) if (/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) return true;
  return false;
}

/** "17 according to the government, [some dozens] according to the clinic": where what is behind another's words begins, or -1. */
function otherBefore(tree: Tree, cue: number): number {
  let other = cue - 3;
  while (other > 0 && !isAccordingTo(tree, other)) other--;
  if (other <= 0) return -1;
  for (let i = other + 3; i < cue - 1; i++)
    if (/^[,;]$/.test(tree.lower(i))) return /^(?:and|but|while)$/.test(tree.lower(i + 1)) ? i + 2 : i + 1;
  return -1;
}

/**
 * Only the clause before the cue is meant: the one that the phrase hangs on where a comma sets that off (", with 40 people
 * hurt, according to …"), else all since the start of the sentence or a semicolon.
 */
function clauseStart(tree: Tree, cue: number, head: number): number {
  const other = otherBefore(tree, cue);
  if (other >= 0) return other;
  const governor = tree.head(head);
  const first = tree.first(governor);
  if (
    /^(?:advcl|ccomp|parataxis)$/.test(tree.relation(governor)) &&
    governor < cue &&
    tree.tag(first - 1) === ","
  )
    return tree.lower(first) === "with" ? first + 1 : first;
  for (let i = cue - 2; i > 0; i--) if (tree.lower(i) === ";") return i + 1;
  return 0;
}
