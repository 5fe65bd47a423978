import { listedAttitudes, unlistedAttitudes } from "../attitudes/candidates.ts";
import { likelihood } from "../attitudes/likelihood.ts";
import type { Draft, Page } from "../page.ts";

/** Below this an attitude that a lexicon proposes is dropped, from this on a verb that none has is taken for one. */
const LEAST = 0.2;
const ENOUGH = 0.45;

/** Attitudes as likely as not: no list has all verbs that tell one ("has soured on the plan"), and what lists have may tell none. */
export function attitudes(drafts: readonly Draft[], page: Page): Draft[] {
  const unlikely = new Set(
    listedAttitudes(drafts, page)
      .filter(({ features }) => likelihood(features) < LEAST)
      .map(({ draft }) => draft),
  );
  const kept = drafts.filter((draft) => !unlikely.has(draft));
  const added = unlistedAttitudes(kept, page)
    .filter(({ features }) => likelihood(features) >= ENOUGH)
    .map(({ draft }) => draft);
  return [...kept, ...added];
}
