import type { Figure } from "../../model/story.ts";

/** What two figures are to each other, and why where that is nothing to be told. */
export type Comparison =
  /** Both cannot hold; both may hold, of one day; or the second, later one took the place of the first: as the days go, or as a report itself tells. */
  | {
      readonly is: "rival" | "bound" | "growth" | "revision";
      readonly figures: readonly [Figure, Figure];
      /** The days as of which they hold; null where one is unknown. */
      readonly days: readonly [string, string] | null;
    }
  /** They say the same, one counts a part of the other, or they are not comparable. */
  | { readonly is: "same" | "part" | "apart"; readonly because: string };

export const no = (is: "same" | "part" | "apart", because: string): Comparison => ({ is, because });
