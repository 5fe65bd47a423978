import type { BareStory } from "../lookup.ts";

/** The reports of a story by line of reporting: those that share copy, directly or through a third, are one line. */
export const linesOfReporting = ({
  reports,
  sharedCopy,
}: Pick<BareStory, "reports" | "sharedCopy">): string[][] => {
  const groups = reports.map(({ id }) => new Set([id]));
  for (const { reports: sharing } of sharedCopy) {
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
