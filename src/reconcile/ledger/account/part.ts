import { sameEvent } from "../../../text/words/events.ts";
import { holds } from "../../sentences/spans.ts";
import { countSame, sizeOf, thingCounted } from "../compare.ts";
import type { Scene } from "./scene.ts";

/** What stands between a whole and a part of it that is told behind it. */
const AMONG = /\b(?:including|among them|of them|of whom)\b|--|[—–]/i;

/**
 * Whether a figure is told as a part of the greater one that stands before it in its sentence: "killed 160 people, including 70
 * civilians", "found eight bodies — four near the gate". A part of another kind ("including 30 children") counts that kind as a
 * whole.
 */
export function isPartOfToldWhole({ figure, report: { text }, sentence, told }: Scene): boolean {
  return told.some(
    (whole) =>
      holds(sentence, whole) &&
      whole.end <= figure.start &&
      whole.unit === figure.unit &&
      sizeOf(whole) > sizeOf(figure) &&
      sameEvent(whole.event, figure.event) &&
      (thingCounted(figure).size === 0 || countSame(whole, figure)) &&
      AMONG.test(text.slice(whole.end, figure.start)),
  );
}

/** "61 injured are still in hospital", "43 people hurt in the attack remained hospitalized". */
const LEFT =
  /^[^.;,]{0,80}?\b(?:remain(?:s|ed)?|(?:are|were|is|was) still|still)\b[^.;]{0,20}\b(?:hospital\w*|treated|care)\b/i;

/** Whether a count of those who were hurt is of those of them who still are in hospital. */
export const isLeftOfHurt = ({ figure, report: { text }, sentence }: Scene): boolean =>
  sameEvent(figure.event, "injure") && LEFT.test(text.slice(figure.end, sentence.end));
