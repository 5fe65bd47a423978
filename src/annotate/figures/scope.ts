import type { FigureScope } from "../../model/annotations.ts";
import type { Scene } from "./draft.ts";

const NEW_BEFORE =
  /\b(?:another|additional|an additional|further|a further)(?: (?:about|some|nearly|almost|estimated))? ?$/iu;
const NEW_AFTER = /^ ?(?:more|further|additional|new|fresh|others?)\b(?! than)/iu;
const TOTAL =
  /\b(?:in all|in total|total|altogether|so far|to date|already|toll|since (?:the )?(?:start|beginning|outbreak|began)|overall|cumulative)\b/iu;
/** A count that has grown holds all there were so far: "The number of people arrested rose to 19". */
const GROWN =
  /\b(?:number|count|tally|deaths|fatalities|injuries|arrests|cases)\b[^,;.]{0,80}\b(?:rose|risen|rises|climbed|climbs|grew|grown|increased|jumped|soared|mounted) to (?:(?:at least|more than|about|nearly) )?$/iu;
const PERIOD =
  /\b(?:overnight|nightly|daily|(?:in|over|during|within) the (?:last|past|previous) (?:\w+ )?(?:hours?|days?|weeks?|nights?|months?)|in a single (?:day|night)|a (?:day|week|month|year)|per (?:day|week|month|year|hour))\b/iu;
const WINDOW = 60; // characters around the figure in which such a word speaks of it

/** Is the figure a running total, one period's, or what is added to an earlier one? By the words around it in its sentence. */
export function scopeOf(
  { text, sentence }: Scene,
  start: number,
  numberEnd: number,
  end: number,
): FigureScope {
  if (
    NEW_BEFORE.test(text.slice(Math.max(0, start - 30), start)) ||
    NEW_BEFORE.test(text.slice(start, end).split(/\d/)[0] ?? "") ||
    NEW_AFTER.test(text.slice(numberEnd, numberEnd + 12))
  )
    return "new";
  const left = text.slice(Math.max(sentence.start, start - WINDOW), start);
  const right = text.slice(end, Math.min(sentence.end, end + WINDOW));
  if (PERIOD.test(right) || PERIOD.test(left)) return "period";
  const grown = text.slice(Math.max(sentence.start, start - 2 * WINDOW), start);
  return TOTAL.test(right) || TOTAL.test(left) || GROWN.test(grown) ? "total" : "unknown";
}
