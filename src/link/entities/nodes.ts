import type { EntityType, NameMention } from "../../model/annotations.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import { foldName } from "../../text/fold.ts";
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
  readonly occurrences: Occurrence[];
  /** How often each spelling occurs. */
  readonly spellings: Map<string, number>;
  readonly roles: Map<string, number>;
}

/** The reports' mentions as nodes, in an order that does not depend on that of the reports. */
export function collectNodes(reports: readonly AnnotatedReport[]): Node[] {
  const settle = settledTypes(reports);
  const nodes = new Map<string, Node>();
  reports.forEach((report, at) => {
    report.names.forEach((mention, name) => {
      const folded = foldName(mention.text);
      if (folded === "") return;
      const type = settle(mention, folded);
      const isShort = type === "person" && isOneName(folded);
      const key = [type, folded, isShort ? report.report.id : ""].join("|");
      const node = nodes.get(key) ?? newNode(type, folded, isShort, at);
      nodes.set(key, node);
      node.occurrences.push({ report: at, name });
      count(node.spellings, mention.text.replace(/\s+/g, " "));
      for (const role of mention.roles)
        count(node.roles, report.report.text.slice(role.start, role.end).replace(/\s+/g, " "));
    });
  });
  return [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
}

/** "Lund", "van der Lund". */
const isOneName = (folded: string): boolean =>
  folded
    .split(" ")
    .slice(0, -1)
    .every((word) => PARTICLE.test(word));

const newNode = (type: EntityType, folded: string, isShort: boolean, report: number): Node => ({
  type,
  folded,
  isShort,
  report,
  occurrences: [],
  spellings: new Map(),
  roles: new Map(),
});

const count = (table: Map<string, number>, key: string): void =>
  void table.set(key, (table.get(key) ?? 0) + 1);

/** Below this a recogniser's type gives way to what the same words are elsewhere in the story. */
const SURE = 0.85;

/** Types do not mix, but a type on weak evidence follows the majority of its words in the story. */
function settledTypes(
  reports: readonly AnnotatedReport[],
): (mention: NameMention, folded: string) => EntityType {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { names } of reports)
    for (const { text, type, confidence } of names) {
      const table = votes.get(foldName(text)) ?? new Map<EntityType, number>();
      votes.set(foldName(text), table.set(type, (table.get(type) ?? 0) + confidence));
    }
  return ({ type, confidence }, folded) => {
    const table = votes.get(folded)!;
    const [best, weight] = [...table].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!;
    const isWeak = confidence < SURE || table.get(type)! < 0.2 * weight;
    return isWeak ? best : type;
  };
}
