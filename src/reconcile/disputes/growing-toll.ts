import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/events.ts";
import { mayCountSame, sizeOf, thingCounted } from "../ledger/compare.ts";
import { remembered } from "./remembered.ts";

/**
 * Whether the lesser of two counts, told of people of one kind ("12 workers killed"), may have grown into the greater one,
 * a toll that is told of whoever died ("the toll rose to 41"): it is the greatest count of its report for what happened.
 */
export function growingToll({ figures }: Reading): (one: Figure, other: Figure) => boolean {
  const byReport = Map.groupBy(figures, ({ report }) => report);
  const isGreatest = remembered((figure: Figure) =>
    byReport
      .get(figure.report)!
      .every(
        (same) =>
          same.unit !== figure.unit ||
          same.event === null ||
          !sameEvent(same.event, figure.event!) ||
          sizeOf(same) <= sizeOf(figure),
      ),
  );
  return (one, other) => {
    const [lesser, greater] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
    return (
      greater.scope === "total" &&
      lesser.scope !== "new" &&
      lesser.unit === greater.unit &&
      lesser.event !== null &&
      greater.event !== null &&
      sameEvent(lesser.event, greater.event) &&
      thingCounted(greater).size === 0 &&
      mayCountSame(lesser, greater) &&
      isGreatest(lesser)
    );
  };
}
