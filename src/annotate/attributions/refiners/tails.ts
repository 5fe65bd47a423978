import { closingTag } from "../closing-tags.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";

/**
 * "Lee said [the dam may burst], Norpress reported.": the tag that closes a sentence is no part of what another says in it. "…, he
 * said" is rather the same one's again.
 */
export function tails(drafts: readonly Draft[], page: Page): Draft[] {
  const tags = new Map<number, number | null>();
  const startOf = (sentence: number): number | null => {
    const known = tags.get(sentence);
    if (known !== undefined) return known;
    const tree = page.trees[sentence]!;
    const tag = closingTag(page, tree);
    const isTheirs = tag !== null && tree.tag(tag.speaker[1]) !== "PRP";
    const start =
      isTheirs && !page.quoted(tree.token(tag.verb)!.start) ? tree.token(tag.before)!.start : null;
    tags.set(sentence, start);
    return start;
  };
  return drafts.flatMap((draft) => {
    const { anchor, content, cue } = draft;
    const start = anchor === null ? null : startOf(anchor.sentence);
    if (start === null || cue === null || content.end <= start + 1 || draft.verbatim) return [draft];
    if (content.end > page.sentences[anchor!.sentence]!.end) return [draft];
    if (cue.start > start) return [draft];
    if (content.start >= start) return [];
    const trimmed = trim(page.text, { start: content.start, end: start });
    return trimmed ? [{ ...draft, content: trimmed }] : [];
  });
}
