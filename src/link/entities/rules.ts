import { foldName, soundKey } from "../../text/fold.ts";
import { countryOfKey, initialsOf, organizationKey } from "./bodies.ts";
import type { Clusters } from "./clusters.ts";
import { likeness } from "./distance.ts";
import { FullNames } from "./full-names.ts";
import type { Node } from "./nodes.ts";
import { comparePeople, type Person, readPerson, SAME_PERSON } from "./people.ts";
import { placeKey } from "./places.ts";

/** A step of the linking: joins what it has reasons to join. The order of the steps is in link.ts. */
export type Rule = (nodes: readonly Node[], clusters: Clusters) => void;

const says = (a: Node, b: Node): string => `“${spelling(a)}” and “${spelling(b)}”`;

/** The usual spelling of a node. */
export const spelling = (node: Node): string =>
  [...node.spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];

/** Places of the nodes of one kind, grouped by a key. */
function groupBy(
  nodes: readonly Node[],
  keyOf: (node: Node, at: number) => string | null,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  nodes.forEach((node, at) => {
    const key = keyOf(node, at);
    if (key) groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return groups;
}

const joinEqual =
  (by: string, reason: string, keyOf: (node: Node) => string | null): Rule =>
  (nodes, clusters) => {
    for (const [first, ...others] of groupBy(nodes, keyOf).values())
      for (const other of others)
        clusters.join(other, first!, {
          verdict: "same",
          score: 1,
          by,
          reasons: [`${says(nodes[other]!, nodes[first!]!)}: ${reason}`],
        });
  };

export const equalOrganizations = joinEqual(
  "link/organization",
  "the same words or a listed name of it",
  (node) => (node.type === "organization" ? organizationKey(node.folded) : null),
);

export const equalPlaces = joinEqual("link/place", "the same words or a listed name of it", (node) =>
  node.type === "place" ? placeKey(spelling(node)) : null,
);

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

/** One name of a person: whose it is among the full names of its report, else among those of the story. */
export const shortPeople: Rule = (nodes, clusters) => {
  const full = new FullNames(nodes);
  const surnamesOf = surnamesByReport(nodes);
  nodes.forEach((node, at) => {
    if (!node.isShort) return;
    const all = holders(node, full.inReport(node.report), full, true);
    const inReport = all.filter((holder) => !comesLate(node, nodes[holder.at]!));
    const others = inReport.length > 0 ? [] : elsewhere(node, full, surnamesOf);
    const strangers = others.filter((other) => all.every(({ at: late }) => late !== other.at));
    const found = inReport.length > 0 ? inReport : strangers.length > 0 ? strangers : all;
    if (found.length > 0) attach(nodes, clusters, at, found, found !== strangers);
  });
};

/** So often a headline and captions may use a surname before the text gives the full name. */
const BEFORE_NAMED = 4;

/**
 * The report has spoken of the single name's holder all along when it first gives this full name: it is another's, and a
 * relative's mostly ("President Lind … Lind … his daughter Ada Lind").
 */
function comesLate(short: Node, full: Node): boolean {
  const named = full.occurrences.find(({ report }) => report === short.report);
  const before = short.occurrences.filter(({ name }) => named !== undefined && name < named.name);
  return before.length >= BEFORE_NAMED;
}

/** A given name counts from another report where the surname at least stands in this one ("two brothers, Karl and Otto"). */
function elsewhere(
  node: Node,
  full: FullNames,
  surnamesOf: (report: number) => ReadonlySet<string>,
): Holder[] {
  const { folded, report } = node;
  const found = holders(node, full.mayBe([folded, lastWord(folded)], soundKey(folded)), full, false);
  if (found.length > 0) return found;
  const surnames = surnamesOf(report);
  return full
    .withGiven(folded)
    .flatMap((at) => (surnames.has(lastWord(full.person(at).surname)) ? [{ at, fit: 1 }] : []));
}

/** The last words of the names of people in a report. */
function surnamesByReport(nodes: readonly Node[]): (report: number) => ReadonlySet<string> {
  const surnames = new Map<number, Set<string>>();
  for (const node of nodes)
    if (node.type === "person")
      for (const { report } of node.occurrences) {
        if (!surnames.has(report)) surnames.set(report, new Set());
        surnames.get(report)!.add(lastWord(node.folded));
      }
  return (report) => surnames.get(report) ?? new Set();
}

const isIn = (node: Node, report: number): boolean =>
  node.occurrences.some((occurrence) => occurrence.report === report);

/** Without an Arabic article: "al-Abadi" is "Abadi". */
const lastWord = (folded: string): string =>
  folded
    .split(" ")
    .at(-1)!
    .replace(/^(?:al|el)-/, "");

interface Holder {
  readonly at: number;
  readonly fit: number;
}

/** Full names that the single name fits: 3 by surname, 2 by its sound or a slip, 1 by given name (own report only). */
function holders(node: Node, among: readonly number[], full: FullNames, givenToo: boolean): Holder[] {
  const sound = soundKey(node.folded);
  const fits = among.map((at) => {
    const { surname, given } = full.person(at);
    const last = surname.split(" ").at(-1)!;
    const exact =
      surname === node.folded ||
      last === node.folded ||
      last === lastWord(node.folded) ||
      soundKey(surname) === sound;
    if (exact) return { at, fit: 3 };
    if (
      sound.length > 4 &&
      !isPlural(sound, soundKey(last)) &&
      sound[0] === soundKey(last)[0] &&
      likeness(sound, soundKey(last)) >= 0.85
    )
      return { at, fit: 2 };
    return {
      at,
      fit: givenToo && (given[0] === node.folded || surname.startsWith(`${node.folded}-`)) ? 1 : 0,
    };
  });
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best);
}

/** "William" and "Williams" are two names. */
const isPlural = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a;

function attach(
  nodes: readonly Node[],
  clusters: Clusters,
  at: number,
  found: readonly Holder[],
  inReport: boolean,
): void {
  const node = nodes[at]!;
  const roots = new Map<number, { readonly at: number; readonly weight: number }>();
  for (const holder of found) {
    const weight = weightOf(nodes, clusters, holder.at, node.report);
    const root = clusters.find(holder.at);
    const isNearer = isIn(nodes[holder.at]!, node.report) || !roots.has(root);
    if (isNearer) roots.set(root, { at: holder.at, weight });
  }
  const ranked = [...roots.values()].sort((a, b) => b.weight - a.weight || a.at - b.at);
  const [first, second] = ranked as [{ at: number; weight: number }, { at: number; weight: number }?];
  const reason = inReport
    ? "the full name stands in the same report"
    : "the story's only holder of the name, or its main one";
  const score = ranked.length > 1 ? 0.6 : inReport ? 0.95 : 0.85;
  const why = `${says(node, nodes[first.at]!)}: ${reason}`;
  clusters.join(at, first.at, { verdict: "same", score, by: "link/short-name", reasons: [why] });
  if (!second) return;
  const reasons = [`${says(node, nodes[second.at]!)}: also possible, but less in the fore`];
  const verdict = second.weight === first.weight ? "unsure" : "different";
  clusters.note(at, { verdict, score: 0.4, by: "link/short-name", reasons });
}

/** How much a person is in the fore: mentions in this report first, then reports and mentions of the story. */
function weightOf(nodes: readonly Node[], clusters: Clusters, at: number, report: number): number {
  const occurrences = clusters
    .members(at)
    .flatMap((member) => (nodes[member]!.isShort ? [] : nodes[member]!.occurrences));
  const here = occurrences.filter((occurrence) => occurrence.report === report).length;
  const reports = new Set(occurrences.map((occurrence) => occurrence.report)).size;
  return here * 2 + reports * 3 + occurrences.length / 1000;
}

/** Single names that no full name claims: one person if they sound alike. */
export const lonePeople: Rule = (nodes, clusters) => {
  const isLone = (at: number): boolean => clusters.members(at).every((member) => nodes[member]!.isShort);
  const alone = nodes.map((node, at) => (node.isShort && isLone(at) ? soundKey(node.folded) : null));
  for (const [first, ...others] of groupBy(nodes, (_, at) => alone[at]!).values())
    for (const other of others) {
      const reasons = [`${says(nodes[other]!, nodes[first!]!)}: they sound alike, and no full name is given`];
      clusters.join(other, first!, { verdict: "same", score: 0.8, by: "link/single-name", reasons });
    }
};

/** "IAEA" where the story also spells the name out. */
export const acronyms: Rule = (nodes, clusters) => {
  const full = groupBy(nodes, (node) =>
    node.type === "organization" && node.folded.includes(" ") ? initialsOf(spelling(node)) : null,
  );
  nodes.forEach((node, at) => {
    const letters = spelling(node).replaceAll(".", "");
    if (node.type !== "organization" || !/^\p{Lu}{2,7}$/u.test(letters)) return;
    const found = full.get(letters.toLowerCase()) ?? [];
    const roots = new Set(found.map((other) => clusters.find(other)));
    if (roots.size === 1)
      clusters.join(at, found[0]!, {
        verdict: "same",
        score: 0.9,
        by: "link/acronym",
        reasons: [`${says(node, nodes[found[0]!]!)}: the first letters`],
      });
  });
};

/** "Manchester police" is the story's only "Greater Manchester police"; "National Counterterrorism Policing" has a hyphen elsewhere. */
export const shortenedOrganizations: Rule = (nodes, clusters) => {
  const bodies = nodes.flatMap((node, at) =>
    node.type === "organization"
      ? [{ at, key: organizationKey(node.folded).replace("=", ""), head: headOf(node.folded) }]
      : [],
  );
  const byHead = Map.groupBy(bodies, ({ head }) => head);
  for (const short of bodies) {
    const words = short.key.split(" ");
    if (words.length < 2 && !MEDIA.test(short.key)) continue;
    const longer = byHead
      .get(short.head)!
      .filter(
        (other) =>
          clusters.find(other.at) !== clusters.find(short.at) &&
          contains(other.key, words) &&
          agreesOnCountry(other.key, short.key),
      );
    const roots = new Set(longer.map(({ at }) => clusters.find(at)));
    if (roots.size === 1)
      clusters.join(short.at, longer[0]!.at, {
        verdict: "same",
        score: 0.8,
        by: "link/shortened",
        reasons: [
          `${says(nodes[short.at]!, nodes[longer[0]!.at]!)}: the same body with a word more, and no other such in the story`,
        ],
      });
  }
};

const MEDIA =
  /^(?:times|post|journal|guardian|tribune|herald|globe|telegraph|observer|observatory|institute|gazette|examiner|chronicle)$/;

const headOf = (folded: string): string => {
  const core = folded
    .split(/ (?:of|for) /)[0]!
    .split(" ")
    .at(-1)!;
  return core === "services" ? "service" : core;
};

/** Words that make another body of it: "First Army" is not "Army", "North Korean" not "Korean". */
const CONTRAST =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|first|second|third|deputy|former|national|federal|state|local|international|joint|european|african|arab|\(.*|\d+.*)$/;

const contains = (key: string, words: readonly string[]): boolean => {
  const all = key.split(" ");
  const extra = all.filter((word) => !words.includes(word));
  return (
    extra.length > 0 &&
    extra.length <= 2 &&
    all.length === words.length + extra.length &&
    extra.every((word) => !CONTRAST.test(word) || word.startsWith("(") || MEDIA.test(words[0]!))
  );
};

/** "Defense Ministry" may be Russia's where no other country's is named; Ukraine's is never Russia's. */
const agreesOnCountry = (a: string, b: string): boolean => {
  const [x, y] = [countryOfKey(a), countryOfKey(b)];
  return x === null || y === null || x === y;
};
