import type { EntityType, NameMention } from "../../model/annotations.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import { foldName } from "../../text/names/fold.ts";
import { isOutlet } from "../../text/names/outlets.ts";
import { namesakes } from "./namesakes.ts";
import { PARTICLE } from "./people.ts";

/** Where a mention is: the place of its report among the reports, and its place in that report's `names`. */
export interface Occurrence {
  readonly report: number;
  readonly name: number;
}

/**
 * All mentions that certainly are one: the same words and type anywhere, or, for a person's single name (which two
 * people may share), the same word within one report.
 */
export interface Node {
  readonly type: EntityType;
  readonly folded: string;
  /** A person by one name only; `report` is then where. */
  readonly isShort: boolean;
  readonly report: number;
  /** Of a single name that several people of the story bear: the titles and roles that stand with it, folded. */
  readonly signs: readonly string[];
  readonly occurrences: Occurrence[];
  /** How often each spelling occurs. */
  readonly spellings: Map<string, number>;
  readonly roles: Map<string, number>;
}

/** What a name goes by: folded, or as it stands where that leaves nothing ("’s"); what speaks must have an entity. */
const formOf = (name: string): string => foldName(name) || name;

/** The reports' mentions as nodes, in an order that does not depend on that of the reports. */
export function collectNodes(reports: readonly AnnotatedReport[]): Node[] {
  const settle = settledTypes(reports);
  const signsOf = namesakes(reports);
  const nodes = new Map<string, Node>();
  reports.forEach((report, at) => {
    report.names.forEach((mention, name) => {
      const folded = formOf(mention.text);
      const type = settle(mention, folded);
      const isShort = type === "person" && isOneName(folded);
      const signs = isShort ? signsOf(report, mention) : [];
      const key = [type, folded, isShort ? report.report.id : "", ...signs].join("|");
      const node = nodes.get(key) ?? newNode(type, folded, isShort, at, signs);
      nodes.set(key, node);
      take(node, { report: at, name }, report);
    });
  });
  return [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
}

/**
 * A node parted by reports: the piece of the `keeper` first, then each report's mentions, in the order of the mentions.
 * A `lone` mention in a report that has another such mention, or the keeper, is a piece by itself.
 */
export function splitNode(
  node: Node,
  keeper: Occurrence,
  lone: readonly Occurrence[],
  reports: readonly AnnotatedReport[],
): readonly Node[] {
  const pointedAt = [keeper, ...lone];
  const isLone = (one: Occurrence): boolean =>
    lone.some(({ report, name }) => report === one.report && name === one.name) &&
    pointedAt.some(({ report, name }) => report === one.report && name !== one.name);
  const groups = Map.groupBy(node.occurrences, (one) =>
    isLone(one) ? `${one.report}|${one.name}` : `${one.report}`,
  );
  const home = `${keeper.report}`;
  const ordered = [...groups].toSorted(([a], [b]) => Number(b === home) - Number(a === home));
  return ordered.map(([, occurrences]) => {
    const piece = newNode(node.type, node.folded, node.isShort, occurrences[0]!.report, node.signs);
    for (const one of occurrences) take(piece, one, reports[one.report]!);
    return piece;
  });
}

/** "Lund", "van der Lund". */
const isOneName = (folded: string): boolean =>
  folded
    .split(" ")
    .slice(0, -1)
    .every((word) => PARTICLE.test(word));

const newNode = (
  type: EntityType,
  folded: string,
  isShort: boolean,
  report: number,
  signs: readonly string[],
): Node => ({
  type,
  folded,
  isShort,
  report,
  signs,
  occurrences: [],
  spellings: new Map(),
  roles: new Map(),
});

/** Counts a mention in. */
function take(node: Node, occurrence: Occurrence, { names, report }: AnnotatedReport): void {
  const mention = names[occurrence.name]!;
  node.occurrences.push(occurrence);
  count(node.spellings, mention.text.replace(/\s+/g, " "));
  for (const role of mention.roles)
    count(node.roles, report.text.slice(role.start, role.end).replace(/\s+/g, " "));
}

const count = (table: Map<string, number>, key: string): void =>
  void table.set(key, (table.get(key) ?? 0) + 1);

/**
 * Of one word an outlet may be another's name ("Atlantic", "Vice"); of several it is the outlet's, whatever the place or
 * person in it.
 */
const isPaper = (name: string): boolean => /\p{L}\P{L}+\p{L}/u.test(name) && isOutlet(name);

/** Below this a recogniser's type gives way to what the same words are elsewhere in the story. */
const SURE = 0.85;

const heavier = (one: [EntityType, number], other: [EntityType, number]): [EntityType, number] =>
  other[1] > one[1] || (other[1] === one[1] && other[0] < one[0]) ? other : one;

/** Types do not mix, but a type on weak evidence follows the majority of its words in the story. */
function settledTypes(
  reports: readonly AnnotatedReport[],
): (mention: NameMention, folded: string) => EntityType {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { names } of reports)
    for (const { text, type, confidence } of names) {
      const folded = formOf(text);
      const table = votes.get(folded) ?? new Map<EntityType, number>();
      votes.set(folded, table.set(type, (table.get(type) ?? 0) + confidence));
    }
  const most = new Map<string, readonly [EntityType, number]>();
  for (const [name, table] of votes) most.set(name, [...table].reduce(heavier));
  return ({ type, confidence, text }, folded) => {
    if (isPaper(text)) return "organization";
    const table = votes.get(folded)!;
    const [best, weight] = most.get(folded)!;
    const isWeak = confidence < SURE || table.get(type)! < 0.2 * weight;
    return isWeak ? best : type;
  };
}
