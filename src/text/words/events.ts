import { packagedLines } from "../packaged.ts";
import { stem } from "./stem.ts";

let groups: ReadonlyMap<string, readonly string[]> | undefined;

/** The groups of data/lexicons/event-groups.txt that a verb is in, each by its first verb. */
function eventGroups(lemma: string): readonly string[] {
  if (groups === undefined) {
    const found = new Map<string, string[]>();
    for (const line of packagedLines("lexicons/event-groups.txt")) {
      const verbs = line.split(" ");
      for (const verb of verbs) found.set(verb, [...(found.get(verb) ?? []), verbs[0]!]);
    }
    groups = found;
  }
  return groups.get(lemma) ?? [];
}

/** "Killed" and "died" count the same people; "killed" and "wounded" do not. */
export function sameEvent(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || eventGroups(one).some((group) => eventGroups(other).includes(group));
}

/**
 * One verb for all that count the same; a verb that counts several things stands for itself.
 *
 * @example eventKind("die") // "kill"
 */
export function eventKind(lemma: string): string {
  const kinds = eventGroups(lemma);
  return kinds.length === 1 ? kinds[0]! : lemma;
}

/** Whether a verb tells what becomes of people, whoever they are: 5 soldiers and 12 nurses "killed", and not "carried". */
export const isFate = (lemma: string): boolean => eventGroups(lemma).length > 0;

let named: ReadonlyMap<string, string> | undefined;

/**
 * What a word says of people or things that are counted, in whatever form it stands, as a verb; null: nothing.
 *
 * @example eventNamed("deaths") // "die"
 */
export function eventNamed(word: string): string | null {
  named ??= new Map([
    ...packagedLines("lexicons/event-groups.txt")
      .flatMap((line) => line.split(" "))
      .map((verb) => [stem(verb), verb] as const),
    ...packagedLines("lexicons/figure-fates.txt").map((line) => {
      const [verb = "", told = ""] = line.split(" ");
      return [stem(told), verb] as const;
    }),
    ...packagedLines("lexicons/figure-events.txt").map((line) => {
      const [noun = "", event = ""] = line.split("|").map((part) => part.trim());
      return [stem(noun), event] as const;
    }),
  ]);
  return named.get(stem(word)) ?? null;
}
