import { id } from "../../model/ids.ts";
import type { Dispute, Figure } from "../../model/story.ts";
import { sizeOf } from "../ledger/compare.ts";
import type { Comparison } from "./comparison.ts";

/** Two figures of which there is something to tell. */
export type Rivalry = Extract<Comparison, { readonly figures: unknown }>;

/** The rivalries of one kind over one count are one dispute: they hang together by their values. */
export function rivalriesToDisputes(rivalries: readonly Rivalry[]): readonly Dispute[] {
  const kinds = Map.groupBy(rivalries, ({ is }) => is);
  const disputes = [...kinds.values()].flatMap((same) => components(same).map(disputeOf));
  return [...new Map(disputes.map((dispute) => [dispute.id, dispute])).values()];
}

/** Rivalries that hang together by a figure; those come last to which something was added last. */
function components(rivalries: readonly Rivalry[]): readonly (readonly Rivalry[])[] {
  interface Together {
    readonly figures: string[];
    readonly rivalries: Rivalry[];
    since: number;
  }
  const at = new Map<string, Together>();
  for (const [since, rivalry] of rivalries.entries()) {
    const ids = rivalry.figures.map((figure) => figure.id);
    const touched = new Set(ids.flatMap((figure) => at.get(figure) ?? []));
    const [first, second] = [...touched].toSorted((x, y) => x.since - y.since);
    const joined = first ?? { figures: [], rivalries: [], since };
    for (const other of second?.rivalries ?? []) joined.rivalries.push(other);
    joined.rivalries.push(rivalry);
    joined.since = since;
    for (const figure of [...(second?.figures ?? []), ...ids]) {
      if (at.get(figure) !== joined) joined.figures.push(figure);
      at.set(figure, joined);
    }
  }
  return [...new Set(at.values())].toSorted((x, y) => x.since - y.since).map((set) => set.rivalries);
}

function disputeOf(rivalries: readonly Rivalry[]): Dispute {
  const { is } = rivalries[0]!;
  const kind = is === "rival" || is === "bound" ? "figure" : "update";
  const figures = [...new Set(rivalries.flatMap((rivalry) => rivalry.figures))];
  const claims = [...new Set(figures.map((figure) => figure.claim!))].toSorted();
  const comparable = is === "rival";
  const reason = kind === "update" ? updateReason(rivalries) : figureReason(figures, comparable);
  const about = figures.map((figure) => figure.id).toSorted();
  return { id: id("d", [kind, ...claims]), claims, kind, comparable, reason, figures: about };
}

const WORDS: Readonly<Record<Figure["bound"], string>> = {
  exact: "",
  about: "about ",
  atLeast: "at least ",
  atMost: "at most ",
  between: "",
};

/** With commas between thousands; Intl is slow to start and differs between machines. */
const numeral = (value: number): string => {
  const [whole = "", part] = String(Number(value.toFixed(2))).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
};

/** "about 1,000 km2", "1 to 2 km"; a number without a value is "20 or more". */
function amount({ bound, low, high, value, unit }: Figure): string {
  const [from, to] = [low ?? high ?? 0, high ?? low ?? 0];
  const digits =
    value === null && from === to
      ? `${numeral(from)} or more`
      : from === to
        ? numeral(from)
        : `${numeral(from)} to ${numeral(to)}`;
  return `${WORDS[bound]}${digits}${unit === "people" ? "" : ` ${unit}`}`;
}

/** What is counted, in the words of the figure that says most. */
const itemOf = (figures: readonly Figure[]): string =>
  figures.map(({ item }) => item.trim()).toSorted((x, y) => y.length - x.length || (x < y ? -1 : 1))[0]!;

function figureReason(figures: readonly Figure[], areRivals: boolean): string {
  const sorted = figures.toSorted((x, y) => sizeOf(x) - sizeOf(y));
  // "265" and "about 265" are no rivals of each other.
  const plainly = sorted.filter(
    (one) =>
      one.bound !== "about" ||
      !sorted.some((other) => other.bound === "exact" && sizeOf(other) === sizeOf(one)),
  );
  const amounts = [...new Set(plainly.map(amount))];
  return areRivals
    ? `different counts of one thing (${itemOf(figures)}): ${amounts.join(" against ")}`
    : `of one day, and both may hold (${itemOf(figures)}): ${amounts.join(" and ")}`;
}

function updateReason(rivalries: readonly Rivalry[]): string {
  if (rivalries[0]!.is === "revision") return revisionReason(rivalries);
  const first = new Map<string, { day: string; text: string; size: number }>();
  for (const { figures, days } of rivalries)
    figures.forEach((figure, side) => {
      const [size, day] = [sizeOf(figure), days?.[side] ?? ""];
      // "20" and "at least 20" are one value, told as plainly as it is on the day that it is told first
      const value = `${size} ${figure.bound === "between" ? figure.si.high : ""}`;
      const known = first.get(value);
      if (known === undefined || day < known.day || (day === known.day && figure.bound === "exact"))
        first.set(value, { day, text: amount(figure), size });
    });
  const told = [...first.values()].toSorted((x, y) =>
    x.day < y.day ? -1 : x.day > y.day ? 1 : x.size - y.size,
  );
  const item = itemOf(rivalries.flatMap((rivalry) => rivalry.figures));
  // values of one day did not follow each other
  const course = [...Map.groupBy(told, ({ day }) => day)].map(
    ([day, same]) => `${same.map(({ text }) => text).join(" or ")} as of ${day}`,
  );
  return `the count changed with time (${item}): ${course.join(", then ")}`;
}

/** A value that took the place of another stands behind it, however often either is told. */
function revisionReason(rivalries: readonly Rivalry[]): string {
  const of = (side: 0 | 1) => new Map(rivalries.map(({ figures }) => [sizeOf(figures[side]), figures[side]]));
  // one text for each value: "about 2,915" and "2,915" are one
  const told = [...new Map([...of(0), ...of(1)]).values()].map(amount).join(", then ");
  return `a report tells that the count was revised (${itemOf(rivalries.flatMap(({ figures }) => figures))}): ${told}`;
}
