import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { Ruling } from "../../model/judgement.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import type { EntityId } from "../../model/span.ts";
import type { Entity } from "../../model/story.ts";
import { foldName } from "../../text/names/fold.ts";
import { Clusters } from "./clusters.ts";
import { collectNodes, type Node } from "./nodes.ts";
import { acronyms } from "./rules/acronyms.ts";
import { alikePeople } from "./rules/alike-people.ts";
import { equalOrganizations, equalPlaces } from "./rules/equal.ts";
import { firstWords } from "./rules/first-words.ts";
import { lonePeople } from "./rules/lone-people.ts";
import type { Rule } from "./rules/rule.ts";
import { shortPeople } from "./rules/short-people.ts";
import { shortenedOrganizations } from "./rules/shortened.ts";
import { mentionsOf, obey, partNodes, reunite } from "./rulings.ts";

export interface LinkedEntities {
  /** Most mentioned first, then by name. */
  readonly entities: Entity[];
  /** The entity of the name at `nameIndex` in the `names` of the report at `reportIndex`. */
  readonly entityOf: (reportIndex: number, nameIndex: number) => EntityId;
}

/** What joins mentions, in this order: the surest first, since later rules look at what is already joined. */
const RULES: readonly Rule[] = [
  equalOrganizations,
  equalPlaces,
  alikePeople,
  shortPeople,
  lonePeople,
  acronyms,
  shortenedOrganizations,
  firstWords,
];

/**
 * One entity for all names of one person, body, place or group across the reports of a story, with a decision for each
 * join; people's rulings come before every rule. `place` is null (link/places fills it). Ids hang on type and name only,
 * so that the order of the reports changes nothing; `mentions` are ordered by report id, then by position.
 *
 * @throws RangeError from `entityOf` for a name that is not there.
 */
export function linkEntities(
  reports: readonly AnnotatedReport[],
  rulings: readonly Ruling[] = [],
): LinkedEntities {
  const mentionAt = mentionsOf(reports);
  const { nodes, families } = partNodes(collectNodes(reports), rulings, mentionAt, reports);
  const clusters = new Clusters(nodes);
  obey(rulings, nodes, clusters, mentionAt);
  reunite(families, clusters);
  for (const rule of RULES) rule(nodes, clusters);
  const told = clusters
    .all()
    .map((members) =>
      tell(
        members.map((at) => nodes[at]!),
        clusters.decisions(members),
        reports,
      ),
    )
    .sort(byWeight);
  const entities = withIds(told);
  const table = reports.map(({ names }) => new Array<EntityId | undefined>(names.length).fill(undefined));
  told.forEach(({ nodes: own }, at) => {
    for (const node of own)
      for (const { report, name } of node.occurrences) table[report]![name] = entities[at]!.id;
  });
  return {
    entities,
    entityOf: (report, name) => {
      const found = table[report]?.[name];
      if (found === undefined) throw new RangeError(`no name ${name} in report ${report}`);
      return found;
    },
  };
}

type Told = Omit<Entity, "id"> & { readonly nodes: readonly Node[] };

function tell(
  nodes: readonly Node[],
  decisions: readonly Decision[],
  reports: readonly AnnotatedReport[],
): Told {
  const spellings = tally(nodes.map((node) => node.spellings));
  const name = bestName(spellings, nodes[0]!.type);
  const mentions = nodes
    .flatMap((node) => node.occurrences)
    .map(({ report, name: at }) => {
      const { start, end } = reports[report]!.names[at]!;
      return { report: reports[report]!.report.id, start, end };
    })
    .sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start));
  return {
    nodes,
    type: majorityType(nodes),
    name,
    otherNames: ranked(spellings).filter((spelling) => spelling !== name),
    roles: ranked(tally(nodes.map((node) => node.roles))),
    place: null,
    mentions,
    decisions,
  };
}

/** A person's decision may tie nodes of two types. */
function majorityType(nodes: readonly Node[]): Entity["type"] {
  if (nodes.length === 1) return nodes[0]!.type;
  const counts = tally(nodes.map((node) => new Map([[node.type, node.occurrences.length]])));
  return ranked(counts)[0] as Entity["type"];
}

function tally(tables: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  if (tables.length === 1) return tables[0]!;
  const sum = new Map<string, number>();
  for (const table of tables) for (const [key, n] of table) sum.set(key, (sum.get(key) ?? 0) + n);
  return sum;
}

const ranked = (table: ReadonlyMap<string, number>): string[] =>
  [...table].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([key]) => key);

/** The most frequent well-formed full name: not in capitals, for people of two words, for bodies no acronym. */
function bestName(spellings: ReadonlyMap<string, number>, type: Entity["type"]): string {
  const all = ranked(spellings);
  const fits = (name: string): boolean =>
    /\p{Ll}/u.test(name) &&
    (type !== "person" || foldName(name).includes(" ")) &&
    !/^(?:\p{L}\.)+$/u.test(name);
  return all.find(fits) ?? all[0]!;
}

const byWeight = (a: Told, b: Told): number =>
  b.mentions.length - a.mentions.length ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
  (a.type < b.type ? -1 : 1);

/** Two entities of one type and name (a person said they differ) are told apart by a number, in their order. */
function withIds(told: readonly Told[]): Entity[] {
  const taken = new Map<string, number>();
  return told.map(({ type, name, otherNames, roles, place, mentions, decisions }) => {
    const key = [type, foldName(name)];
    const before = taken.get(key.join("|")) ?? 0;
    taken.set(key.join("|"), before + 1);
    const entity = id("e", before === 0 ? key : [...key, before]);
    return { id: entity, type, name, otherNames, roles, place, mentions, decisions };
  });
}
