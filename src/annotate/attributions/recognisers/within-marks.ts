import type { CueVerb } from "../cues.ts";
import { quotedCueVerbs } from "../cues.ts";
import { draftOf, isMinded, WITHIN_MARKS } from "../draft.ts";
import type { Draft, Page } from "../page.ts";
import { speakerOf } from "../speaker.ts";
import { trim } from "../stretch.ts";
import { complementIn } from "./complement/complement.ts";

/** Plain verbs of telling; what is believed, hoped or shown is the quoted one's own view of others. */
const TELLING = /^(?:say|tell|report|claim|deny|confirm|warn|insist|allege|announce|admit)$/;

/**
 * «"[The engineer] [says] [the dam leaks]," Lee says», «[The harbour board] "[says] [it will pay]," the Post writes»:
 * within marks what somebody else tells, by a noun or name and a finite verb. No pronoun ("I told you that …"), no
 * condition, question or future.
 */
export function withinMarks(page: Page): Draft[] {
  return quotedCueVerbs(page).flatMap((cue) => {
    const quotation = page.quotationsAt.meeting(cue.span)[0];
    const speaker = quotation && mayTell(page, cue) ? speakerOf(cue) : null;
    const found = speaker && isOther(cue, speaker.head) ? complementIn(page, cue) : null;
    if (!quotation || !speaker || found?.strength !== 1) return [];
    const { start, end } = found.content;
    const content = trim(page.text, { start, end: Math.min(end, quotation.inner.end) });
    const opens = page.text.slice(quotation.inner.start, cue.span.start).trim() === "";
    const isWithin = speaker.start >= quotation.start || (opens && speaker.end >= quotation.start - 2);
    if (!content || !isWithin || speaker.end > cue.span.start) return [];
    const draft = draftOf(cue, content, { by: WITHIN_MARKS });
    return draft && !draft.attitude ? [draft] : [];
  });
}

function mayTell({ text }: Page, { tree, verb, lemma, passive, asserted, entry }: CueVerb): boolean {
  if (!TELLING.test(lemma) || passive || !asserted || entry.frames.get("clause") !== 1) return false;
  if (
    !/^VB[DZP]$/.test(tree.tag(verb)) ||
    /\?["”’]?$/.test(text.slice(tree.sentence.start, tree.sentence.end).trimEnd())
  )
    return false;
  return !tree
    .children(verb)
    .some(
      (c) =>
        c < verb && (tree.tag(c) === "MD" || /^(?:if|when|unless|until|whether|once)$/.test(tree.lower(c))),
    );
}

const isOther = ({ tree }: CueVerb, head: number): boolean =>
  /^NN/.test(tree.tag(head)) && isMinded(tree, head);
