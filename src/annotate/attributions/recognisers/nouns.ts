import { phraseAt } from "../extent.ts";
import type { NounCue } from "../lexicon.ts";
import { NOUNS } from "../lexicon.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** «[Kyiv]'s [claim] [that the bridge fell]», «[reports] [of gunfire]», «the [allegation] by [the union] [that …]». */
export function nouns(page: Page): Draft[] {
  return page.trees.flatMap((tree, sentence) =>
    tree.tokens.flatMap((token, noun) => {
      const entry = /^NNS?$/.test(token.tag) ? NOUNS.get(token.lemma.toLowerCase()) : undefined;
      const draft = entry && !page.quoted(token.start) ? draftAt(page, tree, sentence, noun, entry) : null;
      return draft ? [draft] : [];
    }),
  );
}

function draftAt(page: Page, tree: Tree, sentence: number, noun: number, entry: NounCue): Draft | null {
  const complement = complementOf(tree, noun);
  if (complement < 0) return null;
  const clause = /^(?:that|to)$/.test(tree.lower(tree.first(complement)));
  const speaker = ownerOf(tree, sentence, noun);
  if (!clause && (entry.needs === "that" || (entry.needs === "owner" && !speaker))) return null;
  const from = clause ? tree.first(complement) : tree.first(complement) + 1;
  const content = trim(page.text, tree.span(Math.max(noun + 1, from), tree.last(complement)));
  const { stance, hedge } = entry;
  const attitude = !speaker && !clause;
  return (
    content && {
      content,
      cue: tree.span(noun, noun),
      speaker,
      relays: [],
      stance,
      hedge,
      attitude,
      verbatim: false,
      by: "attributions/noun",
      anchor: { sentence, token: noun },
    }
  );
}

/** The clause or "of" phrase right behind the noun, or -1. */
function complementOf(tree: Tree, noun: number): number {
  for (const c of tree.children(noun)) {
    if (c < noun || tree.first(c) > noun + 5) continue;
    const opener = tree.lower(tree.first(c));
    if (
      /^(?:acl|ccomp|acl:relcl)$/.test(tree.relation(c)) &&
      opener === "that" &&
      (tree.tag(tree.first(c)) === "IN" || hasOwnSubject(tree, c))
    )
      return c;
    if (tree.relation(c) === "acl" && opener === "to") return c;
    if (tree.relation(c) === "nmod" && opener === "of" && tree.last(c) > tree.first(c)) return c;
  }
  return -1;
}

/** "Kyiv's claim", "the claim by Kyiv", "Russian claims". */
function ownerOf(tree: Tree, sentence: number, noun: number): Phrase | null {
  const owner = tree.child(noun, "nmod:poss");
  if (owner >= 0) return withoutPossessive(tree, phraseAt(tree, sentence, owner, -1));
  for (const c of tree.children(noun))
    if (
      c > noun &&
      /^(?:nmod|obl:agent)$/.test(tree.relation(c)) &&
      /^(?:by|from)$/.test(tree.lower(tree.child(c, "case")))
    )
      return phraseAt(tree, sentence, c, -1);
  return null;
}

function withoutPossessive(tree: Tree, phrase: Phrase): Phrase {
  const mark = tree.tokens.find((t) => t.tag === "POS" && t.end === phrase.end);
  return mark ? { ...phrase, end: mark.start } : phrase;
}

/** "the idea that he might leave": a clause with a subject other than "that" is no relative clause. */
function hasOwnSubject(tree: Tree, c: number): boolean {
  const subject = tree.child(c, "nsubj", "nsubj:pass");
  return subject > tree.first(c) && tree.child(c, "obj") >= 0;
}
