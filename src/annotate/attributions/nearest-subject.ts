import { DAY } from "./edges.ts";
import type { Tree } from "./tree.ts";

/** The subject closest to the verb: of two, the far one is most likely of what is said. Its place, or -1. */
export function nearestSubject(tree: Tree, verb: number): number {
  const subjects = tree
    .children(verb)
    .filter((c) => isSubject(tree, verb, c) && !isOfNext(tree, verb, c) && !isDay(tree, c));
  const nouns = subjects.filter((c) => tree.isNominal(c));
  return (nouns.length > 0 ? nouns : subjects).reduce(
    (best, c) => (best < 0 || Math.abs(c - verb) < Math.abs(best - verb) ? c : best),
    -1,
  );
}

/** Without an auxiliary the subject of a passive is that of a past tense: "[Lee] accused the mayor". */
const isSubject = (tree: Tree, verb: number, c: number): boolean =>
  /^[nc]subj$/.test(tree.relation(c)) ||
  (tree.relation(c) === "nsubj:pass" && c < verb && tree.child(verb, "aux:pass", "aux") < 0);

/** "…, said [Lee] had left": what a finite verb follows is the subject of what is said. */
const isOfNext = (tree: Tree, verb: number, c: number): boolean =>
  c > verb && tree.last(c) < verb + 8 && /^(?:VB[DZP]|MD)$/.test(tree.tag(tree.last(c) + 1));

/** "Ann Lee, the mayor, said [Friday] that …", "[late Monday] Lee said": when it was said, which the parser may take for who. */
const isDay = (tree: Tree, c: number): boolean =>
  DAY.test(tree.lower(c)) &&
  /^NNP/.test(tree.tag(c)) &&
  (tree.first(c) === c || !/^NNP/.test(tree.tag(tree.first(c))));
