import type { NameMention } from "../../model/annotations.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import { foldName } from "../../text/names/fold.ts";

/** The titles and roles beside a surname that several people of a story bear, folded; none for any other name. */
export type SignsOf = (report: AnnotatedReport, mention: NameMention) => readonly string[];

/**
 * Tells namesakes apart by the title and role that stand with the surname: "Ms Lind", "Minister Lind". A bare surname goes
 * with whoever is in the fore, as relatives are mostly named in passing.
 */
export function namesakes(reports: readonly AnnotatedReport[]): SignsOf {
  const shared = sharedSurnames(reports);
  return ({ report }, { text, roles }) =>
    shared.has(foldName(text))
      ? roles.map(({ start, end }) => foldName(report.text.slice(start, end))).sort()
      : [];
}

/** Last words of full names that differ in the given name. */
function sharedSurnames(reports: readonly AnnotatedReport[]): Set<string> {
  const given = new Map<string, Set<string>>();
  for (const { names } of reports)
    for (const { type, text } of names) {
      const words = foldName(text).split(" ");
      if (type !== "person" || words.length < 2) continue;
      const surname = words.at(-1)!;
      given.set(surname, (given.get(surname) ?? new Set()).add(words[0]!));
    }
  return new Set([...given].flatMap(([surname, names]) => (names.size > 1 ? [surname] : [])));
}
