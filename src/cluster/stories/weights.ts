import { backgroundShare } from "./background.ts";
import { FAMILIES, type Family, type Tallies } from "./families.ts";

/** The background counts for so many reports of a stream: with as many seen, the stream has as much to say. */
const BACKGROUND = 200;
/** After so many reports all counts are halved: what was news a year ago is forgotten, and memory is bounded. */
const FORGET_AFTER = 10_000;

/**
 * How telling a thing is in this stream: log((n + 1) / df) (inverse document frequency, K. Spärck Jones 1972), n reports
 * in all and df with it, both counted from what is expected before any was seen. What is learnt does not depend on the
 * order of the reports.
 */
export interface StreamWeights {
  learn(report: Tallies): void;
  weight(family: Family, key: string): number;
}

export function streamWeights(): StreamWeights {
  const counts = new Map(FAMILIES.map((family) => [family, new Map<string, number>()]));
  let reports = 0;
  const forget = (): void => {
    reports /= 2;
    for (const count of counts.values())
      for (const [key, n] of count) {
        if (n < 2) count.delete(key);
        else count.set(key, n / 2);
      }
  };
  return {
    learn(report) {
      for (const family of FAMILIES) {
        const count = counts.get(family)!;
        for (const key of Object.keys(report[family])) count.set(key, (count.get(key) ?? 0) + 1);
      }
      reports++;
      if (reports >= FORGET_AFTER) forget();
    },
    weight(family, key) {
      const seen = counts.get(family)!.get(key) ?? 0;
      return Math.log((reports + BACKGROUND + 1) / (seen + BACKGROUND * backgroundShare(key)));
    },
  };
}
