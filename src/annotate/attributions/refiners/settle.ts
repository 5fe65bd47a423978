import type { Span } from "../../../model/span.ts";
import { isMinded, isWithinMarks } from "../draft.ts";
import { Grid } from "../grid.ts";
import type { Draft, Page } from "../page.ts";
import type { Quotation } from "../quotations/pair.ts";
import { covers, join, meets, overlap } from "../stretch.ts";

/**
 * One attribution for one stretch: contents are widened to whole quotations, a content that is nothing but a quotation
 * becomes the quotation, and of two that cover the same words for one cue or one quotation the earlier is kept.
 */
export function settle(drafts: readonly Draft[], page: Page): Draft[] {
  const widened = drafts.map((draft) =>
    draft.verbatim || isWithinMarks(draft) ? draft : widen(draft, page),
  );
  const kept: Draft[] = [];
  const near = new Grid<Draft>();
  for (const draft of byRank(widened)) {
    const reach = draft.cue ? join(draft.content, draft.cue) : draft.content;
    if (near.meeting(reach).some((other) => rivals(draft, other, page))) continue;
    kept.push(draft);
    near.add(reach, draft);
  }
  return kept.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
}

/**
 * Contents with words of their own before bare quotations: "that the plan was “sound”" says more than "“sound”"; of those "“…,”
 * according to Lee" before what a neighbour's tag may be of.
 */
function byRank(drafts: readonly Draft[]): Draft[] {
  const rank = ({ verbatim, speaker, by }: Draft) =>
    (verbatim ? 4 : 0) + (speaker ? 0 : 2) + (by === "attributions/according-to" ? 0 : 1);
  return [...drafts].sort((a, b) => rank(a) - rank(b));
}

function widen(draft: Draft, page: Page): Draft {
  let content = draft.content;
  for (const quotation of page.quotationsAt.meeting(content)) {
    if (isAllOf(content, quotation))
      return { ...draft, content: { start: quotation.start, end: quotation.end }, verbatim: true };
    content = join(content, quotation);
  }
  return { ...draft, content };
}

/** The content lies inside the quotation, but for a few characters ("that", a comma). */
const isAllOf = (content: { start: number; end: number }, quotation: Quotation): boolean =>
  content.end - content.start - overlap(content, quotation) <= 3;

function rivals(draft: Draft, other: Draft, page: Page): boolean {
  if (!meets(draft.content, other.content)) return sameCue(draft, other) && !mayShareCue(draft, other);
  if (draft.verbatim)
    return (
      covers(other.content, draft.content) &&
      !isTaggedWithin(draft, other, page) &&
      (!hasOwnFrame(draft) || sameCue(draft, other))
    );
  if (sameCue(draft, other)) return true;
  return (!draft.speaker || isNounOf(draft, other)) && isSame(draft.content, other.content);
}

/** "[Lee] said in a [statement] that …": the noun adds nothing to the verb. */
const isNounOf = (noun: Draft, verb: Draft): boolean =>
  noun.by === "attributions/noun" &&
  noun.speaker?.sentence === verb.speaker?.sentence &&
  noun.speaker?.head === verb.speaker?.head;

/** The same words, but for a few characters. */
const isSame = (a: Span, b: Span): boolean => Math.abs(a.start - b.start) + Math.abs(a.end - b.end) < 8;

const sameCue = (a: Draft, b: Draft): boolean => a.cue !== null && a.cue.start === b.cue?.start;

/** Both sides of a tag, and quotations, may share a cue; a verb's object and its clause may not. */
const mayShareCue = (a: Draft, b: Draft): boolean =>
  a.by === b.by || a.verbatim || b.verbatim || [a.by, b.by].includes("attributions/inverted");

/** «[“…,” Lee said], according to the Post»: the quotation, and behind a mark the tag beside it, are within what another passes on. */
function isTaggedWithin({ cue, by, content, speaker }: Draft, other: Draft, { text, trees }: Page): boolean {
  if (!cue || !speaker || !covers(other.content, cue)) return false;
  if (by === "attributions/tag-before") return /^\s*[,:]/.test(text.slice(cue.end, content.start));
  const tree = trees[speaker.sentence];
  return by === "attributions/tag-behind" && tree !== undefined && isMinded(tree, speaker.head);
}

/** "which he has called “a shame”": the quotation is what a verb of its own takes. */
const hasOwnFrame = ({ by }: Draft): boolean =>
  by === "attributions/object" || by === "attributions/complement";
