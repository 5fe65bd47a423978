import { phraseAt } from "../extent.ts";
import { VERBS } from "../lexicon.ts";
import { COUNTING_PAPERS, ISSUING, PAPERS } from "../nouns-that-speak.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** «[In] [a poll], [half of the villagers were for the dam]», «[Half were for the dam] [in] [the poll]»: no verb reports. */
export function inPaper(page: Page): Draft[] {
  return page.trees.flatMap((tree, sentence) => {
    const root = tree.tokens.findIndex((t) => t.head < 0);
    if (root < 0 || reports(tree, root)) return [];
    return tree.tokens.flatMap((_, noun) => {
      if (tree.head(noun) !== root && !COUNTING_PAPERS.has(tree.lower(noun))) return [];
      const marker = tree.child(noun, "case");
      if (
        !PAPERS.has(tree.lower(noun)) ||
        tree.lower(marker) !== "in" ||
        page.quoted(tree.tokens[noun]!.start)
      )
        return [];
      const last = lastOf(tree, noun);
      const speaker = { ...phraseAt(tree, sentence, noun, -1), end: tree.tokens[last]!.end };
      const range = rangeOf(tree, marker, noun, last);
      const content = range && trim(page.text, tree.span(...range));
      if (!content) return [];
      return [
        {
          content,
          cue: tree.span(marker, marker),
          speaker,
          relays: [],
          stance: "says" as const,
          hedge: "none" as const,
          attitude: true,
          verbatim: false,
          by: "attributions/in-paper",
          anchor: { sentence, token: marker },
        },
      ];
    });
  });
}

/** "In a report, the mayor said …" is the mayor's; "in a poll, half of the voters said …" is the poll's. */
function reports(tree: Tree, root: number): boolean {
  const subject = tree.child(root, "nsubj");
  const isCount =
    subject >= 0 &&
    (/^(?:NNS|CD)$/.test(tree.tag(subject)) ||
      /^(?:percent|majority|half|most|many)$/.test(tree.lower(subject)));
  return !isCount && tree.isVerb(root) && VERBS.get(tree.token(root)!.lemma)?.frames.get("clause") === 1;
}

/** The last token of the paper with what tells of it: "a poll [released on Monday]", which the parser may hang elsewhere. */
function lastOf(tree: Tree, noun: number): number {
  let last = Math.max(noun, tree.last(noun));
  if (tree.tag(last) === ",") last--;
  if (last > noun && !ISSUING.has(tree.token(noun + 1)?.lemma ?? "")) return last;
  for (let i = last + 1; i <= last + 6 && i < tree.tokens.length; i++) {
    if (/^[,.:]$/.test(tree.tag(i))) return i - 1;
    if (/^(?:VB[ZP]|MD)$/.test(tree.tag(i))) return last;
  }
  return last;
}

/** The rest of the sentence behind the comma, or what stands before. */
function rangeOf(
  tree: Tree,
  marker: number,
  noun: number,
  last: number,
): readonly [from: number, to: number] | null {
  const end = tree.tokens.length - 1;
  if (marker === 0) return tree.tag(last + 1) === "," && last + 2 < end ? [last + 2, end] : null;
  if (!COUNTING_PAPERS.has(tree.lower(noun))) return null;
  return last >= end - 1 || /^[,:]$/.test(tree.tag(last + 1)) ? [0, marker - 1] : null;
}
