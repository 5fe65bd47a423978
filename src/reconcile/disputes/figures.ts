import type { Reading } from "../../model/reading.ts";
import type { Dispute } from "../../model/story.ts";
import { eventKind } from "../../text/words/events.ts";
import { accountsOf } from "../ledger/account/account.ts";
import { sizeOf } from "../ledger/compare.ts";
import { comparing } from "./compare.ts";
import { currentFigures } from "./current.ts";
import { toldAsRevised } from "./revised.ts";
import { type Rivalry, rivalriesToDisputes } from "./rivalry.ts";

/**
 * Rival values for one thing counted: `update` where the later one is the greater, as counts that grow are; else
 * `figure`. Each value stands in a claim of its own.
 */
export function figureDisputes(reading: Reading): readonly Dispute[] {
  const accountOf = accountsOf(reading);
  const revisions = toldAsRevised(reading, accountOf);
  const byUnit = Map.groupBy(currentFigures(reading, accountOf, revisions), ({ figure }) => figure.si.unit);
  const several = [...byUnit.values()].filter(({ length }) => length > 1);
  if (several.length === 0) return []; // most stories of one report
  const compare = comparing(reading, accountOf, revisions);
  const rivalries = several.flatMap((alike) =>
    alike.flatMap((one, i) =>
      alike.slice(i + 1).flatMap((other) => {
        const found = compare(one, other);
        return "because" in found ? [] : [found];
      }),
    ),
  );
  return rivalriesToDisputes(toldOnce(rivalries));
}

/**
 * Two values that rival each other are no growth besides, though a later copy of a report tells the greater one again; nor is it
 * told besides that both may hold.
 */
function toldOnce<T extends Rivalry>(rivalries: readonly T[]): readonly T[] {
  const valuesOf = ({ figures: [one, other] }: T): string =>
    `${[sizeOf(one), sizeOf(other)].toSorted((a, b) => a - b).join(" ")} ${one.si.unit} ${eventKind(one.event ?? "")}`;
  const told = (...kinds: T["is"][]): ReadonlySet<string> =>
    new Set(rivalries.filter(({ is }) => kinds.includes(is)).map(valuesOf));
  const [rival, sure] = [told("rival"), told("rival", "growth", "revision")];
  return rivalries.filter((rivalry) => {
    if (rivalry.is === "growth") return !rival.has(valuesOf(rivalry));
    return rivalry.is !== "bound" || !sure.has(valuesOf(rivalry));
  });
}
