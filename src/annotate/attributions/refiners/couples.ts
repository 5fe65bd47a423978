import { phraseAt } from "../extent.ts";
import { listed } from "../lists.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import type { Tree } from "../tree.ts";

/** «[Kyiv and Moscow] deny …»: what several named ones say together is said by each. The source phrase stays whole. */
export function couples(drafts: readonly Draft[], page: Page): Draft[] {
  return drafts.flatMap((draft) => {
    const all = listed(page, draft);
    if (all.length > 0) return all.map((speaker) => ({ ...draft, speaker }));
    const partners = draft.speaker ? partnersOf(page, draft.speaker) : [];
    return [draft, ...partners.map((speaker) => ({ ...draft, speaker }))];
  });
}

function partnersOf(page: Page, phrase: Phrase): Phrase[] {
  const tree = page.trees[phrase.sentence];
  const isName = (at: number): boolean => {
    const token = tree?.token(at);
    return token !== undefined && page.namesAt.meeting(token).length > 0;
  };
  if (!tree || !isName(phrase.head)) return [];
  return tree
    .children(phrase.head)
    .filter(
      (c) =>
        tree.relation(c) === "conj" &&
        isName(c) &&
        c > phrase.head &&
        tree.token(c)!.end <= phrase.end &&
        !isDescription(tree, c),
    )
    .map((c) => ({ ...phraseAt(tree, phrase.sentence, c, -1), start: phrase.start, end: phrase.end }));
}

/** "Lee, a fellow of the Lund Institute, and [a former Harbour Board clerk]": who is meant is described, not joined. */
function isDescription(tree: Tree, at: number): boolean {
  let from = at;
  while (/^(?:JJ|NN|HYPH|POS)/.test(tree.tag(from - 1))) from--;
  return /^an?$/.test(tree.lower(from - 1));
}
