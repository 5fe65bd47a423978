import type { Reading } from "../../model/reading.ts";
import type { Dispute } from "../../model/story.ts";
import { accountsOf } from "../ledger/account/account.ts";
import { comparing } from "./compare.ts";
import { currentFigures } from "./current.ts";
import { toldAsRevised } from "./revised.ts";
import { rivalriesToDisputes } from "./rivalry.ts";

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
  return rivalriesToDisputes(rivalries);
}
