import { decisionOf, fit } from "../../model/anchors.ts";
import type { Ruling } from "../../model/judgement.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import type { Located } from "../../model/span.ts";
import type { Clusters } from "./clusters.ts";
import { type Node, type Occurrence, splitNode } from "./nodes.ts";

/** A ruling with the nodes that it is about; a place where nothing is named is left out. */
interface Heard {
  readonly ruling: Ruling;
  readonly nodes: readonly number[];
}

/**
 * The nodes as people's rulings need them: mentions that are certainly one for the machine, and two for a person, are
 * parted, each report's by themselves (within one report, the mention that was pointed at). What they part from keeps
 * all that nobody pointed at (`homes`: for each piece the piece that it goes back to, where nothing forbids it).
 */
export function partNodes(
  nodes: readonly Node[],
  rulings: readonly Ruling[],
  mentionAt: MentionAt,
  reports: readonly AnnotatedReport[],
): { readonly nodes: readonly Node[]; readonly families: readonly (readonly number[])[] } {
  const torn = new Map<Node, { readonly keeper: Occurrence; readonly lone: Occurrence[] }>();
  for (const { verdict, places } of rulings) {
    if (verdict === "same") continue;
    const [first, ...others] = places.flatMap((place) => mentionAt(place) ?? []);
    const node = first && nodes.find((one) => holds(one, first));
    if (node === undefined) continue;
    const own = others.filter((other) => holds(node, other) && !isSame(other, first!));
    if (own.length === 0) continue;
    const known = torn.get(node) ?? { keeper: first!, lone: [] };
    torn.set(node, { ...known, lone: [...known.lone, ...own] });
  }
  const parted: Node[] = [];
  const families: number[][] = [];
  for (const node of nodes) {
    const tear = torn.get(node);
    const pieces = tear === undefined ? [node] : splitNode(node, tear.keeper, tear.lone, reports);
    if (pieces.length > 1) families.push(pieces.map((_, i) => parted.length + i));
    parted.push(...pieces);
  }
  return { nodes: parted, families };
}

const isSame = (a: Occurrence, b: Occurrence): boolean => a.report === b.report && a.name === b.name;
const holds = (node: Node, one: Occurrence): boolean => node.occurrences.some((other) => isSame(one, other));

/** The mention at a place of a report; null where nothing is named there, or the report is not of this story. */
export type MentionAt = (place: Located) => Occurrence | null;

/** Finds the mention that fits a place best, as names may have been cut otherwise when a person pointed at it. */
export function mentionsOf(reports: readonly AnnotatedReport[]): MentionAt {
  const places = new Map(reports.map(({ report }, at) => [report.id, at]));
  return (place) => {
    const report = places.get(place.report);
    if (report === undefined) return null;
    let [found, most] = [-1, 0];
    for (const [name, { start, end }] of reports[report]!.names.entries()) {
      const score = fit([{ report: place.report, start, end }], place);
      if (score > most) [found, most] = [name, score];
    }
    return found < 0 ? null : { report, name: found };
  };
}

/**
 * People's rulings come before every rule: what they tie is tied, what they part no rule joins. The latest is heard
 * first, so that an earlier one that it contradicts has no effect.
 */
export function obey(
  rulings: readonly Ruling[],
  nodes: readonly Node[],
  clusters: Clusters,
  mentionAt: MentionAt,
): void {
  const heard = rulings.toReversed().map((ruling) => hear(ruling, nodes, mentionAt));
  for (const { ruling, nodes: about } of heard)
    for (const [i, a] of about.entries())
      for (const b of about.slice(i + 1)) {
        const decision = decisionOf(ruling, ruling.verdict === "same" ? "one and the same" : "not the same");
        if (ruling.verdict === "same") clusters.join(a, b, decision);
        else if (clusters.find(a) !== clusters.find(b)) {
          clusters.keepApart(a, b);
          for (const node of [a, b]) clusters.note(node, decision);
        }
      }
}

function hear(ruling: Ruling, nodes: readonly Node[], mentionAt: MentionAt): Heard {
  const at = ruling.places.map((place) => {
    const mention = mentionAt(place);
    return mention === null ? -1 : nodes.findIndex((node) => holds(node, mention));
  });
  return { ruling, nodes: at.filter((node) => node >= 0) };
}

/** Pieces of what the machine takes for one go back to the piece that keeps it, unless a person parts the two. */
export function reunite(families: readonly (readonly number[])[], clusters: Clusters): void {
  for (const [keeper, ...others] of families)
    for (const piece of others)
      clusters.join(piece, keeper!, {
        verdict: "same",
        score: 1,
        by: "link/same-words",
        reasons: ["the same words, and nobody parts them here"],
      });
}
