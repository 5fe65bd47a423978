import { phraseAt } from "./extent.ts";
import { canSpeak } from "./nouns-that-speak.ts";
import type { Phrase } from "./page.ts";
import type { Tree } from "./tree.ts";

/** Who does what a passive verb tells of: "said by [the ministry]". Null where nobody is named. */
export function agentOf(tree: Tree, sentence: number, verb: number): Phrase | null {
  const agent = tree
    .children(verb)
    .find(
      (c) =>
        c > verb &&
        (tree.relation(c) === "obl:agent" ||
          (tree.relation(c) === "obl" && tree.lower(tree.child(c, "case")) === "by")),
    );
  const phrase = agent ?? agentBeyond(tree, verb);
  return phrase === null ? null : phraseAt(tree, sentence, phrase, -1);
}

/** "was attacked over the dam [by Lee]", "was asked to leave [by the mayor]": hung on a noun or verb between. */
function agentBeyond(tree: Tree, verb: number): number | null {
  if (tree.child(verb, "aux:pass") < 0) return null;
  for (let i = verb + 1; i <= tree.last(verb) && !/^(?:,|:|VB[DZP]|W.*)$/.test(tree.tag(i)); i++) {
    const agent = tree.head(i);
    if (tree.lower(i) !== "by" || tree.relation(i) !== "case" || agent < i) continue;
    const isAct = /^VBN/.test(tree.tag(i - 1));
    return !isAct && (/^NNP/.test(tree.tag(agent)) || canSpeak(tree.token(agent)!.lemma)) ? agent : null;
  }
  return null;
}
