import { foldName, soundKey } from "../../../text/names/fold.ts";
import { comparePeople, type Person, readPerson, SAME_PERSON } from "../people.ts";
import { type Rule, says } from "./rule.ts";

/** Full names of people, compared by the table of people.ts; candidates share the sound of surname or given name. */
export const alikePeople: Rule = (nodes, clusters) => {
  const people = new Map<number, Person>();
  nodes.forEach((node, at) => {
    if (node.type === "person" && !node.isShort)
      people.set(at, readPerson(node.folded, [...node.roles.keys()].map(foldName)));
  });
  const pairs = candidates(people)
    .map(([a, b]) => ({ a, b, ...comparePeople(people.get(a)!, people.get(b)!) }))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const tied = comparedOnce(people);
  for (const { a, b, score, reasons } of pairs) {
    const all = [`${says(nodes[a]!, nodes[b]!)}: ${reasons.join(", ")}`];
    const agree = score >= SAME_PERSON && membersAgree(clusters.members(a), clusters.members(b), tied);
    if (agree) clusters.join(a, b, { verdict: "same", score, by: "link/person", reasons: all });
    else if (score >= SAME_PERSON - 0.2)
      clusters.note(a, { verdict: "different", score, by: "link/person", reasons: all });
  }
};

type Tied = (x: number, y: number) => boolean;

/** Whether two names may stand in one chain; each pair is compared once, since a chain asks for it again as it grows. */
function comparedOnce(people: ReadonlyMap<number, Person>): Tied {
  const known = new Map<string, boolean>();
  return (x, y) => {
    const key = `${x}|${y}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [one, other] = [people.get(x), people.get(y)];
    // what a decision of the user's has tied to a person may be no full name of one, and stays tied
    const found = !one || !other || comparePeople(one, other).score >= SAME_PERSON - 0.15;
    known.set(key, found);
    return found;
  };
}

/** Chains must not tie two who differ: Ann Lee, A. Lee, Alan Lee. Names that one chain holds already agree. */
const membersAgree = (one: readonly number[], other: readonly number[], tied: Tied): boolean =>
  one[0] === other[0] || one.every((x) => other.every((y) => tied(x, y)));

/** In a block of more names than a story has, each is compared with so many that follow it: time stays linear. */
const LARGEST_BLOCK = 200;

function candidates(people: ReadonlyMap<number, Person>): [number, number][] {
  const blocks = new Map<string, number[]>();
  for (const [at, person] of people)
    for (const key of blockKeys(person)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  const pairs = new Map<string, [number, number]>();
  for (const block of blocks.values())
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1, i + 1 + LARGEST_BLOCK)) pairs.set(`${a}|${b}`, [a, b]);
  return [...pairs.values()];
}

function blockKeys(person: Person): Set<string> {
  const surname = soundKey(person.surname);
  return new Set([
    `s${surname.slice(0, 3)}`,
    `e${surname.slice(-4)}`,
    `g${soundKey(person.given[0] ?? "").slice(0, 4)}${surname[0]}`,
  ]);
}
