import { sameEvent } from "../../text/words/events.ts";
import type { Account } from "../ledger/account/account.ts";
import { shared } from "./common-ground.ts";
import { ofOneSize } from "./counterparts.ts";
import { remembered } from "./remembered.ts";

/** A report that gives so many numbers of people to whom one thing happened tells of several events by them. */
const SEVERAL = 3;
/** So many telling words two of its numbers must then share with a rival beside the counts. */
const ON_ONE_EVENT = 2;

/** What the sentences of two counts count beside them is of another size: "12 killed and 70 wounded", "49 killed and 53 wounded". */
export const besideOtherCounts = (one: Account, other: Account): boolean =>
  one.figure.unit === "people" &&
  one
    .companions()
    .some((a) =>
      other.companions().some((b) => sameEvent(a.figure.event, b.figure.event) && !ofOneSize(a, b)),
    );

/**
 * Whether a report of one of two counts tells of several events (the dead of the market, of Thursday, of the war) and the two are
 * told with little in common.
 */
export function ofSeveralEvents(): (one: Account, other: Account) => boolean {
  const tellsSeveral = remembered(({ figure, told }): boolean => {
    const sizes = told()
      .filter(
        (one) => one.figure.unit === "people" && one.size > 1 && sameEvent(one.figure.event, figure.event),
      )
      .map(({ size }) => size);
    return new Set(sizes).size >= SEVERAL;
  });
  return (one, other) =>
    one.figure.unit === "people" &&
    (tellsSeveral(one) || tellsSeveral(other)) &&
    one.thing.size + shared(one.ground().sentence, other.ground().sentence) < ON_ONE_EVENT;
}
