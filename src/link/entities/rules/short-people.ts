import { foldName, soundKey } from "../../../text/names/fold.ts";
import type { Clusters } from "../clusters.ts";
import { FullNames } from "../full-names.ts";
import type { Node } from "../nodes.ts";
import { fitOf } from "../signs.ts";
import { type Holder, holders, lastWord } from "./holders.ts";
import { type Rule, says } from "./rule.ts";

/** One name of a person: whose it is among the full names of its report, else among those of the story. */
export const shortPeople: Rule = (nodes, clusters) => {
  const full = new FullNames(nodes);
  const surnamesOf = surnamesByReport(nodes);
  const shorts = Map.groupBy(
    nodes.filter(({ isShort }) => isShort),
    ({ report, folded }) => `${report}|${folded}`,
  );
  nodes.forEach((node, at) => {
    if (!node.isShort) return;
    const all = holders(node, full.inReport(node.report), full, true);
    const inReport = all.filter(
      (holder) => !comesLate(shorts.get(`${node.report}|${node.folded}`)!, nodes[holder.at]!),
    );
    const others = inReport.length > 0 ? [] : elsewhere(node, full, surnamesOf);
    const strangers = others.filter((other) => all.every(({ at: late }) => late !== other.at));
    const found = inReport.length > 0 ? inReport : strangers.length > 0 ? strangers : all;
    if (found.length === 0) return;
    const meant =
      whoIsMeant(node, found, nodes, clusters) ??
      (inReport.length > 0 ? whoIsMeant(node, elsewhere(node, full, surnamesOf), nodes, clusters) : null);
    attach(nodes, clusters, at, meant ?? found, found !== strangers);
  });
};

/** Of namesakes those whom the title or role beside the single name fits best; null where it tells nothing. */
function whoIsMeant(
  { signs }: Node,
  found: readonly Holder[],
  nodes: readonly Node[],
  clusters: Clusters,
): readonly Holder[] | null {
  if (signs.length === 0) return null;
  const fits = found.map(({ at }) => {
    const members = clusters.members(at).map((member) => nodes[member]!);
    const names = members.filter(({ isShort }) => !isShort).map(({ folded }) => folded);
    return fitOf(signs, {
      names,
      roles: members.flatMap(({ roles }) => [...roles.keys()].map((role) => foldName(role))),
    });
  });
  const best = Math.max(...fits);
  const meant = found.filter((_, i) => fits[i] === best);
  return best > 0 || (best === 0 && meant.length < found.length) ? meant : null;
}

/** So often a headline and captions may use a surname before the text gives the full name. */
const BEFORE_NAMED = 4;

/**
 * The report has spoken of the single name's holder all along when it first gives this full name: it is another's, and a
 * relative's mostly ("President Lind … Lind … his daughter Ada Lind").
 */
function comesLate(shorts: readonly Node[], full: Node): boolean {
  const named = full.occurrences.find(({ report }) => report === shorts[0]!.report);
  const before = shorts
    .flatMap(({ occurrences }) => occurrences)
    .filter(({ name }) => named !== undefined && name < named.name);
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
