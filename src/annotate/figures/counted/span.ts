import { packagedLines } from "../../../text/packaged.ts";
import type { Amount, Scene } from "../draft.ts";

/** What goes on for a while beside the events of the list, and states that are measured in time. */
const MORE =
  "talks negotiation negotiations debate deliberations testimony demonstration demonstrations strikes airstrike airstrikes shelling rioting riot riots bloodshed conflicts imprisonment detention captivity prison mourning quarantine isolation";

/** Words for what lasts, in lower case: "fighting", "protests". */
export const LASTING: ReadonlySet<string> = new Set([
  ...packagedLines("lexicons/lasting-events.txt"),
  ...MORE.split(" "),
]);

/** "of heavy fighting": a thing that lasts, with two words before it at most; "within hours of the attack" counts on from it. */
const OF_LASTING = new RegExp(
  `^ of (?!(?:the|an?|this|that|these|those|each|any) )(?:\\p{L}[\\p{L}’'-]* ){0,2}(?:${[...LASTING].join("|")})(?![\\p{L}-])`,
  "u",
);
const REACH = 60;

/**
 * "for three weeks", "lasted 40 minutes", "18 years in prison", "eight days of heavy fighting" are figures; "six days
 * ago", "over the past six days" are not.
 */
export function isSpan({ text }: Scene, amount: Amount, end: number): boolean {
  const after = text.slice(end, end + 24);
  if (
    /^ (?:ago|later|earlier|before|after|prior|from|away|old|since|into|until|to go|left|hence|off|at a time)\b|^['’-]/u.test(
      after,
    )
  )
    return false;
  if (
    /^ (?:in (?:prison|jail|custody|office|power|captivity|a row)|behind bars)\b/u.test(after) ||
    OF_LASTING.test(text.slice(end, end + REACH))
  )
    return true;
  const before = text.slice(Math.max(0, amount.start - 28), amount.start);
  if (
    /\b(?:past|last|next|first|final|within|in|every|after|by|of|than|these|those|the|recent|previous) $/u.test(
      before,
    )
  )
    return /\b(?:sentence|term|total|minimum|maximum|period|delay|ceasefire|truce) of $/u.test(before);
  return (
    /\b(?:for|lasted|lasting|lasts|last|took|taking|takes|take|spent|spend|spending|serve|served|serving|sentenced to|to|nearly|another|an additional|remain|stayed|closed|suspended)(?: an?)? $/iu.test(
      before,
    ) ||
    (amount.bound === "atLeast" && /\bfor\b/u.test(before))
  );
}
