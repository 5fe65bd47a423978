import type { Reading } from "../../../model/reading.ts";
import type { Link } from "../links.ts";
import { daysByVerb, onOtherDays } from "./days.ts";
import { onlyMayBeInOne } from "./moods.ts";
import { shareNamesAlone } from "./names.ts";
import { ofTwoSigns } from "./signs.ts";
import { mainVerb } from "./verbs.ts";

/** Whether something shows that two sentences that share words say two things. */
export type Apart = (link: Link) => boolean;

/**
 * Sentences that share many words and yet cannot say one thing: what one says happened on Tuesday the other says
 * happened on Wednesday; what one tells as done the other tells as what may come; what one says is so the other says is
 * not so, or tells what is not so of the same things. Who denies a claim is one of its assertions, and stays. Copy is
 * copy, whatever is read into it.
 */
export function setApart(reading: Reading): Apart {
  const daysOf = daysByVerb(reading);
  return (link) => {
    if (link.copied) return false;
    if (shareNamesAlone(link)) return true;
    if (link.features.run >= VERBATIM) return false;
    if (onOtherDays(link, daysOf)) return true;
    const verbs = { a: mainVerb(link, "a"), b: mainVerb(link, "b") };
    // a toll is the toll, whatever else is said to be not so
    return onlyMayBeInOne(link, verbs) || (!link.counts && ofTwoSigns(link, verbs));
  };
}

/** Half a long run of equal words: a quotation, or copy. */
const VERBATIM = 0.5;
