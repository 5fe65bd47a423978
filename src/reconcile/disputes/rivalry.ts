import { id } from "../../model/ids.ts";
import type { ClaimId } from "../../model/span.ts";
import type { Dispute, Figure } from "../../model/story.ts";

/** Two figures that cannot both be right, or of which one replaces the other. */
export interface Rivalry {
  readonly figures: readonly [Figure, Figure];
  readonly kind: "figure" | "update";
  /** The days as of which they hold; null where one is unknown. */
  readonly days: readonly [string, string] | null;
}

/** All rivalries of one kind that hang together by their claims are one dispute. */
export function rivalriesToDisputes(rivalries: readonly Rivalry[]): readonly Dispute[] {
  return [...Map.groupBy(rivalries, (rivalry) => rivalry.kind)].flatMap(([kind, same]) =>
    components(same).map((together) => disputeOf(kind, together)),
  );
}

function components(rivalries: readonly Rivalry[]): readonly (readonly Rivalry[])[] {
  const sets: { claims: Set<ClaimId>; rivalries: Rivalry[] }[] = [];
  for (const rivalry of rivalries) {
    const claims = rivalry.figures.map((figure) => figure.claim!);
    const touched = sets.filter((set) => claims.some((claim) => set.claims.has(claim)));
    const joined = {
      claims: new Set([...touched.flatMap((set) => [...set.claims]), ...claims]),
      rivalries: [...touched.flatMap((set) => set.rivalries), rivalry],
    };
    for (const set of touched) sets.splice(sets.indexOf(set), 1);
    sets.push(joined);
  }
  return sets.map((set) => set.rivalries);
}

function disputeOf(kind: Rivalry["kind"], rivalries: readonly Rivalry[]): Dispute {
  const figures = [...new Set(rivalries.flatMap((rivalry) => rivalry.figures))];
  const claims = [...new Set(figures.map((figure) => figure.claim!))].toSorted();
  return {
    id: id("d", [kind, ...claims]),
    claims,
    kind,
    comparable: kind === "figure",
    reason: kind === "figure" ? figureReason(figures) : updateReason(rivalries),
  };
}

const WORDS: Readonly<Record<Figure["bound"], string>> = {
  exact: "",
  about: "about ",
  atLeast: "at least ",
  atMost: "at most ",
  between: "",
};

const numeral = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

/** "about 1,000 km2", "1 to 2 km". */
function amount({ bound, low, high, unit, item }: Figure): string {
  const [from, to] = [low ?? high, high ?? low];
  const value =
    from === null || to === null
      ? "?"
      : bound === "between"
        ? `${numeral(from)} to ${numeral(to)}`
        : numeral(from);
  return `${WORDS[bound]}${value} ${unit === "people" ? item || unit : unit}`;
}

const byValue = (x: Figure, y: Figure): number => (x.si.low ?? x.si.high ?? 0) - (y.si.low ?? y.si.high ?? 0);

function figureReason(figures: readonly Figure[]): string {
  const amounts = [...new Set(figures.toSorted(byValue).map(amount))];
  return `different values for one count: ${amounts.join(" against ")}`;
}

function updateReason(rivalries: readonly Rivalry[]): string {
  const dated = rivalries.flatMap(({ figures, days }) =>
    figures.map((figure, side) => ({ day: days?.[side] ?? "", text: amount(figure) })),
  );
  const told = [
    ...new Set(
      dated
        .toSorted((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0))
        .map(({ day, text }) => `${text} as of ${day}`),
    ),
  ];
  return `counts of different days, so not comparable as one: ${told.join(", then ")}`;
}
