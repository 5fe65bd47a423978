import type { Span } from "../../../model/span.ts";
import { packagedLines } from "../../../text/packaged.ts";
import { VERBS } from "../lexicon.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

const SPEAKERS: ReadonlySet<string> = new Set(
  packagedLines("lexicons/label-speakers.txt").flatMap((line) => line.split(" ")),
);

const OF_THE_PAPER: readonly string[] = packagedLines("lexicons/paragraph-labels.txt");

/** A bullet or dash, then a time of day: "• ", "10:40 – ". */
const LEAD = /^[\s>•·*–—-]*(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*[:–—-]*\s+)?/iu;

/** No label is longer, in UTF-16 units. */
const LONGEST = 80;

/**
 * «[Interior Ministry]: [at least 12 dead]», «• [Officials in Lund]: [the bridge is closed]»: who stands before a colon at
 * the head of a paragraph, where that is a body or office that the reader knows for one that speaks, and a statement
 * follows. Persons by name are the transcript's.
 */
export function labels(page: Page): Draft[] {
  return page.trees.flatMap((tree, sentence): Draft[] => {
    if (page.sentences[sentence - 1]?.paragraph === tree.sentence.paragraph) return [];
    const { start } = tree.sentence;
    const colon = colonOf(page, tree);
    if (colon < 0) return [];
    const from = start + lead(page.text.slice(start, tree.token(colon)!.start));
    const first = tree.tokens.findIndex((t) => t.start >= from);
    const head = first < 0 || first >= colon ? -1 : headOf(page, tree, first, colon);
    const content = trim(page.text, { start: tree.token(colon)!.end, end: tree.sentence.end });
    if (head < 0 || !content || !isStatement(tree, colon + 1)) return [];
    const speaker = { ...tree.span(first, colon - 1), sentence, head };
    return page.quoted(from) ? [] : [draftOf(speaker, tree.span(colon, colon), content)];
  });
}

function draftOf(speaker: Draft["speaker"], cue: Span, content: Span): Draft {
  return {
    content,
    cue,
    speaker,
    relays: [],
    stance: "says",
    hedge: "none",
    attitude: false,
    verbatim: false,
    by: "attributions/label",
    anchor: null,
  };
}

/** The colon that ends the label, white space behind it; those of the paper's own labels and of times are passed over. Or -1. */
function colonOf({ text }: Page, { tokens, sentence }: Tree): number {
  for (let at = 1; at < tokens.length && tokens[at]!.start < sentence.start + LONGEST; at++) {
    const { start, end } = tokens[at]!;
    if (text.slice(start, end) !== ":" || !/\s/.test(text.charAt(end))) continue;
    const before = text.slice(sentence.start, end + 1);
    if (lead(before) < before.length) return at;
  }
  return -1;
}

/** Where the label begins behind bullets, times and the paper's own words: «UPDATE: », «BREAKING – ». */
function lead(words: string): number {
  let at = LEAD.exec(words)?.[0].length ?? 0;
  for (let own = labelOfPaper(words.slice(at)); own > 0; own = labelOfPaper(words.slice(at))) at += own;
  return at;
}

function labelOfPaper(words: string): number {
  const lower = words.toLowerCase();
  const label = OF_THE_PAPER.find(
    (l) => lower.startsWith(l) && /^(?:\s*[:|–—-]\s*|$)/.test(words.slice(l.length)),
  );
  return label === undefined
    ? 0
    : label.length + /^(?:\s*[:|–—-]\s*)?/.exec(words.slice(label.length))![0].length;
}

/**
 * The token at the head of a label that is a noun phrase for somebody who speaks, or -1. "The victims: ", "The mayor: "
 * head sections.
 */
function headOf(page: Page, tree: Tree, first: number, colon: number): number {
  if (/^(?:the|this|these|those|our|my|your|dear|for|to)$/.test(tree.lower(first))) return -1;
  let head = -1;
  for (let at = first; at < colon; at++) {
    if (!mayBeOfLabel(tree, at)) return -1;
    if (/^(?:IN|TO)$/.test(tree.tag(at)) && head < 0) head = at - 1;
  }
  if (head < 0 && endsWithPerson(page, tree, first, colon)) return colon - 1;
  if (head < 0) head = colon - 1;
  return head >= first && SPEAKERS.has(singular(tree, head)) ? head : -1;
}

/** A word of a noun phrase: no verb of saying, no picture. */
const mayBeOfLabel = (tree: Tree, at: number): boolean =>
  /^(?:NN.*|JJ.?|DT|POS|CD|IN|TO|CC|VB[GN]|HYPH|SYM|PRP\$)$/.test(tree.tag(at)) &&
  !(tree.isVerb(at) && VERBS.has(tree.token(at)!.lemma)) &&
  !/^(?:photos?|pictures?|videos?|next)$/.test(tree.lower(at));

/** «UPDATE: Mayor Ada Nyberg: …». */
function endsWithPerson(page: Page, tree: Tree, first: number, colon: number): boolean {
  const name = page.namesAt.meeting(tree.token(colon - 1)!).at(-1);
  if (name?.type !== "person" || !/^\p{Lu}/u.test(tree.token(first)!.text)) return false;
  return first > 0 && name.end === tree.token(colon - 1)!.end;
}

const singular = (tree: Tree, at: number): string => {
  const lemma = tree.token(at)!.lemma.toLowerCase();
  return SPEAKERS.has(tree.lower(at))
    ? tree.lower(at)
    : SPEAKERS.has(lemma)
      ? lemma
      : tree.lower(at).replace(/s$/, "");
};

/**
 * A finite verb, "not" or words in marks; or, as headlines do without one, three words of which one tells what has become
 * of the others: "12 dead", "gunman held".
 */
export function isStatement(tree: Tree, from: number): boolean {
  const words = tree.tokens.slice(from).filter((t) => /\p{L}|\p{N}/u.test(t.text));
  if (words.length < 2 || /^(?:https?:|www\.|@)/.test(words[0]!.text)) return false;
  for (let at = from; at < tree.tokens.length; at++) {
    if (/^(?:VB[DZP]|MD|``|'')$/.test(tree.tag(at)) || /^(?:n['’]t|not)$/.test(tree.lower(at))) return true;
    const isState = /^(?:VB[NG]|JJ)$/.test(tree.tag(at)) && !/^(?:NN|JJ|CC)/.test(tree.tag(at + 1));
    if (words.length > 2 && at > from && isState) return true;
  }
  return false;
}
