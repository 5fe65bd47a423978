import { antecedent } from "./antecedent.ts";
import { crowd } from "./crowd.ts";
import { fateAfter, fateBefore, strong } from "./fates.ts";
import { magnitude } from "./magnitude.ts";
import { measure } from "./measure.ts";
import { noun } from "./noun.ts";
import { putAt } from "./put-at.ts";
import type { Reader } from "./reader.ts";
import { toll } from "./toll.ts";

/** In the order of how sure they are. */
const READERS: readonly Reader[] = [
  magnitude,
  measure,
  strong,
  noun,
  fateAfter,
  fateBefore,
  toll,
  putAt,
  antecedent,
  crowd,
];

/** Recogniser: what `amount` counts, by the first reader that can tell; null where none can: then it is no figure. */
export const countedThing: Reader = (scene, amount, earlier) => {
  for (const reader of READERS) {
    const counted = reader(scene, amount, earlier);
    if (counted !== null) return counted;
  }
  return null;
};
