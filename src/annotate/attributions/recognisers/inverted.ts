import type { Span } from "../../../model/span.ts";
import type { CueVerb } from "../cues.ts";
import { cueVerbs, goesOnToAct } from "../cues.ts";
import { draftOf } from "../draft.ts";
import { isDayOrMonth } from "../edges.ts";
import { VERBS } from "../lexicon.ts";
import { DOCUMENTS } from "../nouns-that-speak.ts";
import { behindOpening } from "../openings.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { speakerOf } from "../speaker.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import { commaBetween, isOccasion, isOpening, isSetting, type Range } from "./sides.ts";

/**
 * The report behind or within what is said: «[The ferry had sunk], [police] [said]», «[The ferry], [said] [Ann Lee], [had
 * sunk]». Each side of the tag is a content of its own.
 */
export function inverted(page: Page): Draft[] {
  return cueVerbs(page).flatMap((cue) => {
    const { frames } = cue.entry;
    if (tellsHearer(cue) || goesOnToAct(cue)) return [];
    if (cue.passive || !(frames.has("quote") || frames.get("clause") === 1)) return [];
    const speaker = speakerOf(cue);
    const tag = speaker && tagOf(cue, speaker);
    if (!tag) return [];
    return sidesOf(cue, tag).flatMap(([from, to]) => {
      const content = trim(page.text, cue.tree.span(from, to));
      if (content && !frames.has("clause") && !isAllQuoted(page, content)) return [];
      const draft = content && draftOf(cue, content, { by: "inverted" });
      return draft ? [draft] : [];
    });
  });
}

/** "“No more,” they shouted [outside the hall]": a verb that takes no clause tells of nothing but the words in marks. */
function isAllQuoted({ quotationsAt }: Page, content: Span): boolean {
  const [first] = quotationsAt.meeting(content);
  return first !== undefined && content.start >= first.start - 2 && content.end <= first.end + 2;
}

/** "…, a girl told the paper she …": what is told follows the hearer. */
function tellsHearer({ tree, verb, entry }: CueVerb): boolean {
  const hearer = entry.frames.has("addressee") ? tree.child(verb, "obj", "iobj") : -1;
  return tree.child(hearer, "acl:relcl", "ccomp") > hearer && hearer > verb;
}

/** The tokens of the tag ("Ann Lee said on Friday"), or null where the report does not stand behind a comma. */
function tagOf({ tree, verb, particle, span }: CueVerb, speaker: Phrase): Range | null {
  const begin = Math.min(span.start, speaker.start);
  const from = tree.tokens.findIndex((t) => t.start >= begin);
  if (from < 2 || !/^(?:,|["”’]|'')$/.test(tree.lower(from - 1))) return null;
  if (/^W/.test(tree.tag(speaker.head))) return null;
  const close = speaker.head < verb ? verb - speaker.head < 12 : speaker.head - verb < 12;
  if (!close || describesQuoted(tree, verb, from) || isParticipleBehind(tree, speaker.head, verb))
    return null;
  const last = tokenEndingAt(tree, speaker.end);
  let to = Math.max(
    particle,
    speaker.start > span.start ? last - (tree.tag(last) === "," ? 1 : 0) : particle,
  );
  if (hasOwnClause(tree, verb, to)) return null;
  while (to + 1 < tree.tokens.length && !/^(?:,|\.|:|``)$/.test(tree.tag(to + 1))) to++;
  return [from, to];
}

/** "took the “new path” [he warned about]": behind a mark without a comma the verb tells of what stands in the marks. */
const describesQuoted = (tree: Tree, verb: number, from: number): boolean =>
  tree.relation(verb) === "acl:relcl" &&
  tree.head(verb) < from &&
  tree.lower(from - 1) !== "," &&
  !/^[,.!?…]+$/.test(tree.lower(from - 2));

/** "…: in May, Lee made it clear, [saying] …": the participle is no tag of what stands before its subject. */
const isParticipleBehind = (tree: Tree, speaker: number, verb: number): boolean =>
  tree.tag(verb) === "VBG" &&
  tree.lower(verb - 1) !== "as" &&
  tree.tokens.slice(speaker + 1, verb).some(({ tag }) => /^VB[DZP]$/.test(tag));

const tokenEndingAt = (tree: Tree, end: number): number => tree.tokens.findIndex((t) => t.end >= end);

/** A clause to the right of the tag, with no comma between, is the content: "…, police said the ferry had sunk". */
function hasOwnClause(tree: Tree, verb: number, after: number): boolean {
  if (
    tree
      .children(verb)
      .some((c) => c > after && tree.relation(c) === "ccomp" && !commaBetween(tree, after, tree.first(c)))
  )
    return true;
  if (takesObjectBehind(tree, verb, after)) return true;
  return (
    tree.lower(after + 1) === "that" ||
    (tree.tag(after + 1) === "PRP" && /^(?:VB|MD)/.test(tree.tag(after + 2)))
  );
}

/**
 * "…, Ann Lee vowed more attacks", "In the shed, police found ten rifles": what is said or found is the object. Who is told ("told
 * reporters") and a day are none.
 */
function takesObjectBehind(tree: Tree, verb: number, after: number): boolean {
  const frames = VERBS.get(tree.token(verb)!.lemma)?.frames;
  const object = tree.child(verb, "obj", "xcomp");
  return (
    object > after &&
    !commaBetween(tree, after, tree.first(object)) &&
    !frames?.has("addressee") &&
    !isDayOrMonth(tree, object) &&
    !isDayOrMonth(tree, tree.first(object))
  );
}

function sidesOf({ tree, verb }: CueVerb, [from, to]: Range): Range[] {
  const left: Range = [startOfLeft(tree, from), from - 2];
  if (left[1] < left[0]) return [];
  const right: Range = [to + 2, tree.tokens.length - 1];
  if (goesOn(tree, to))
    return isSetting(tree, left) || (isOccasion(tree, left) && !/^(?:VB[DZP]|MD)$/.test(tree.tag(right[0])))
      ? [right]
      : [left, right];
  if (behindOpening(tree, verb) !== null && saysMore(tree, verb + 1)) return [];
  return isClause(tree, left) && !isOccasion(tree, left) && !isOpening(tree, verb, left) ? [left] : [];
}

/** What is said is a sentence: a finite verb and a word before it. "In a statement, he said" has none. */
function isClause(tree: Tree, [from, to]: Range): boolean {
  if (isNewsWithoutVerb(tree, from, to)) return true;
  let finite = false;
  for (let i = from + 1; i <= to && !finite; i++) finite = /^(?:VB[DZP]|MD)$/.test(tree.tag(i));
  return (
    finite &&
    (tree.tag(from) !== "IN" ||
      /^(?:that|whether)$/.test(tree.lower(from)) ||
      hasPause(tree, from, to) ||
      opensMainClause(tree, from, to))
  );
}

/**
 * "[At] least 16 people died", "[At] noon he left": the word opens a phrase of a verb that is told of for itself.
 * "[After] he left" does not.
 */
function opensMainClause(tree: Tree, from: number, to: number): boolean {
  if (tree.relation(from) === "mark") return false;
  for (let i = from + 1; i <= to; i++)
    if (
      tree.first(i) <= from &&
      /^(?:root|ccomp|parataxis|conj)$/.test(tree.relation(i)) &&
      tree.child(i, "nsubj", "nsubj:pass") > from
    )
      return true;
  return false;
}

/**
 * "[A quake struck the north, killing 17 people], the agency said": the tagger took the verb for a noun. What is told of
 * the verb by its participle, or is long, begins with no preposition and holds no other verb, is a sentence all the same.
 */
function isNewsWithoutVerb(tree: Tree, from: number, to: number): boolean {
  if (to - from < SHORTEST_NEWS || !/^(?:DT|NN|CD|JJ)/.test(tree.tag(from))) return false;
  for (let i = from + 2; i < to; i++) if (tree.tag(i) === "VBG" && tree.tag(i - 1) === ",") return true;
  return false;
}

/** Tokens of the shortest sentence that is taken for one without a verb that the tagger knew. */
const SHORTEST_NEWS = 8;

/** "When he arrived, she said": an opening clause alone is no content. */
function hasPause(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (/^(?:,|``|''|")$/.test(tree.tag(i))) return true;
  return false;
}

/** The left side begins with the sentence, or behind a semicolon, or behind "in a statement:". */
function startOfLeft(tree: Tree, from: number): number {
  for (let i = from - 2; i > 0; i--)
    if (tree.lower(i) === ";" || (tree.lower(i) === ":" && DOCUMENTS.test(tree.lower(i - 1)))) return i + 1;
  return 0;
}

/** Behind "…, he said," the sentence goes on with what is said, unless another report or remark begins. */
function goesOn(tree: Tree, to: number): boolean {
  if (tree.tag(to + 1) !== ",") return false;
  const next = to + 2;
  if (tree.tag(next) === "CC" && hasOwnTag(tree, next)) return false;
  if (next >= tree.tokens.length - 1) return false;
  if (
    tree.tag(next) === "VBG" ||
    /^(?:according|as|while|who|which|after|though|although|when|in|on|but)$/.test(tree.lower(next))
  )
    return false;
  return saysMore(tree, next);
}

/** A finite verb or an opening mark: "from Ohio" behind a tag is no content. */
function saysMore(tree: Tree, from: number): boolean {
  for (let i = from; i < tree.tokens.length; i++)
    if (/^(?:VB[DZP]|MD|``)$/.test(tree.tag(i)) || /^["“‘]$/.test(tree.lower(i))) return true;
  return false;
}

/** ", and local media reported …": another report begins. */
function hasOwnTag(tree: Tree, from: number): boolean {
  for (let i = from + 1; i < Math.min(from + 9, tree.tokens.length); i++)
    if (/^VB[DZP]$/.test(tree.tag(i))) return VERBS.get(tree.token(i)!.lemma)?.frames.get("clause") === 1;
  return false;
}
