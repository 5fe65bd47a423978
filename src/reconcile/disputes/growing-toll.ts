import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/words/events.ts";
import { countSame, mayCountSame, sizeOf, thingCounted } from "../ledger/compare.ts";
import { sentenceOf } from "../sentences/places.ts";
import { remembered } from "./remembered.ts";

/**
 * Whether the lesser of two counts may have grown into the greater one, which is told as the toll: of whoever died ("the toll rose
 * to 41"), though the lesser is told of people of one kind ("12 workers killed"). The lesser is the greatest count of its report for
 * what happened.
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
      (countSame(lesser, greater) || (thingCounted(greater).size === 0 && mayCountSame(lesser, greater))) &&
      isGreatest(lesser)
    );
  };
}

/** A word for a toll before its number. */
const TOLL = /\b(?:toll|tally)\b/i;

/**
 * Whether a count is told as the toll ("the toll stands above 400"): without more that is the toll of what the story is about,
 * whatever its sentence names or leaves out.
 */
export function toldAsToll({ reports }: Reading): (figure: Figure) => boolean {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const sentenceAround = sentenceOf({ reports });
  return remembered((figure) => {
    const sentence = sentenceAround(figure);
    return sentence !== undefined && TOLL.test(texts.get(figure.report)!.slice(sentence.start, figure.start));
  });
}
