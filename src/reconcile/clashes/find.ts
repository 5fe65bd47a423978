import type { Reading } from "../../model/reading.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { type Clash, type Rule, toldIn } from "./clash.ts";
import { denials } from "./denials.ts";
import { negations } from "./negations.ts";
import { openQuestions } from "./open.ts";
import { opposites } from "./opposites.ts";
import { plans } from "./plans.ts";
import { readPropositions } from "./propositions.ts";
import { rebuttals } from "./rebuttals.ts";
import { responsibility } from "./responsibility.ts";

/** The rules that read two clauses against each other. */
const RULES: readonly Rule[] = [
  denials,
  rebuttals,
  negations,
  responsibility,
  plans,
  opposites,
  openQuestions,
];

/** The clauses of a story that stand against each other, each with its best partner. */
export function findClashes(reading: Reading, sentences: readonly ClaimSentence[]): readonly Clash[] {
  const told = toldIn(reading, sentences, readPropositions(sentences, reading));
  const rules = reading.reports.length > 1 ? RULES : RULES.filter(({ withinReport }) => withinReport);
  return rules.flatMap((rule) => best(rule.read(told), rule.partners));
}

/** Of the clashes of one rule the best of each clause. */
function best(clashes: readonly Clash[], partners: Rule["partners"]): readonly Clash[] {
  const taken = new Map<string, number>();
  return clashes
    .toSorted(
      (x, y) =>
        y.worth - x.worth ||
        keyOf(x) - keyOf(y) ||
        (placeOf(x.a) + placeOf(x.b) < placeOf(y.a) + placeOf(y.b) ? -1 : 1),
    )
    .filter(({ a, b }) => {
      const keys = [placeOf(a), placeOf(b)];
      if (keys.some((key, side) => (taken.get(key) ?? 0) >= partners[side]!)) return false;
      for (const key of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
      return true;
    });
}

const placeOf = ({ report, start }: Clash["a"]): string => `${report} ${start}`;
const keyOf = ({ a }: Clash): number => a.start;
