import type { BareStory } from "../lookup.ts";

/** Reports that are one line whatever they assert, and why in words: "share Reuters copy". */
export interface Tie {
  readonly reports: readonly string[];
  readonly why: string;
}

type Told = Pick<BareStory, "reports" | "sharedCopy">;

/** The ties between the reports of a story: those of a claim's lines (see cluster/lines) but for its relays. */
export const tiesOf = ({ reports, sharedCopy }: Told): Tie[] => {
  const copies = sharedCopy.map((shared) => ({
    reports: shared.reports,
    why: shared.agency === null ? "share copy" : `share ${shared.agency} copy`,
  }));
  const credited = reports.flatMap(({ id, creditLines }) =>
    creditLines.filter(({ kind }) => kind === "copy").map(({ name }) => ({ id, name })),
  );
  const owned = reports.flatMap(({ id, outlet: { name } }) => (name === null ? [] : [{ id, name }]));
  return [
    ...copies,
    ...together(owned, (name) => `come from ${name}`),
    ...together(credited, (name) => `credit ${name}`).filter(
      (tie) => !copies.some((copy) => tie.reports.every((id) => copy.reports.includes(id))),
    ),
  ];
};

const together = (
  named: readonly { readonly id: string; readonly name: string }[],
  why: (name: string) => string,
): Tie[] =>
  [...Map.groupBy(named, ({ name }) => name)].flatMap(([name, same]) => {
    const reports = [...new Set(same.map(({ id }) => id))];
    return reports.length > 1 ? [{ reports, why: why(name) }] : [];
  });

/**
 * The reports of a story by line of reporting: those of one outlet, those that share copy and those that credit the copy
 * of one agency, directly or through a third, are one line.
 */
export const linesOfReporting = (story: Told): string[][] => {
  const { reports } = story;
  const groups = reports.map(({ id }) => new Set([id]));
  for (const { reports: sharing } of tiesOf(story)) {
    const joined = groups.filter((group) => sharing.some((id) => group.has(id)));
    const [first, ...others] = joined;
    if (first === undefined) continue;
    for (const group of others) {
      for (const id of group) first.add(id);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map((group) => reports.map(({ id }) => id).filter((id) => group.has(id)));
};
