import type { Decision } from "../../model/decision.ts";
import type { Node } from "./nodes.ts";

/** Nodes joined so far, with every decision that was made and the pairs that must stay apart. */
export class Clusters {
  readonly #parent: number[];
  readonly #members: Map<number, number[]>;
  readonly #decisions: Map<number, Decision[]> = new Map();
  readonly #apart: Set<string> = new Set();

  constructor(readonlyNodes: readonly Node[]) {
    this.#parent = readonlyNodes.map((_, at) => at);
    this.#members = new Map(readonlyNodes.map((_, at) => [at, [at]]));
  }

  find(node: number): number {
    let root = node;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    this.#parent[node] = root;
    return root;
  }

  members(node: number): readonly number[] {
    return this.#members.get(this.find(node))!;
  }

  all(): (readonly number[])[] {
    return [...this.#members.values()];
  }

  /** Notes a decision beside a node; it is told with the entity that the node ends in. */
  note(node: number, decision: Decision): void {
    const noted = this.#decisions.get(node) ?? [];
    const isNew = !noted.some(
      (other) => other.by === decision.by && other.reasons.join() === decision.reasons.join(),
    );
    if (isNew) noted.push(decision);
    this.#decisions.set(node, noted);
  }

  decisions(members: readonly number[]): Decision[] {
    const all = members.flatMap((member) => this.#decisions.get(member) ?? []);
    const unique = new Map(all.map((decision) => [`${decision.by}|${decision.reasons.join("|")}`, decision]));
    return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, decision]) => decision);
  }

  keepApart(a: number, b: number): void {
    this.#apart.add(`${a}|${b}`).add(`${b}|${a}`);
  }

  mayJoin(a: number, b: number): boolean {
    return !this.members(a).some((x) => this.members(b).some((y) => this.#apart.has(`${x}|${y}`)));
  }

  /** Joins the two unless a person said otherwise; tells whether they are one now. */
  join(a: number, b: number, decision: Decision): boolean {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return true;
    if (!this.mayJoin(x, y)) return false;
    const [root, other] = x < y ? [x, y] : [y, x];
    this.#parent[other] = root;
    this.#members.get(root)!.push(...this.#members.get(other)!);
    this.#members.delete(other);
    this.note(a, decision);
    return true;
  }
}
