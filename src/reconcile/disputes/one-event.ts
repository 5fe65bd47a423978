import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/words/events.ts";
import { sizeOf, thingCounted } from "../ledger/compare.ts";
import { sentenceOf } from "../sentences/places.ts";
import { type Grounds, shared } from "./common-ground.ts";
import { ofOneSize } from "./counterparts.ts";
import { remembered } from "./remembered.ts";

/** A report that gives so many numbers of people to whom one thing happened tells of several events by them. */
const SEVERAL = 3;
/** So many telling words two of its numbers must then share with a rival beside the counts. */
const ON_ONE_EVENT = 2;

/**
 * Whether two counts of people may be of one event. They are not where what their sentences count beside them is of
 * another size ("12 killed and 70 wounded", "49 killed and 53 wounded"), nor where a report tells of several events (the
 * dead of the market, of Thursday, of the war) and the two are told with little in common, unless one is the toll that the other has
 * grown into by a later day.
 */
export function ofOneEvent(
  reading: Reading,
  { sentence: words }: Grounds,
): (one: Figure, other: Figure, hasGrown: boolean) => boolean {
  const byReport = Map.groupBy(reading.figures, ({ report }) => report);
  const companions = companionsIn(reading);
  const tellsSeveral = remembered((figure): boolean => {
    const sizes = byReport
      .get(figure.report)!
      .filter((one) => one.unit === "people" && sizeOf(one) > 1 && sameEvent(one.event, figure.event))
      .map(sizeOf);
    return new Set(sizes).size >= SEVERAL;
  });
  const areApart = (one: Figure, other: Figure): boolean =>
    companions(one).some((a) =>
      companions(other).some((b) => sameEvent(a.event, b.event) && !ofOneSize(a, b)),
    );
  return (one, other, hasGrown) => {
    if (one.unit !== "people") return true;
    if (areApart(one, other)) return false;
    if (hasGrown) return true;
    const inCommon = thingCounted(one).size + shared(words(one), words(other));
    return !(tellsSeveral(one) || tellsSeveral(other)) || inCommon >= ON_ONE_EVENT;
  };
}

/** The counts of other people, to whom something else happened, in a count's own sentence ("12 killed and 70 wounded"). */
export function companionsIn(reading: Reading): (figure: Figure) => readonly Figure[] {
  const byReport = Map.groupBy(reading.figures, ({ report }) => report);
  const sentenceAround = sentenceOf(reading);
  return remembered((figure): readonly Figure[] => {
    const sentence = sentenceAround(figure);
    return byReport
      .get(figure.report)!
      .filter(
        (one) =>
          sentence !== undefined &&
          one.start >= sentence.start &&
          one.end <= sentence.end &&
          one.unit === "people" &&
          one.event !== null &&
          sizeOf(one) > 0 &&
          !sameEvent(one.event, figure.event),
      );
  });
}
