import type { TimeExpression } from "../../model/annotations.ts";
import type { Day } from "../../text/calendar.ts";
import type { Moment } from "./moment.ts";

/** What a form is read against. */
export interface Setting {
  /** Day of publication; null: not known. */
  readonly today: Day | null;
  readonly tense: TimeExpression["tense"];
  /** What the text spoke of last, for "the previous day"; null at its start. */
  readonly mentioned: Moment | null;
}

/** Where on the calendar the words point, and why there; `certain` where the words say it all themselves. */
export interface Placed {
  readonly moment: Moment;
  readonly certain: boolean;
  readonly reason: string;
}

export const placed = (moment: Moment, reason: string, certain = false): Placed => ({
  moment,
  certain,
  reason,
});
/** What the words say all by themselves ("May 5, 2031"). */
export const said = (moment: Moment): Placed => placed(moment, "the words say it", true);
