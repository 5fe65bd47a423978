import { copulaOf, treeOf } from "../../sentences/tree.ts";
import type { ClaimSentence } from "../../sentences/words.ts";
import type { Link } from "../links.ts";

/** Where each word of a sentence stands in its clause. */
interface Places {
  /** For each word the token of the predicate that it stands with; -1: none. */
  readonly predicate: Int32Array;
  /** For each word the token under that predicate by which it hangs there: one for all words of a subject, or an object. */
  readonly constituent: Int32Array;
}

/** Many links have a sentence at an end: it is parted once. */
const known = new WeakMap<ClaimSentence, Places>();

function placesIn(sentence: ClaimSentence): Places {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const { words } = sentence;
  const tree = treeOf(sentence.sentence.tokens);
  const places = { predicate: new Int32Array(words.length), constituent: new Int32Array(words.length) };
  words.forEach(({ to }, word) => {
    let [at, below] = [to, to];
    for (let steps = 0; at >= 0 && steps < tree.tokens.length; steps++) {
      if (tree.tokens[at]!.tag.startsWith("VB") || copulaOf(tree, at) !== null) break;
      below = at;
      at = tree.tokens[at]!.head;
    }
    places.predicate[word] = at;
    places.constituent[word] = below;
  });
  known.set(sentence, places);
  return places;
}

/**
 * What two clauses, one of each sentence, have in common outside of the one thing (subject, object, …) of which they
 * share most: two sentences that share a name, however long, say nothing of it in common. That of the two clauses
 * that share most so, by the worth of the matches, dates apart.
 */
export function beyondOneThing({ a, b, matches }: Pick<Link, "a" | "b" | "matches">): number {
  const [one, other] = [placesIn(a), placesIn(b)];
  const size = b.sentence.tokens.length + 1;
  const clauses = new Map<number, Map<number, number>>();
  for (const match of matches) {
    if (a.words[match.a]!.dated) continue;
    const [p, q] = [one.predicate[match.a]!, other.predicate[match.b]!];
    const pair = (p + 1) * size + q + 1;
    const isPredicate = p === a.words[match.a]!.to || q === b.words[match.b]!.to;
    const thing = isPredicate ? -1 : one.constituent[match.a]! * size + other.constituent[match.b]!;
    const things = clauses.get(pair) ?? new Map<number, number>();
    if (things.size === 0) clauses.set(pair, things);
    things.set(thing, (things.get(thing) ?? 0) + match.worth);
  }
  let most = 0;
  for (const things of clauses.values()) {
    let [all, top] = [0, 0];
    for (const worth of things.values()) {
      all += worth;
      top = Math.max(top, worth);
    }
    most = Math.max(most, all - top);
  }
  return most;
}
