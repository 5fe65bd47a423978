import type { Reading } from "../../model/reading.ts";
import type { Dispute, Entity, Figure } from "../../model/story.ts";
import { countSame, incompatible, sameEvent } from "../ledger/compare.ts";
import { type Rivalry, rivalriesToDisputes } from "./rivalry.ts";

/** Figures further apart in time than this tell of two events, not of one that grew (days). */
const ONE_EVENT = 21;
/** Two counts of people of which one is more than this many times the other count different people. */
const ONE_COUNT = 4;

/**
 * Rival values for one thing counted: `figure` where both hold as of one day (or nothing says otherwise), `update`
 * where one is later; an update is not comparable as a contradiction. Each value must stand in a claim of its own.
 */
export function figureDisputes(reading: Reading): readonly Dispute[] {
  const figures = reading.figures.filter((figure) => figure.claim !== null && figure.scope !== "new");
  const days = publicationDays(reading);
  const places = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const rivalries: Rivalry[] = [];
  for (const same of Map.groupBy(figures, (figure) => figure.si.unit).values())
    for (const [i, one] of same.entries())
      for (const other of same.slice(i + 1)) {
        if (one.report === other.report || one.claim === other.claim) continue;
        if (!countSame(one, other) || !incompatible(one, other) || !oneCount(one, other)) continue;
        if (!onePlace(one, other, places)) continue;
        const rivalry = judge(one, other, days);
        if (rivalry !== null) rivalries.push(rivalry);
      }
  return rivalriesToDisputes(rivalries);
}

function publicationDays({ reports }: Reading): (figure: Figure) => string | null {
  const published = new Map(reports.map((report) => [report.id, report.published.latest ?? null]));
  return (figure) => figure.asOf ?? published.get(figure.report) ?? null;
}

function judge(one: Figure, other: Figure, dayOf: (figure: Figure) => string | null): Rivalry | null {
  const [a, b] = [dayOf(one), dayOf(other)];
  const days = a === null || b === null ? 0 : daysBetween(a, b);
  if (days === null || days > ONE_EVENT) return null;
  const kind = days === 0 ? "figure" : "update";
  return { figures: [one, other], kind, days: a === null || b === null ? null : [a, b] };
}

/** Whole days between two ISO dates; null where one is less precise than a day and does not hold the other. */
function daysBetween(a: string, b: string): number | null {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  if (a.length < 10 || b.length < 10) return null;
  return Math.round(Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000);
}

function oneCount(one: Figure, other: Figure): boolean {
  if (one.unit !== "people" || !sameEvent(one.event, other.event)) return true;
  const [a, b] = [one.si.low ?? one.si.high ?? 0, other.si.low ?? other.si.high ?? 0];
  return Math.max(a, b) <= ONE_COUNT * Math.max(1, Math.min(a, b));
}

/** Not known to hold for different places: one may be the country of the other. */
function onePlace(one: Figure, other: Figure, entities: ReadonlyMap<string, Entity>): boolean {
  if (one.place === null || other.place === null || one.place === other.place) return true;
  const [a, b] = [entities.get(one.place)?.place, entities.get(other.place)?.place];
  if (!a || !b || a.country === null || a.country !== b.country) return false;
  const wide = new Set(["country", "region"]);
  return (
    wide.has(a.precision) !== wide.has(b.precision) || a.precision === "country" || b.precision === "country"
  );
}
