import { closingTag } from "../closing-tags.ts";
import { phraseAt } from "../extent.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";

/** «[The dam may burst], [Norpress] [reports].»: a closing tag whose verb passes for a noun. */
export function nounTags(page: Page): Draft[] {
  return page.trees.flatMap((tree, sentence): Draft[] => {
    const tag = closingTag(page, tree);
    if (tag === null || tree.tag(tag.verb) !== "NNS") return [];
    const content = trim(page.text, tree.span(0, tag.before - 1));
    if (!content || page.quoted(tree.token(tag.verb)!.start)) return [];
    return [
      {
        content,
        cue: tree.span(tag.verb, tag.verb),
        speaker: phraseAt(tree, sentence, tag.speaker[1], tag.verb),
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
