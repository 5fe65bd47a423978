import { claimAt, decisionOf, fit } from "../../model/anchors.ts";
import type { Decision } from "../../model/decision.ts";
import type { Ruling } from "../../model/judgement.ts";
import type { Located } from "../../model/span.ts";

/** A claim as far as people can join and part it: the words that assert it, and why they are one. */
export interface Grouped {
  readonly id: string;
  readonly assertions: readonly Located[];
  readonly decisions: readonly Decision[];
}

/** What comes of it: claims that no ruling touched, as they were, and the words of those to be built anew. */
export interface Regrouped<C> {
  readonly untouched: readonly C[];
  readonly anew: readonly { readonly spans: readonly Located[]; readonly decisions: readonly Decision[] }[];
}

/** How alike the sentences of two assertions are; what a part of a claim goes with hangs on it. */
export type Alike = (a: Located, b: Located) => number;

/** An assertion in the claim that the machine put it in: the smallest thing that people can move. */
interface Piece {
  readonly span: Located;
  readonly claim: number;
  /** Place among all pieces. */
  readonly at: number;
}

/**
 * Carries out what people say of claims, on top of what the machine made of them: claims that are tied become one; of a
 * claim of which two assertions are parted, each other assertion goes with the one that it is most like. Places at which
 * no claim stands are passed over.
 */
export function regroup<C extends Grouped>(
  claims: readonly C[],
  rulings: readonly Ruling[],
  alike: Alike,
): Regrouped<C> {
  if (rulings.length === 0) return { untouched: claims, anew: [] };
  const board = new Board(claims);
  // The latest first: what an earlier one says against it is not heard.
  for (const ruling of rulings.toReversed()) board.hear(ruling);
  return {
    untouched: claims.filter((_, at) => !board.isTouched(at)),
    anew: board.families().flatMap((family) => board.part(family, alike)),
  };
}

class Board<C extends Grouped> {
  readonly #claims: readonly C[];
  readonly #pieces: readonly Piece[];
  /** Who is tied to whom, by people. */
  readonly #tied: number[];
  readonly #apart: [number, number][] = [];
  readonly #decisions = new Map<number, Decision[]>();

  constructor(claims: readonly C[]) {
    this.#claims = claims;
    this.#pieces = claims
      .flatMap(({ assertions }, claim) => assertions.map((span) => ({ span, claim })))
      .map((piece, at) => ({ ...piece, at }));
    this.#tied = this.#pieces.map((_, at) => at);
  }

  hear(ruling: Ruling): void {
    const found = this.#find(ruling);
    for (const [i, a] of found.entries())
      for (const b of found.slice(i + 1)) {
        const [x, y] = [this.#root(a), this.#root(b)];
        if (ruling.verdict === "same") {
          if (x !== y && this.#apart.some(([m, n]) => this.#isPair(m, n, x, y))) continue;
          this.#tied[Math.max(x, y)] = Math.min(x, y);
        } else if (x === y) continue;
        else this.#apart.push([a, b]);
        const decision = decisionOf(ruling, ruling.verdict === "same" ? "one claim" : "not one claim");
        for (const one of [a, b]) this.#decisions.set(one, [...(this.#decisions.get(one) ?? []), decision]);
      }
  }

  /** The pieces that a ruling is about: where two claims hold the words, the one that holds most of the places. */
  #find({ places, verdict }: Ruling): number[] {
    const holdsAll = (claim: C): boolean => places.every((place) => fit(claim.assertions, place) > 0);
    const both = verdict === "different" ? this.#claims.filter(holdsAll) : [];
    const found = places.flatMap((place) => {
      const claim = claimAt(both, place) ?? claimAt(this.#claims, place);
      if (claim === null) return [];
      const own = this.#pieces.filter((piece) => this.#claims[piece.claim] === claim);
      const scored = own.map(({ at, span }) => ({ at, score: fit([span], place) }));
      return scored.reduce((best, one) => (one.score > best.score ? one : best)).at;
    });
    return [...new Set(found)];
  }

  #root(piece: number): number {
    let root = piece;
    while (this.#tied[root] !== root) root = this.#tied[root]!;
    return root;
  }

  #isPair(m: number, n: number, x: number, y: number): boolean {
    const [one, other] = [this.#root(m), this.#root(n)];
    return (one === x && other === y) || (one === y && other === x);
  }

  /** Claims that people's ties hold together, with all their pieces; only those that some ruling is about. */
  families(): readonly (readonly Piece[])[] {
    const first = this.#claims.map((_, at) => at);
    const top = (claim: number): number => {
      let at = claim;
      while (first[at] !== at) at = first[at]!;
      return at;
    };
    for (const piece of this.#pieces) {
      const tied = this.#pieces[this.#root(piece.at)]!;
      const [x, y] = [top(piece.claim), top(tied.claim)];
      first[Math.max(x, y)] = Math.min(x, y);
    }
    const touched = new Set([...this.#decisions.keys()].map((at) => top(this.#pieces[at]!.claim)));
    const all = Map.groupBy(this.#pieces, ({ claim }) => top(claim));
    return [...all].filter(([claim]) => touched.has(claim)).map(([, pieces]) => pieces);
  }

  isTouched(claim: number): boolean {
    this.#touched ??= new Set(this.families().flatMap((pieces) => pieces.map((piece) => piece.claim)));
    return this.#touched.has(claim);
  }
  #touched: Set<number> | null = null;

  /** The claims that come of a family: what is tied together first, then each piece where it is most at home. */
  part(family: readonly Piece[], alike: Alike): Regrouped<C>["anew"] {
    const ties = [...Map.groupBy(family, ({ at }) => this.#root(at)).values()];
    const isNamed = (pieces: readonly Piece[]): boolean => pieces.some(({ at }) => this.#decisions.has(at));
    const ordered = [...ties.filter(isNamed), ...ties.filter((pieces) => !isNamed(pieces))];
    const groups: Piece[][] = [];
    for (const pieces of ordered) {
      const open = groups.filter((group) => !this.#mustStayApart(group, pieces));
      const home = mostLike(open, pieces, alike);
      if (home === null) groups.push([...pieces]);
      else home.push(...pieces);
    }
    return groups.map((group) => ({ spans: merged(group), decisions: this.#decisionsOf(group) }));
  }

  #mustStayApart(one: readonly Piece[], other: readonly Piece[]): boolean {
    const [ones, others] = [one, other].map((pieces) => new Set(pieces.map(({ at }) => at))) as [
      Set<number>,
      Set<number>,
    ];
    return this.#apart.some(([a, b]) => (ones.has(a) && others.has(b)) || (ones.has(b) && others.has(a)));
  }

  /** People's words first, then the machine's reasons of the claims that it is made of. */
  #decisionsOf(group: readonly Piece[]): readonly Decision[] {
    const people = group
      .flatMap(({ at }) => this.#decisions.get(at) ?? [])
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const claims = [...new Set(group.map(({ claim }) => claim))].toSorted((a, b) => a - b);
    const machine = claims.flatMap((claim) => this.#claims[claim]!.decisions);
    const unique = new Map([...people, ...machine].map((one) => [JSON.stringify(one), one]));
    return [...unique.values()];
  }
}

function mostLike(groups: readonly Piece[][], pieces: readonly Piece[], alike: Alike): Piece[] | null {
  let [best, most]: [Piece[] | null, number] = [null, -1];
  for (const group of groups) {
    const score = Math.max(...group.flatMap((a) => pieces.map((b) => alike(a.span, b.span))));
    if (score > most) [best, most] = [group, score];
  }
  return best;
}

/** The words of a claim, each once: of two that lie in each other, the longer. */
function merged(group: readonly Piece[]): readonly Located[] {
  const spans = group.map(({ span }) => span);
  return spans.filter(
    (span, i) =>
      !spans.some(
        (other, j) =>
          i !== j &&
          other.report === span.report &&
          other.start <= span.start &&
          other.end >= span.end &&
          (other.end - other.start > span.end - span.start || j < i),
      ),
  );
}
