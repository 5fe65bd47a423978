/** B-cubed (A. Bagga and B. Baldwin 1998), in per cent: per report, how much of its cluster is its story and back. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** @param open pairs of stories of which nobody can say whether they are one: together or apart, neither counts */
export function bcubed(
  found: readonly string[],
  gold: readonly string[],
  open: (one: string, other: string) => boolean = () => false,
): BCubed {
  const [clusters, stories] = [found, gold].map((labels) => Map.groupBy(labels.keys(), (at) => labels[at]!));
  let [precision, recall] = [0, 0];
  found.forEach((cluster, at) => {
    const asked = clusters!.get(cluster)!.filter((other) => !open(gold[at]!, gold[other]!));
    const together = asked.filter((other) => gold[other] === gold[at]).length;
    precision += (100 * together) / asked.length / found.length;
    recall += (100 * together) / stories!.get(gold[at]!)!.length / found.length;
  });
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
