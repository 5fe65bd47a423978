import { closingTag, startOfAll } from "../closing-tags.ts";
import { cueSpan } from "../cues.ts";
import { phraseAt } from "../extent.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** «[The dam may burst], [Norpress] [reports].»: a closing tag whose verb passes for a noun. */
export const nounTags = (page: Page): Draft[] => closing(page, (tree, verb) => tree.tag(verb) === "NNS");

/** «[At least 16 people died], [medics and witnesses] [said].»: a closing tag that the tree hung elsewhere. */
export const lostTags = (page: Page): Draft[] =>
  closing(
    page,
    (tree, verb, before) => tree.isVerb(verb) && hasVerb(tree, before) && !isQuoted(page, tree, before),
  );

function closing(page: Page, isKind: (tree: Tree, verb: number, before: number) => boolean): Draft[] {
  return page.trees.flatMap((tree, sentence): Draft[] => {
    const tag = closingTag(page, tree);
    if (tag === null || !isKind(tree, tag.verb, tag.before)) return [];
    const content = trim(page.text, tree.span(0, tag.before - 1));
    if (!content || page.quoted(tree.token(tag.verb)!.start)) return [];
    const speaker = phraseAt(tree, sentence, tag.speaker[1], tag.verb);
    const { start } = tree.token(startOfAll(tree, tag.speaker[0]))!;
    return [
      {
        content,
        cue: cueSpan(tree, tag.verb, tag.verb),
        speaker: { ...speaker, start },
        relays: [],
        stance: "says",
        hedge: "none",
        attitude: false,
        verbatim: false,
        by: "attributions/inverted",
        anchor: { sentence, token: tag.verb },
      },
    ];
  });
}

/** What stands in marks has its own tags. */
const isQuoted = (page: Page, tree: Tree, before: number): boolean =>
  page.quoted(tree.token(0)!.start) || page.quoted(tree.token(before - 1)!.start);

/** What is told has a finite verb that opens nothing: not "As she left, …". */
function hasVerb(tree: Tree, before: number): boolean {
  if (tree.tag(0) === "VBG" || tree.relation(0) === "mark") return false;
  return tree.tokens.slice(1, before).some(({ tag }) => /^(?:VB[DZPN]|MD)$/.test(tag));
}
