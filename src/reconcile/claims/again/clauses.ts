import { copulaOf, type Tree, treeOf } from "../../sentences/tree.ts";
import type { ClaimSentence } from "../../sentences/words.ts";
import type { Link } from "../links.ts";

/** The words of a sentence by the clauses that they stand in, each alone and with all that hangs on it. */
interface Clauses {
  /** For each word its stretches: the place of the clause's head, and as many tokens further on the clause with all under it. */
  readonly stretches: readonly (readonly number[])[];
  /** For each stretch the length of the vector of its words' weights, squared. */
  readonly squares: ReadonlyMap<number, number>;
}

/** Many links have a sentence at an end: it is parted once. */
const known = new WeakMap<ClaimSentence, Clauses>();

function clausesOf(sentence: ClaimSentence): Clauses {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const tree = treeOf(sentence.sentence.tokens);
  const stretches = sentence.words.map(({ to }) => stretchesAt(tree, to));
  const squares = new Map<number, number>();
  sentence.words.forEach(({ weight }, at) => {
    for (const stretch of stretches[at]!) squares.set(stretch, (squares.get(stretch) ?? 0) + weight * weight);
  });
  const clauses = { stretches, squares };
  known.set(sentence, clauses);
  return clauses;
}

/** Clauses within clauses that are looked at. */
const DEEPEST = 8;

function stretchesAt(tree: Tree, place: number): readonly number[] {
  const size = tree.tokens.length;
  let head = clauseHead(tree, place);
  const stretches = [head < 0 ? 2 * size : head];
  for (let depth = 0; head >= 0 && depth < DEEPEST; depth++) {
    stretches.push(size + head);
    head = clauseHead(tree, tree.tokens[head]!.head);
  }
  return stretches;
}

/** A verb with one of these is a clause by itself; one with another ("began to fall") is a part of what it hangs on. */
const CLAUSAL = /^(?:ccomp|advcl|acl|parataxis|conj|csubj)/;

/** The predicate of the clause in which a word stands; -1: none. */
export function clauseHead(tree: Tree, place: number): number {
  const { tokens } = tree;
  let at = place;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const { tag, head, relation } = tokens[at]!;
    const isPredicate = tag.startsWith("VB") || copulaOf(tree, at) !== null;
    if (isPredicate && (head < 0 || CLAUSAL.test(relation))) return at;
    at = head;
  }
  return -1;
}

/** One word says nothing that a clause could share with another. */
const FEWEST = 2;

/**
 * The cosine of the two clauses, one of each sentence, that are most alike, each alone or with all that hangs on it: what
 * two sentences share is more when it stands in one clause of each than when it is strewn over them. 0 where no two
 * clauses share two words, dates apart.
 */
export function clauseCosine({ a, b, matches }: Pick<Link, "a" | "b" | "matches">): number {
  const [one, other] = [clausesOf(a), clausesOf(b)];
  const size = 2 * b.sentence.tokens.length + 1;
  const shared = new Map<number, { dot: number; count: number }>();
  for (const match of matches) {
    const worth = match.likeness * a.words[match.a]!.weight * b.words[match.b]!.weight;
    const count = a.words[match.a]!.dated ? 0 : 1;
    for (const x of one.stretches[match.a]!)
      for (const y of other.stretches[match.b]!) {
        const pair = shared.get(x * size + y);
        if (pair === undefined) shared.set(x * size + y, { dot: worth, count });
        else {
          pair.dot += worth;
          pair.count += count;
        }
      }
  }
  let most = 0;
  for (const [pair, { dot, count }] of shared) {
    const y = pair % size;
    const square = one.squares.get((pair - y) / size)! * other.squares.get(y)!;
    if (count >= FEWEST && square > 0) most = Math.max(most, dot / Math.sqrt(square));
  }
  return most;
}
