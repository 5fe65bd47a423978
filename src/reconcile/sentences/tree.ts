import type { Span } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";

/** The tokens of a sentence with the places of those that hang on each. */
export interface Tree {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
}

/** A sentence's tree is asked for by several rules, and by many pairs of sentences: it is made once. */
const known = new WeakMap<readonly Token[], Tree>();

/** The tree of a sentence's tokens. */
export function treeOf(tokens: readonly Token[]): Tree {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const tree = readTree(tokens);
  known.set(tokens, tree);
  return tree;
}

function readTree(tokens: readonly Token[]): Tree {
  // most tokens are leaves or have one child: an empty list that grows takes the room of seventeen
  const children = new Array<number[]>(tokens.length).fill(LEAF);
  for (let place = 0; place < tokens.length; place++) {
    const { head } = tokens[place]!;
    if (head < 0) continue;
    if (children[head] === LEAF) children[head] = [place];
    else children[head]!.push(place);
  }
  return { tokens, children };
}

const LEAF: number[] = [];

/** Places under a token, itself included, without those that `leave` lets go. */
export function under({ tokens, children }: Tree, top: number, leave: RegExp | null): readonly number[] {
  const places: number[] = [];
  const open = [top];
  while (open.length > 0) {
    const place = open.pop()!;
    places.push(place);
    for (const child of children[place]!)
      if (leave === null || !leave.test(tokens[child]!.relation)) open.push(child);
  }
  return places;
}

/** The way from some words up to the verb that they stand with is no longer than this. */
const STEPS = 6;

/** The verb that the first of some words hangs on, however far up; null where there is none near. */
export function verbAbove({ tokens }: Tree, span: Span): number | null {
  let at = tokens.findIndex(({ start, end }) => start < span.end && span.start < end);
  for (let steps = 0; at >= 0 && steps < STEPS && !tokens[at]!.tag.startsWith("VB"); steps++)
    at = tokens[at]!.head;
  return at >= 0 && tokens[at]!.tag.startsWith("VB") ? at : null;
}

/** Whether "to" stands before a verb: "[to] leave". */
export const isInfinitive = ({ tokens, children }: Tree, verb: number): boolean =>
  children[verb]!.some(
    (place) => tokens[place]!.text.toLowerCase() === "to" && /^(?:mark|aux)$/.test(tokens[place]!.relation),
  );

/** The "be" of a predicate that is no verb ("is part of a network"); null where there is none. */
export const copulaOf = ({ tokens, children }: Tree, place: number): Token | null => {
  const copula = children[place]!.find((child) => tokens[child]!.relation === "cop");
  return copula === undefined ? null : tokens[copula]!;
};

/** Whether what stands as its subject, or before it ("the bridge hit by it"), is what the verb is done to. */
export const isPassive = ({ tokens, children }: Tree, verb: number): boolean =>
  tokens[verb]!.tag === "VBN" &&
  (children[verb]!.some((place) => /:pass$/.test(tokens[place]!.relation)) ||
    /^acl$/.test(tokens[verb]!.relation));

/**
 * The subject of a verb, its own or that of the verb it hangs on ("vowed to leave", "came and left"); the head of its
 * relative clause.
 */
export function subjectOf(tree: Tree, verb: number): number | null {
  const { tokens, children } = tree;
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const { relation, head } = tokens[at]!;
    const own = children[at]!.find(
      (place) =>
        /^nsubj/.test(tokens[place]!.relation) &&
        !/^W/.test(tokens[place]!.tag) &&
        !/^(?:that|which|who)$/i.test(tokens[place]!.text),
    );
    if (own !== undefined) return own;
    if (head < 0) return null;
    // "told him to leave": who is told is who leaves
    const told =
      relation === "xcomp" ? children[head]!.find((place) => tokens[place]!.relation === "obj") : undefined;
    if (told !== undefined) return told;
    if (relation.startsWith("acl")) return head;
    if (!/^(?:xcomp|conj|advcl)/.test(relation) || !/^VB/.test(tokens[head]!.tag)) return null;
    at = head;
  }
  return null;
}
