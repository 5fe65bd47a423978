import type { Reading } from "../../model/reading.ts";
import type { Dispute } from "../../model/story.ts";
import { countSame } from "../ledger/compare.ts";
import { likely } from "./again.ts";
import { daysOf, judge, outlived, toldBy } from "./course.ts";
import { currentFigures } from "./current.ts";
import { occasions } from "./occasions.ts";
import { toldAsRevised } from "./revised.ts";
import { rivalriesToDisputes } from "./rivalry.ts";
import { rivals } from "./rivals.ts";
import { sharesIn } from "./shares.ts";

/**
 * Rival values for one thing counted: `update` where the later one is the greater, as counts that grow are; else
 * `figure`. Each value stands in a claim of its own.
 */
export function figureDisputes(reading: Reading): readonly Dispute[] {
  const shares = sharesIn(reading);
  const revisions = toldAsRevised(reading);
  const byUnit = Map.groupBy(currentFigures(reading, revisions, shares), (figure) => figure.si.unit);
  const several = [...byUnit.values()].filter(({ length }) => length > 1);
  if (several.length === 0) return []; // most stories of one report
  const told = toldBy(reading.figures);
  const dayOf = daysOf(reading);
  const onOccasions = occasions(reading, dayOf);
  const areRivals = rivals(reading, { told, revisions, shares, dayOf, onOccasions });
  const isLikely = likely(onOccasions);
  const course = { dayOf, isOutlived: outlived(told, dayOf), former: revisions.former };
  const rivalries = several.flatMap((alike) =>
    alike.flatMap((one, i) =>
      alike.slice(i + 1).flatMap((other) => {
        const rivalry = areRivals(one, other) ? judge(one, other, course) : null;
        // of people of one kind a toll of all may be a later count, and no rival
        const isOne = rivalry !== null && (rivalry.kind === "update" || countSame(one, other));
        return isOne && isLikely(rivalry) ? [rivalry] : [];
      }),
    ),
  );
  return rivalriesToDisputes(rivalries);
}
