import type { Reading } from "../../model/reading.ts";
import type { EntityId, Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { countSame, sizeOf } from "../ledger/compare.ts";
import { sentenceIn } from "../sentences/places.ts";
import { remembered } from "./remembered.ts";

/** What stands between two places that are named at a time. */
const BESIDE = /^,? (?:and|&) (?:(?:in|at|near|outside) )?(?:the )?$/;

/**
 * Whether two counts may hold for one site. They do not where their places are known to differ (one may be the country
 * of the other), nor where one sentence lays its count to two places at a time ("in Norvik, Freeland, and Marn") of which
 * the other names only the one: it is then the whole, wherever else that value is told.
 */
export function sites(reading: Reading): (one: Figure, other: Figure) => boolean {
  const located = new Map(
    reading.entities.flatMap(({ id, place }) => (place === null ? [] : [[id, place] as const])),
  );
  const scene = scenes(reading);
  const mayBeOne = (one: EntityId, other: EntityId): boolean => {
    const [a, b] = [located.get(one), located.get(other)];
    if (!a || !b || a.country === null || a.country !== b.country) return false;
    return a.precision !== b.precision;
  };
  const onePlace = (one: EntityId | null, other: EntityId | null): boolean =>
    one === null || other === null || one === other || mayBeOne(one, other);
  const laid = Map.groupBy(
    reading.figures.filter((figure) => figure.place !== null && scene(figure).together.length > 0),
    sizeOf,
  );
  const wholes = remembered((figure): readonly Scene[] =>
    (laid.get(sizeOf(figure)) ?? []).filter((same) => same === figure || countSame(same, figure)).map(scene),
  );
  return (one, other) => {
    const [a, b] = [scene(one), scene(other)];
    if (wholes(one).some((whole) => isWhole(whole, b)) || wholes(other).some((whole) => isWhole(whole, a)))
      return false;
    return onePlace(one.place, other.place) || namesAll(a, b) || namesAll(b, a);
  };
}

/** The scene of each figure, looked at once. */
function scenes({ entities, reports }: Reading): (figure: Figure) => Scene {
  const mentions = Map.groupBy(
    entities
      .filter(({ place }) => place !== null)
      .flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, entity: id }))),
    ({ report }) => report,
  );
  const byId = new Map(reports.map((report) => [report.id, report]));
  return remembered((figure) => {
    const { text, parsed } = byId.get(figure.report)!;
    const sentence = sentenceIn(parsed, figure);
    return sentence === undefined
      ? NOWHERE
      : sceneOf(figure, text, sentence, mentions.get(figure.report) ?? []);
  });
}

/** The places that a figure's sentence names, and what its count is laid to where that is two places at a time. */
interface Scene {
  readonly named: ReadonlySet<EntityId>;
  readonly together: readonly (readonly [one: ReadonlySet<EntityId>, other: ReadonlySet<EntityId>])[];
}

const NOWHERE: Scene = { named: new Set(), together: [] };

interface Mention extends Span {
  readonly entity: EntityId;
}

function sceneOf(figure: Figure, text: string, sentence: Span, mentions: readonly Mention[]): Scene {
  const inside = mentions
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .toSorted((x, y) => x.start - y.start);
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

const names = ({ named }: Scene, places: ReadonlySet<EntityId>): boolean =>
  [...places].some((place) => named.has(place));

/** One lays its count to two places, and the other names one of the two and not the other. */
const isWhole = (whole: Scene, part: Scene): boolean =>
  whole.together.some(([one, other]) => names(part, one) !== names(part, other));

/** One lays its count to two places, and the other names both. */
const namesAll = (whole: Scene, part: Scene): boolean =>
  whole.together.some(([one, other]) => names(part, one) && names(part, other));
