import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { packagedLines } from "../../text/packaged.ts";
import { sentenceOf } from "../sentences/places.ts";
import { remembered } from "./remembered.ts";

let diseases: ReadonlySet<string> | null = null;

/** "38 suspected cases", "confirmed cases": of an illness, and not of a court. */
const CASES = /\b(?:suspected|confirmed|probable|new|reported) cases\b|\bcases,? (?:and|with|including)\b/iu;
/** What else people die of where a toll names it. */
const OF_AN_EVENT =
  /\b(?:flood\w*|mudslides?|landslides?|(?:earth)?quake\w*|storms?|cyclone|hurricane|typhoon|tornado\w*|fires?|blaze|blasts?|explosions?|bomb\w*|attack\w*|shelling|strikes?|shoot\w*|crash\w*|collaps\w*|clash\w*|stampede)\b/iu;

/**
 * Whether two tolls may be of one cause: the dead of an illness are none of the flood's after which it broke out. They are
 * apart only where the one is told as an illness's and the other as an event's.
 */
export function ofOneCause(reading: Reading): (one: Figure, other: Figure) => boolean {
  const sentenceAround = sentenceOf(reading);
  const texts = new Map(reading.reports.map(({ id, text }) => [id, text]));
  const causeOf = remembered((figure): "illness" | "event" | null => {
    const sentence = sentenceAround(figure);
    const words = sentence === undefined ? "" : texts.get(figure.report)!.slice(sentence.start, sentence.end);
    if (CASES.test(words) || namesDisease(words)) return OF_AN_EVENT.test(words) ? null : "illness";
    return figure.event === "kill" || OF_AN_EVENT.test(words) ? "event" : null;
  });
  return (one, other) => {
    if (one.unit !== "people") return true;
    const [a, b] = [causeOf(one), causeOf(other)];
    return a === null || b === null || a === b;
  };
}

function namesDisease(words: string): boolean {
  diseases ??= new Set(packagedLines("lexicons/diseases.txt"));
  return (words.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []).some((word) => diseases!.has(word));
}
