import type { Amount, Scene } from "../draft.ts";

/** "for three weeks", "lasted 40 minutes", "18 years in prison" are figures; "six days ago", "over the past six days" are not. */
export function isSpan({ text }: Scene, amount: Amount, end: number): boolean {
  const after = text.slice(end, end + 24);
  if (
    /^ (?:ago|later|earlier|before|after|prior|from|away|old|since|into|until|to go|left|hence|off|at a time)\b|^['’-]/u.test(
      after,
    )
  )
    return false;
  if (
    /^ (?:in (?:prison|jail|custody|office|power|captivity|a row)|behind bars|of (?:fighting|war|conflict|talks|imprisonment|detention|prison|mourning|quarantine))\b/u.test(
      after,
    )
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
