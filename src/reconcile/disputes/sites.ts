import type { Reading } from "../../model/reading.ts";
import type { EntityId } from "../../model/span.ts";
import type { Account } from "../ledger/account/account.ts";
import type { Site } from "../ledger/account/site.ts";
import { countSame, sizeOf } from "../ledger/compare.ts";
import { remembered } from "./remembered.ts";

/**
 * Whether two counts may hold for one site. They do not where their places are known to differ (one may be the country
 * of the other), nor where one sentence lays its count to two places at a time ("in Norvik, Freeland, and Marn") of which
 * the other names only the one: it is then the whole, wherever else that value is told.
 */
export function onOneSite(
  { entities, figures }: Reading,
  accountOf: (figure: Reading["figures"][number]) => Account,
): (one: Account, other: Account) => boolean {
  const located = new Map(
    entities.flatMap(({ id, place }) => (place === null ? [] : [[id, place] as const])),
  );
  const mayBeOne = (one: EntityId, other: EntityId): boolean => {
    const [a, b] = [located.get(one), located.get(other)];
    if (!a || !b || a.country === null || a.country !== b.country) return false;
    return a.precision !== b.precision;
  };
  const onePlace = (one: EntityId | null, other: EntityId | null): boolean =>
    one === null || other === null || one === other || mayBeOne(one, other);
  const laid = Map.groupBy(
    figures.filter((figure) => figure.place !== null && accountOf(figure).site().together.length > 0),
    sizeOf,
  );
  const wholes = remembered(({ figure, size }): readonly Site[] =>
    (laid.get(size) ?? [])
      .filter((same) => same === figure || countSame(same, figure))
      .map((same) => accountOf(same).site()),
  );
  return (one, other) => {
    const [a, b] = [one.site(), other.site()];
    if (wholes(one).some((whole) => isWhole(whole, b)) || wholes(other).some((whole) => isWhole(whole, a)))
      return false;
    return onePlace(one.figure.place, other.figure.place) || namesAll(a, b) || namesAll(b, a);
  };
}

const names = ({ named }: Site, places: ReadonlySet<EntityId>): boolean =>
  [...places].some((place) => named.has(place));

/** One lays its count to two places, and the other names one of the two and not the other. */
const isWhole = (whole: Site, part: Site): boolean =>
  whole.together.some(([one, other]) => names(part, one) !== names(part, other));

/** One lays its count to two places, and the other names both. */
const namesAll = (whole: Site, part: Site): boolean =>
  whole.together.some(([one, other]) => names(part, one) && names(part, other));
