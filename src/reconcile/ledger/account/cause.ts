import { packagedLines } from "../../../text/packaged.ts";
import type { Scene } from "./scene.ts";

let diseases: ReadonlySet<string> | null = null;

/** "38 suspected cases", "confirmed cases": of an illness, and not of a court. */
const CASES = /\b(?:suspected|confirmed|probable|new|reported) cases\b|\bcases,? (?:and|with|including)\b/iu;
/** What else people die of where a toll names it. */
const OF_AN_EVENT =
  /\b(?:flood\w*|mudslides?|landslides?|(?:earth)?quake\w*|storms?|cyclone|hurricane|typhoon|tornado\w*|fires?|blaze|blasts?|explosions?|bomb\w*|attack\w*|shelling|strikes?|shoot\w*|crash\w*|collaps\w*|clash\w*|stampede)\b/iu;

/** Of what people died or fell ill, as far as the count is told as an illness's or an event's; null: it may be of either. */
export function causeOf({ figure, words }: Pick<Scene, "figure" | "words">): "illness" | "event" | null {
  if (figure.unit !== "people") return null;
  if (CASES.test(words) || namesDisease(words)) return OF_AN_EVENT.test(words) ? null : "illness";
  return figure.event === "kill" || OF_AN_EVENT.test(words) ? "event" : null;
}

function namesDisease(words: string): boolean {
  diseases ??= new Set(packagedLines("lexicons/diseases.txt"));
  return (words.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []).some((word) => diseases!.has(word));
}
