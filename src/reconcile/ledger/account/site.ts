import type { EntityId } from "../../../model/span.ts";
import type { Scene } from "./scene.ts";

/** What stands between two places that are named at a time. */
const BESIDE = /^,? (?:and|&) (?:(?:in|at|near|outside) )?(?:the )?$/;

/** The places that a figure's sentence names, and what its count is laid to where that is two places at a time. */
export interface Site {
  readonly named: ReadonlySet<EntityId>;
  readonly together: readonly (readonly [one: ReadonlySet<EntityId>, other: ReadonlySet<EntityId>])[];
}

/** Where a figure's count is laid. */
export function siteOf({ figure, report: { text }, mentions }: Scene): Site {
  const inside = mentions.filter(({ isPlace }) => isPlace).toSorted((x, y) => x.start - y.start);
  const groups = grouped(text, inside);
  const together = groups.flatMap((group, at) => {
    const next = groups[at + 1];
    if (next === undefined || !BESIDE.test(text.slice(group.at(-1)!.end, next[0]!.start))) return [];
    const [one, other] = [group, next].map((side) => new Set(side.map(({ entity }) => entity)));
    return figure.place !== null && (one!.has(figure.place) || other!.has(figure.place))
      ? [[one!, other!] as const]
      : [];
  });
  return { named: new Set(inside.map(({ entity }) => entity)), together };
}

/** "Marn, Freeland" is one place, the second being where the first lies. */
function grouped(text: string, mentions: readonly Mention[]): readonly Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    if (last !== undefined && /^, $/.test(text.slice(last.at(-1)!.end, mention.start))) last.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

type Mention = Scene["mentions"][number];
