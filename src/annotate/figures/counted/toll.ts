import type { Amount, Counted, Scene } from "../draft.ts";
import { eventWord, FATES, isPerson } from "../lexicon.ts";
import { bare, isFree, type Reader } from "./reader.ts";

/** How many characters may stand between a count and the verb by which it grows. */
const FAR = 140;

/** What may stand between a toll and its number without a comma: the "2,915" of "to 2,915 from 61" is no end of it. */
const WITHIN = String.raw`(?:[^,;.]|(?<=\d)[,.](?=\d))`;
const COUNT = String.raw`\b(?:(?:death|casualty) )?(?:toll|number|total|tally|count|population|crowd|turnout)\b(?: of (?:the )?((?:\p{L}+ ){0,3}))?`;
const LINK = `(?:to|from|at|is|was|were|reach(?:es|ed)|stands at|stood at|hits?|as|pass(?:es|ed)|past|of|(?:is )?now)`;
/** A verb by which a count grows, or stands, may stand far from it: "the toll from a fire in a mill of the port climbed to". */
const GROWTH = `(?:rises|rose|risen|climbs|climbed|jumps|jumped|soars|soared|grew|grown|increased|mounted|surged|stands|stood) (?:to|at)`;
const TOLL = new RegExp(
  String.raw`${COUNT}(?:${WITHIN}{0,60}?\b${LINK}|${WITHIN}{0,${FAR}}?\b${GROWTH}) (?:(?:more than|at least|about|nearly|almost|over|around|just|only|an estimated) )?$`,
  "iu",
);

/** "Flood deaths rose to 31", "Arrests stand at 19": what is counted is itself the subject. */
const PLURAL = new RegExp(
  String.raw`(?<!\p{L})((?:(?:suspected|confirmed|probable) )?(?:deaths|fatalities|injuries|arrests|cases|infections|detentions))\b${WITHIN}{0,60}?\b(?:${GROWTH}|(?:rise|climb|jump|increase|stand) (?:to|at)|(?:fell|dropped|declined) to) (?:(?:more than|at least|about|nearly|almost|over|around|just|only|an estimated) )?$`,
  "iu",
);

/** The verb of a participle that says what happened to people: "the number of people arrested". */
const fateTold = (word: string): string | null =>
  [...FATES].find(([, told]) => told === word.toLowerCase())?.[0] ?? null;

/** "put the number of injured at 64", "the death toll rose to 40", "the number of people killed in the flood rose to 31". */
export const toll: Reader = (scene, amount) => {
  const { text, sentence } = scene;
  const left = (end: number): string => text.slice(Math.max(sentence.start, end - FAR - 50), end);
  const match = TOLL.exec(left(amount.number.start)) ?? TOLL.exec(left(amount.start));
  if (!isFree(scene, amount)) return null;
  if (match === null) return plural(scene, amount, left(amount.number.start), left(amount.start));
  const named = (match[1] ?? "").trim().split(" ");
  if (/\b(?:population|crowd|turnout)\b/iu.test(match[0]))
    return bare(scene, amount, {
      end: amount.end,
      words: "",
      event: /\b(?:crowd|turnout)\b/iu.test(match[0]) ? "attend" : null,
    });
  if (/\bdeath toll\b/iu.test(match[0]) || (/\b(?<!casualty )toll\b/iu.test(match[0]) && named[0] === ""))
    return bare(scene, amount, { end: amount.end, words: "", event: "die" });
  const aboard = /\bnumber (on board|aboard)\b/iu.exec(match[0]);
  if (aboard !== null)
    return bare(scene, amount, { end: amount.end, words: aboard[1]!.toLowerCase(), event: "carry" });
  const people = named.find((word) => isPerson(word.replace(/s$/u, ""), word));
  for (const word of named) {
    const event = eventWord(word.replace(/s$/u, ""), word);
    const fate = event?.people === true ? event.event : fateTold(word);
    if (fate === null || (event === null && people === undefined)) continue;
    const words = people === undefined || people === word ? word : `${people} ${word}`;
    return bare(scene, amount, { end: amount.end, words, event: fate });
  }
  if (people !== undefined) return bare(scene, amount, { end: amount.end, words: people, event: null });
  const thing = named.find((word) => /\p{L}{3,}s$/u.test(word));
  // "the toll of the Norvik blast"
  if (thing === undefined && /\b(?<!casualty )toll\b/iu.test(match[0]))
    return bare(scene, amount, { end: amount.end, words: "", event: "die" });
  return thing === undefined
    ? null
    : {
        ...bare(scene, amount, {
          end: amount.end,
          words: named.slice(0, named.indexOf(thing) + 1).join(" "),
          event: null,
        }),
        unit: thing.toLowerCase(),
      };
};

function plural(scene: Scene, amount: Amount, ...lefts: readonly string[]): Counted | null {
  const match = lefts.map((left) => PLURAL.exec(left)).find((found) => found !== null);
  if (match === undefined) return null;
  const words = match[1]!.toLowerCase();
  const event = eventWord(
    words
      .split(" ")
      .at(-1)!
      .replace(/(?<=ti)es$/u, "y")
      .replace(/s$/u, ""),
    words,
  );
  const counted = bare(scene, amount, { end: amount.end, words, event: event?.event ?? null });
  return event?.people === true ? counted : { ...counted, unit: words.split(" ").at(-1)! };
}
