import type { BareStory } from "../lookup.ts";

/** Reports that are one line whatever they assert: the ties of a claim's lines (see cluster/lines) but for its relays. */
const ties = ({ reports, sharedCopy }: Pick<BareStory, "reports" | "sharedCopy">): (readonly string[])[] => {
  const credited = reports.flatMap(({ id, creditLines }) =>
    creditLines.filter(({ kind }) => kind === "copy").map(({ name }) => ({ id, name })),
  );
  const owned = reports.flatMap(({ id, outlet: { name } }) => (name === null ? [] : [{ id, name }]));
  return [
    ...sharedCopy.map((shared) => shared.reports),
    ...[credited, owned].flatMap((named) =>
      [...Map.groupBy(named, ({ name }) => name).values()].map((same) => same.map(({ id }) => id)),
    ),
  ];
};

/**
 * The reports of a story by line of reporting: those of one outlet, those that share copy and those that credit the copy
 * of one agency, directly or through a third, are one line.
 */
export const linesOfReporting = (story: Pick<BareStory, "reports" | "sharedCopy">): string[][] => {
  const { reports } = story;
  const groups = reports.map(({ id }) => new Set([id]));
  for (const sharing of ties(story)) {
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
