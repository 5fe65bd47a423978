import type { Fingerprint } from "../../model/stories.ts";
import { tallies } from "./families.ts";
import { joined, type Profile, profileOf } from "./profile.ts";
import { reasonsFor, span } from "./score.ts";
import { daysOf } from "./shelf.ts";
import { streamWeights } from "./weights.ts";

/**
 * Why two sets of reports might tell one story, and why two, in words: “here” is the first. How telling a thing is, is
 * counted from these reports alone. Empty: one of the sets is.
 */
export function compared(ones: readonly Fingerprint[], others: readonly Fingerprint[]): readonly string[] {
  if (ones.length === 0 || others.length === 0) return [];
  const weights = streamWeights();
  const sides = [ones, others].map((prints) => prints.map((print) => ({ print, counts: tallies(print) })));
  for (const { counts } of sides.flat()) weights.learn(counts);
  const [one, other] = sides.map((side) =>
    side
      .map(({ print, counts }) => ({ profile: profileOf(counts, weights), days: daysOf(print) }))
      .reduce((all, next) => ({
        profile: joined(all.profile, next.profile),
        days: span(all.days, next.days),
      })),
  ) as [Side, Side];
  return reasonsFor(one.profile, other.profile, [one.days, other.days]);
}

interface Side {
  readonly profile: Profile;
  readonly days: ReturnType<typeof daysOf>;
}
