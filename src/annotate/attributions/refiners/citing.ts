import { isMinded } from "../draft.ts";
import { isAccordingTo } from "../edges.ts";
import { phraseAt } from "../extent.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { isRelay } from "../relays.ts";
import type { Tree } from "../tree.ts";
import { PRESS } from "../voices/bodies.ts";

/** «[TASS] [reported] …, citing [the ministry]»: the ministry says it, TASS passes it on. */
export function citing(draft: Draft, page: Page): Draft[] | null {
  const { anchor, speaker } = draft;
  const tree = anchor && page.trees[anchor.sentence];
  if (!tree || !speaker) return null;
  for (let c = 0; c < tree.tokens.length; c++) {
    if (!/^(?:citing|quoting)$/.test(tree.lower(c)) || !isTheirs(tree, c, anchor.token, speaker)) continue;
    const object = tree.child(c, "obj");
    if (object < 0) continue;
    const counters = countedBy(tree, anchor.sentence, object);
    const links = counters ? [counters] : quotedBehind(tree, anchor.sentence, object);
    const original = links.at(-1) ?? phraseAt(tree, anchor.sentence, object, c);
    const between =
      links.length && !counters ? [bare(tree, anchor.sentence, object), ...links.slice(0, -1)] : [];
    const end =
      draft.content.end > tree.token(c)!.start && draft.content.start < tree.token(c)!.start
        ? tree.token(c)!.start - 2
        : draft.content.end;
    if (counters || isRelay(page, speaker) || passesOn(tree, anchor.token, speaker))
      return [
        {
          ...draft,
          content: { start: draft.content.start, end },
          speaker: original,
          relays: [...draft.relays, speaker, ...between],
        },
      ];
  }
  return null;
}

/** «citing figures of [the Health Ministry]»: whoever says it, they are those of the body that counted. */
function countedBy(tree: Tree, sentence: number, object: number): Phrase | null {
  if (!/^(?:figures|data|statistics|numbers|estimates|counts?|tally|tallies)$/.test(tree.lower(object)))
    return null;
  const body = tree
    .children(object)
    .find(
      (c) => c > object && /^(?:of|from|by)$/.test(tree.lower(tree.child(c, "case"))) && isMinded(tree, c),
    );
  return body === undefined ? null : phraseAt(tree, sentence, body, tree.child(body, "case"));
}

/** «[The agency] said, quoting …», «[the Lunda Eagle] reported, citing …»: by its noun or its verb one who prints or sends news. */
const passesOn = (tree: Tree, verb: number, { head }: Phrase): boolean =>
  PRESS.has(tree.lower(head)) ||
  (tree.token(verb)!.lemma === "report" && tree.isNominal(head) && !isPerson(tree.token(head)!.lemma));

/** Whether a participle is of the verb or its subject, or behind a comma of what hangs on the verb or right behind the subject. */
function isTheirs(tree: Tree, participle: number, verb: number, { head }: Phrase): boolean {
  const above = tree.head(participle);
  if (isAccordingTo(tree, verb) && tree.tag(participle - 1) === "," && participle - 2 === head) return true;
  if (above === verb || above === head)
    return /^(?:advcl|parataxis|conj|[cx]comp|acl)$/.test(tree.relation(participle));
  if (tree.tag(participle - 1) !== ",") return false;
  if (participle < verb) return participle - 2 === head;
  let at = above;
  for (let steps = 0; at >= 0 && at !== verb && steps < 6; steps++) at = tree.head(at);
  return at === verb;
}

/** «citing TASS, which quoted [the ministry]»: who stands farther down the chain, in its order. */
function quotedBehind(tree: Tree, sentence: number, noun: number, steps = 0): Phrase[] {
  const clause =
    [1, 2, 3, 4, 5].map((d) => noun + d).find((i) => QUOTING.test(tree.token(i)?.lemma ?? "")) ?? -1;
  const object = clause < 0 ? -1 : tree.child(clause, "obj");
  if (object < 0 || steps > 3) return [];
  const next = quotedBehind(tree, sentence, object, steps + 1);
  return [next.length ? bare(tree, sentence, object) : phraseAt(tree, sentence, object, clause), ...next];
}

const QUOTING = /^(?:cite|quote)$/;

/** The noun with its own words, without the clause behind it. */
const bare = (tree: Tree, sentence: number, noun: number): Phrase => ({
  ...tree.span(tree.first(noun), noun),
  sentence,
  head: noun,
});

/** "citing the ministry" by itself: once the ministry speaks, it is no content. */
export const isCitation = ({ cue, by }: Draft, page: Page): boolean =>
  cue !== null &&
  /^attributions\/(?:object|complement)$/.test(by) &&
  /^(?:citing|quoting|cited|quoted)$/i.test(page.text.slice(cue.start, cue.end));
